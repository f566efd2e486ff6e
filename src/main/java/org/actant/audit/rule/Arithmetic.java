package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.audit.evidence.Claim;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.Formula;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;
import org.actant.audit.evidence.Scores;

/// A cell that does not follow from the cells it is said to come from.
final class Arithmetic implements Rule {
  /// Tools round their constants (CodeCarbon's J per kWh is 2.77778e-7) and their sums.
  private static final double ROUNDING = 1e-5;

  /// Tools read the clock once for the duration and once for the rate.
  private static final double CLOCK_S = 0.01;

  @Override
  public String id() {
    return "arithmetic";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a derived cell that does not follow from its inputs",
        "Recomputed: energy_consumed = cpu + gpu + ram energy; emissions_rate = emissions /"
            + " duration; the energy of a run that stands in two files; accuracy of our own trials"
            + " = right answers / items over their classes; and every formula that a table declares"
            + " in a comment line, such as `# formula: kwh = 1.58 * watts * hours / 1000`. Allowed:"
            + " a hundred-thousandth, 10 ms between two reads of the clock, and half a unit of the"
            + " last printed digit of the result and of every input with decimals (whole numbers"
            + " count as exact), carried through the formula as an interval. Where the cell would"
            + " fit if whole numbers were rounded too, the finding is a warning and says so; else"
            + " an error.",
        "1.58 x 12,041.51 W x 79 h / 1000 = 1,503.0 kWh, printed 1,507: flagged. 1.58 x 1,515.43 x"
            + " 274,120 / 1000 = 656,347.3, printed 656,347: passed.",
        "Only what the file itself declares, or what the columns of a known format mean, is"
            + " recomputed.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (MeasuredRow row : evidence.rows()) {
      sum(row).ifPresent(findings::add);
      rate(row).ifPresent(findings::add);
    }
    findings.addAll(copies(evidence));
    evidence.claims().forEach(claim -> claim(claim).ifPresent(findings::add));
    findings.addAll(accuracies(evidence.scores()));
    return findings;
  }

  private Optional<Finding> sum(MeasuredRow row) {
    Figure total = row.cells().get("energy_consumed");
    if (total == null || row.energyJ().size() < 3) {
      return Optional.empty();
    }
    double sum = 0;
    double allowed = total.halfUnit();
    for (String column : List.of("cpu_energy", "gpu_energy", "ram_energy")) {
      Figure part = row.cells().get(column);
      if (part == null) {
        return Optional.empty();
      }
      sum += part.value();
      allowed += part.halfUnit();
    }
    return differs(total.value(), sum, allowed)
        ? Optional.of(
            cell(
                row,
                "energy_consumed",
                total.text() + " kWh",
                Show.number(sum) + " kWh",
                "cpu_energy + gpu_energy + ram_energy of the same row",
                Stats.deviation(total.value(), sum)))
        : Optional.empty();
  }

  /// What a file says of a run against the file beside it.
  private List<Finding> copies(Evidence evidence) {
    Map<RunName, MeasuredRow> runs = new HashMap<>();
    evidence.rows(MeasuredRow.Kind.RUN).forEach(row -> runs.put(row.run(), row));
    var findings = new ArrayList<Finding>();
    for (MeasuredRow copy : evidence.rows(MeasuredRow.Kind.COPY)) {
      MeasuredRow row = runs.get(copy.run());
      Figure total = copy.cells().get("energy_consumed");
      Figure of = row == null ? null : row.cells().get("energy_consumed");
      if (row != null
          && total != null
          && of != null
          && differs(total.value(), of.value(), total.halfUnit() + of.halfUnit())) {
        findings.add(
            cell(
                copy,
                "energy_consumed",
                total.text() + " kWh",
                of.text() + " kWh",
                "the row of this run in " + row.place(),
                Stats.deviation(total.value(), of.value())));
      }
    }
    return findings;
  }

  private Optional<Finding> rate(MeasuredRow row) {
    Figure rate = row.cells().get("emissions_rate");
    Figure emissions = row.cells().get("emissions");
    Figure time = row.cells().get("duration");
    if (rate == null || emissions == null || time == null || row.durationS().orElse(0) <= 0) {
      return Optional.empty();
    }
    double seconds = row.durationS().orElseThrow();
    double expected = emissions.value() / seconds;
    double clock = time.halfUnit() + CLOCK_S;
    double duration = clock / seconds * Math.abs(expected);
    return differs(
            rate.value(), expected, rate.halfUnit() + emissions.halfUnit() / seconds + duration)
        ? Optional.of(
            cell(
                row,
                "emissions_rate",
                rate.text() + " kg/s",
                Show.number(expected) + " kg/s",
                "emissions / duration of the same row",
                Stats.deviation(rate.value(), expected)))
        : Optional.empty();
  }

  private static boolean differs(double value, double expected, double allowed) {
    return Math.abs(value - expected) > allowed && Stats.deviation(value, expected) > ROUNDING;
  }

  private Finding cell(
      MeasuredRow row,
      String column,
      String observed,
      String expected,
      String formula,
      double deviation) {
    return Finding.at(
        this,
        Severity.ERROR,
        row.place(),
        row.where() + ", " + column,
        row.run().variant(),
        observed,
        expected,
        "%s gives another value; they differ by %s, more than rounding."
            .formatted(formula, Show.percent(deviation)));
  }

  private Optional<Finding> claim(Claim claim) {
    Figure printed = claim.cells().get(claim.formula().column());
    if (printed == null) {
      return Optional.empty();
    }
    var result =
        new Formula.Range(
            printed.value() - printed.halfUnit(), printed.value() + printed.halfUnit());
    Optional<Formula.Range> exact = claim.formula().value(ranges(claim.cells(), false));
    if (exact.isEmpty() || exact.get().meets(result) || near(exact.get(), printed.value())) {
      return Optional.empty();
    }
    boolean rounded =
        claim.formula().value(ranges(claim.cells(), true)).filter(result::meets).isPresent();
    Formula.Range value = exact.get();
    double middle = (value.low() + value.high()) / 2;
    return Optional.of(
        Finding.at(
            this,
            rounded ? Severity.WARNING : Severity.ERROR,
            claim.place(),
            "line %s, %s, %s"
                .formatted(claim.place().line(), claim.name(), claim.formula().column()),
            claim.name(),
            printed.text(),
            Show.number(middle),
            "%s = %s gives another value; they differ by %s.%s"
                .formatted(
                    claim.formula().column(),
                    claim.formula().text(),
                    Show.percent(Stats.deviation(printed.value(), middle)),
                    rounded
                        ? " It would fit if whole numbers among the inputs were rounded."
                        : " Rounding of the inputs does not explain it.")));
  }

  private static boolean near(Formula.Range range, double value) {
    return Stats.deviation(range.low(), value) < 1e-9
        || Stats.deviation(range.high(), value) < 1e-9;
  }

  private static Map<String, Formula.Range> ranges(Map<String, Figure> cells, boolean whole) {
    var ranges = new HashMap<String, Formula.Range>();
    cells.forEach((column, figure) -> {
      double half = figure.isInteger() && !whole ? 0 : figure.halfUnit();
      ranges.put(column, new Formula.Range(figure.value() - half, figure.value() + half));
    });
    return ranges;
  }

  /// The accuracy of a trial against the sums over its classes.
  private List<Finding> accuracies(List<Scores> all) {
    Map<RunName, Scores> counted = new HashMap<>();
    all.stream()
        .filter(scores -> !scores.classCounts().isEmpty())
        .forEach(scores -> counted.put(scores.run(), scores));
    var findings = new ArrayList<Finding>();
    for (Scores scores : all) {
      Figure printed = scores.values().get("accuracy");
      Scores byClass = counted.get(scores.run());
      if (printed == null || byClass == null || !scores.classCounts().isEmpty()) {
        continue;
      }
      double expected = byClass.value("accuracy").orElseThrow();
      if (Math.abs(printed.value() - expected) > printed.halfUnit() + 1e-12) {
        findings.add(
            Finding.at(
                this,
                Severity.ERROR,
                scores.place(),
                "line " + scores.place().line() + ", accuracy",
                scores.run().variant(),
                printed.text(),
                Show.number(expected),
                "The classes of this trial in %s give another accuracy."
                    .formatted(byClass.place())));
      }
    }
    return findings;
  }
}
