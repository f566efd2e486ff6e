package org.actant.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.measure.Interval;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// A row of `codebook/agreement/agreement.csv`: one coefficient of one group of coders.
///
/// @param code what was judged: the id of a code or concept, or [#ALL]
/// @param n what was compared, by two coders at least: sentences, statements or spans
/// @param coverage the share of what any of the coders judged that is among the `n`; NaN where
///   nobody judged anything
public record Row(
    Scope scope,
    String code,
    String coefficient,
    String coders,
    Agreement agreement,
    Optional<Interval<Double>> interval,
    long n,
    double coverage) {
  static final String ALL = "(all)";

  /// What is compared.
  public enum Scope {
    /// Sentences: does one have the code?
    CODE,
    /// Spans: how far does the code reach, character by character?
    SPAN,
    /// Statements of the coders on one sentence and concept: who acts?
    ACTOR,
    /// The same statements: how does the actor stand toward the concept?
    STANCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Schema SCHEMA =
      new Schema(
          "agreement",
          List.of("scope", "code", "coefficient", "coders"),
          List.of(
              Column.text("scope", "what is compared: code, span, actor or stance"),
              Column.text("code", "id of the code or concept, or (all)"),
              Column.text("coefficient", "which coefficient"),
              Column.text("coders", "who is compared, joined by +"),
              Column.number("value", "", "1 if all agree; empty where it is undefined"),
              Column.number("low", "", "lower end of the 95 % bootstrap interval"),
              Column.number("high", "", "upper end"),
              Column.integer("n", "", "sentences, statements or spans that were compared"),
              Column.number("coverage", "", "share of what any of the coders judged that it is"),
              Column.text("reason", "why there is no value, or no interval")));

  List<String> fields() {
    return List.of(
        scope.toString(),
        code,
        coefficient,
        coders,
        rounded(agreement.orNaN()),
        interval.map(i -> rounded(i.low())).orElse(""),
        interval.map(i -> rounded(i.high())).orElse(""),
        Long.toString(n),
        rounded(coverage),
        reason());
  }

  private String reason() {
    return switch (agreement) {
      case Agreement.Undefined undefined -> "not computable because " + undefined.reason();
      case Agreement.Value _ when interval.isPresent() -> "";
      case Agreement.Value _ ->
          n < Bootstrap.FEWEST_UNITS
              ? "no interval because there are fewer than " + Bootstrap.FEWEST_UNITS
              : "no interval because too many of the samples drawn from these judgments have no"
                  + " value";
    };
  }

  static String rounded(double value) {
    return Table.field(Double.isNaN(value) ? value : Math.round(value * 1e4) / 1e4);
  }
}
