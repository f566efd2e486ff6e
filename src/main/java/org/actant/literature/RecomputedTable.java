package org.actant.literature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.actant.table.Table;

/// Every published figure with what its inputs give.
record RecomputedTable(Literature literature) {
  Table table() {
    return new Table(
            LiteratureTables.RECOMPUTED.names(),
            literature.figures().values().stream().map(this::row).toList())
        .sortedBy(LiteratureTables.RECOMPUTED.key());
  }

  private List<String> row(Figure figure) {
    Publication publication = literature.publications().get(figure.source());
    Optional<Recomputation> done = Recomputation.of(figure);
    OptionalDouble factor = correctionFactor(figure);
    var row = new ArrayList<String>();
    row.add(figure.id());
    row.add(figure.source());
    row.add(publication == null ? "" : publication.authors());
    row.add(publication == null ? "" : String.valueOf(publication.year()));
    row.add(publication == null ? "" : publication.doi());
    row.add(figure.place());
    row.add(figure.subject());
    row.add(figure.quantity());
    row.add(figure.value().text());
    row.add(field(figure.value().value()));
    row.add(figure.unit());
    row.add(figure.tier());
    row.add(figure.formula().map(Formula::text).orElse(""));
    row.add(inputs(figure));
    row.add(figure.basis().map(b -> b.name().toLowerCase(Locale.ROOT)).orElse(""));
    row.add(done.map(r -> field(r.value())).orElse(""));
    row.add(done.map(r -> field(r.range().low())).orElse(""));
    row.add(done.map(r -> field(r.range().high())).orElse(""));
    row.add(done.map(r -> field(r.relativeDifference())).orElse(""));
    row.add(done.map(r -> r.finding().label()).orElse("not recomputed"));
    row.add(flag(figure).map(Recomputation.Flag::label).orElse(""));
    row.add(flag(figure).map(flag -> reason(figure, flag, factor)).orElse(""));
    row.add(factor.isPresent() ? field(factor.getAsDouble()) : "");
    row.add(figure.correctedBy().orElse(""));
    row.add(figure.checked().name().toLowerCase(Locale.ROOT));
    row.add(figure.readIn());
    row.add(publication == null ? "" : publication.licence());
    row.add(figure.note());
    return row;
  }

  /// The flag of a figure, which may also be one that cannot be recomputed.
  static Optional<Recomputation.Flag> flag(Figure figure) {
    Optional<Recomputation> done = Recomputation.of(figure);
    return done.isPresent()
        ? done.get().flag()
        : figure.correctedBy().map(_ -> Recomputation.Flag.CORRECTED);
  }

  private static String inputs(Figure figure) {
    return figure.inputs().stream()
        .map(i -> (i.name() + " = " + i.value().text() + " " + i.unit()).strip())
        .collect(Collectors.joining("; "));
  }

  private String reason(Figure figure, Recomputation.Flag flag, OptionalDouble factor) {
    var parts = new ArrayList<String>();
    Recomputation.of(figure)
        .filter(r -> !r.finding().holds())
        .ifPresent(r ->
            parts.add(
                "printed %s, the inputs give %s"
                    .formatted(figure.value().text(), brief(r.value()))));
    if (flag == Recomputation.Flag.INPUT) {
      parts.add(
          "follows with "
              + figure.inputs().stream()
                  .flatMap(i -> i.alternative().stream().map(a -> i.name() + " = " + a.text()))
                  .collect(Collectors.joining(", ")));
    }
    figure.correctedBy().ifPresent(id -> parts.add(corrected(id, factor)));
    if (!figure.explanation().isEmpty()) {
      parts.add(figure.explanation());
    }
    return String.join("; ", parts);
  }

  private String corrected(String id, OptionalDouble factor) {
    return factor.isPresent()
        ? "%s times what %s gives".formatted(brief(factor.getAsDouble()), id)
        : "corrected by " + id;
  }

  private OptionalDouble correctionFactor(Figure figure) {
    Optional<Figure> other = figure.correctedBy().map(id -> literature.figures().get(id));
    if (other.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble unit = Units.factor(figure.unit(), other.get().unit());
    return unit.isEmpty()
        ? unit
        : OptionalDouble.of(
            figure.value().value() * unit.getAsDouble() / other.get().value().value());
  }

  static String field(double value) {
    return Table.field(new BigDecimal(value).round(new MathContext(10)).doubleValue());
  }

  /// Four significant digits, and no fewer than the whole number has.
  static String brief(double value) {
    var decimal = new BigDecimal(value);
    int whole = Math.max(0, decimal.precision() - decimal.scale());
    return decimal.round(new MathContext(Math.max(4, whole))).stripTrailingZeros().toPlainString();
  }
}
