package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actant.audit.evidence.Counter;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.Published;

/// Energy, power or time below zero.
final class NegativeEnergy implements Rule {
  @Override
  public String id() {
    return "negative-energy";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "energy, power or time below zero",
        "Any cell of energy, power, emissions or duration below 0, a duration of exactly 0 beside"
            + " energy, and any counter that falls (each counter must not decrease; a millionth of"
            + " its value is allowed for rounding).",
        "cpu_energy = -0.000042 kWh after a counter that wrapped while its range could not be"
            + " read.",
        "A counter that is reset between two readings looks the same as one that wrapped.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (MeasuredRow row : Groups.once(evidence)) {
      findings.addAll(check(row));
    }
    for (Published row : evidence.published()) {
      for (Map.Entry<String, Figure> cell : row.values().entrySet()) {
        if (cell.getValue().value() < 0 && isAmount(cell.getKey())) {
          findings.add(
              Finding.at(
                  this,
                  Severity.ERROR,
                  row.place(),
                  "line " + row.place().line() + ", " + cell.getKey(),
                  row.variant(),
                  cell.getValue().text(),
                  "0 or more",
                  "A span takes no negative energy or time."));
        }
      }
    }
    evidence.counters().forEach(counter -> findings.addAll(check(counter)));
    return findings;
  }

  private List<Finding> check(MeasuredRow row) {
    var findings = new ArrayList<Finding>();
    for (Map.Entry<String, Figure> cell : row.cells().entrySet()) {
      if (cell.getValue().value() < 0 && isAmount(cell.getKey())) {
        findings.add(
            finding(
                row,
                cell.getKey(),
                cell.getValue().text(),
                "0 or more",
                "A span takes no negative energy or time. Consistent with a counter that wrapped or"
                    + " was reset between two reads."));
      }
    }
    boolean energy = row.energyJ().values().stream().anyMatch(joules -> joules > 0);
    if (energy && row.durationS().orElse(1) == 0) {
      findings.add(
          finding(row, "duration", "0 s", "more than 0 s", "The row reports energy beside it."));
    }
    return findings;
  }

  private Finding finding(
      MeasuredRow row, String column, String observed, String expected, String why) {
    return Finding.at(
        this,
        Severity.ERROR,
        row.place(),
        row.where() + ", " + column,
        row.run().variant(),
        observed,
        expected,
        why);
  }

  private List<Finding> check(Counter counter) {
    List<Counter.Point> points = counter.points();
    for (int i = 0; i < points.size(); i++) {
      double before = counter.addsUp() && i > 0 ? points.get(i - 1).value() : 0;
      double value = points.get(i).value();
      if (value < before - Math.abs(before) * 1e-6) {
        return List.of(
            Finding.at(
                this,
                Severity.ERROR,
                counter.place(),
                "line " + points.get(i).line() + ", " + counter.name(),
                counter.run().variant(),
                "%s %s after %s %s"
                    .formatted(
                        Show.number(value), counter.unit(), Show.number(before), counter.unit()),
                counter.addsUp() ? "a counter never falls" : "0 or more",
                "Consistent with a counter that wrapped or was reset; sums across this point are"
                    + " too small."));
      }
    }
    return List.of();
  }

  private static boolean isAmount(String column) {
    String name = column.toLowerCase(java.util.Locale.ROOT);
    boolean difference =
        name.contains("saving")
            || name.contains("change")
            || name.contains("delta")
            || name.contains("diff")
            || name.contains("%");
    return !difference
        && (name.contains("energy")
            || name.contains("power")
            || name.contains("kwh")
            || name.startsWith("duration")
            || name.startsWith("emissions")
            || name.endsWith(" [j]")
            || name.endsWith(" [w]")
            || name.endsWith(" [s]")
            || name.endsWith("_j")
            || name.equals("elapsed_s")
            || name.equals("cpu_s"));
  }
}
