package org.actant.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.actant.carbon.estimate.Figures;
import org.actant.carbon.factor.Factor;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridFactor;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.factor.Pue;
import org.actant.carbon.factor.Source;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant carbon factors`: what is multiplied with what, and who says so.
@Command(
    name = "factors",
    description =
        "List factors with year, source, licence and hash, and how far the sources lie apart.",
    footer = {
      "",
      "Examples:",
      "  actant carbon factors --place SWE",
      "  actant carbon factors --kind pue",
      "  actant carbon factors --kind sources --json"
    })
final class CarbonFactorsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("kind", "of", "year", "value", "unit", "source", "licence", "sha256", "note");

  @Mixin Session session;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Only grid factors of this place and what lies inside it.")
  @Nullable String place;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Only data of this year, with --place.")
  @Nullable Integer year;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind: ${COMPLETION-CANDIDATES}.")
  @Nullable Kind kind;

  /// What to list.
  enum Kind {
    GRID,
    PUE,
    MEMORY,
    STORAGE,
    NETWORK,
    EMBODIED,
    FUEL,
    WATER,
    EQUIVALENCE,
    PROCESSOR,
    SOURCES
  }

  @Override
  public Integer call() {
    checkOptions();
    var tables = FactorTables.read();
    Console console = session.console();
    if (kind == Kind.SOURCES) {
      console.table(sources(tables));
      return ExitCode.DONE;
    }
    console.table(new Table(COLUMNS, rows(tables)));
    if (place != null) {
      spread(tables.grid(tables.place(place), years())).forEach(console::say);
    } else {
      disputes(tables).forEach(console::say);
    }
    return ExitCode.DONE;
  }

  private void checkOptions() {
    if (place == null && year != null) {
      throw new InputException("found --year without --place; expected both");
    }
    if (place != null && kind != null && kind != Kind.GRID) {
      throw new InputException(
          "found --place with --kind "
              + kind
              + "; expected --place alone: only the grid has places");
    }
  }

  private OptionalInt years() {
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }

  private List<List<String>> rows(FactorTables tables) {
    var rows = new ArrayList<List<String>>();
    if (wants(Kind.GRID)) {
      List<GridFactor> grid =
          place == null ? tables.grid() : tables.grid(tables.place(place), years()).all();
      grid.forEach(factor -> rows.add(row(factor)));
    }
    if (place == null) {
      if (wants(Kind.PUE)) {
        tables.pue().forEach(pue -> rows.add(row(pue)));
      }
      tables.factors().stream()
          .filter(factor -> wants(Kind.valueOf(factor.kind().name())))
          .forEach(factor -> rows.add(row(factor)));
      if (wants(Kind.PROCESSOR)) {
        processors(tables).forEach(rows::add);
      }
    }
    return rows;
  }

  private boolean wants(Kind wanted) {
    return kind == null || kind == wanted;
  }

  private static List<String> row(GridFactor factor) {
    return row(
        "grid",
        factor.place().code(),
        factor.year(),
        factor.intensity().gramsPerKilowattHour(),
        "g/kWh",
        factor.source(),
        factor.note());
  }

  private static List<String> row(Pue pue) {
    String of = pue.region().isEmpty() ? pue.provider() : pue.provider() + "/" + pue.region();
    return row("pue", of, pue.year(), pue.value(), "", pue.source(), pue.note());
  }

  private static List<String> row(Factor factor) {
    return row(
        factor.kind().name().toLowerCase(Locale.ROOT),
        factor.name(),
        factor.year(),
        factor.value(),
        factor.unit(),
        factor.source(),
        factor.note());
  }

  private static Stream<List<String>> processors(FactorTables tables) {
    return tables.processors().stream()
        .flatMap(p ->
            Stream.of(
                row(
                    "processor",
                    p.provider() + " " + p.architecture(),
                    "",
                    p.idle().value(),
                    "W/vCPU",
                    p.source(),
                    "idle"),
                row(
                    "processor",
                    p.provider() + " " + p.architecture(),
                    "",
                    p.busy().value(),
                    "W/vCPU",
                    p.source(),
                    "busy")));
  }

  private static List<String> row(
      String kind, String of, String year, double value, String unit, Source source, String note) {
    return List.of(
        kind,
        of,
        year,
        Table.field(value),
        unit,
        source.id(),
        source.licence(),
        source.sha256().isEmpty() ? "" : source.sha256().substring(0, 12),
        note);
  }

  /// The constants of which there are several.
  private List<String> disputes(FactorTables tables) {
    var values = new TreeMap<String, List<Double>>();
    for (Factor factor : tables.factors()) {
      if (wants(Kind.valueOf(factor.kind().name()))) {
        values
            .computeIfAbsent(factor.name() + ", " + factor.unit(), _ -> new ArrayList<>())
            .add(factor.value());
      }
    }
    for (Pue pue : tables.pue()) {
      if (wants(Kind.PUE)) {
        values.computeIfAbsent("PUE of " + pue.provider(), _ -> new ArrayList<>()).add(pue.value());
      }
    }
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().stream().distinct().count() > 1)
        .map(entry -> dispute(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String dispute(String of, List<Double> values) {
    double low = Collections.min(values);
    double high = Collections.max(values);
    return "%s: %s sources, %s to %s, %s times"
        .formatted(
            of, values.size(), Figures.three(low), Figures.three(high), Figures.three(high / low));
  }

  private static List<String> spread(GridSpread spread) {
    var lines = new ArrayList<String>();
    if (!spread.own().isEmpty()) {
      lines.add(
          "%s as a whole: %s factors, %s to %s g/kWh, %s times"
              .formatted(
                  spread.place(),
                  spread.own().size(),
                  Figures.three(spread.ofSources().low().gramsPerKilowattHour()),
                  Figures.three(spread.ofSources().high().gramsPerKilowattHour()),
                  Figures.three(GridSpread.times(spread.ofSources()))));
    }
    if (!spread.inside().isEmpty()) {
      lines.add(
          "with zones, states and cloud regions inside it: %s factors, %s to %s g/kWh, %s times"
              .formatted(
                  spread.all().size(),
                  Figures.three(spread.anywhere().low().gramsPerKilowattHour()),
                  Figures.three(spread.anywhere().high().gramsPerKilowattHour()),
                  Figures.three(GridSpread.times(spread.anywhere()))));
    }
    return lines;
  }

  private static Table sources(FactorTables tables) {
    return new Table(
        List.of("id", "title", "year", "licence", "url", "sha256"),
        tables.sources().values().stream()
            .map(s -> List.of(s.id(), s.title(), s.year(), s.licence(), s.url(), s.sha256()))
            .toList());
  }
}
