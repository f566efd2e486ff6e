package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.Place;
import org.actant.audit.evidence.Published;

/// A value that is off by a factor between units.
final class UnitSlip implements Rule {
  /// What people multiply by when they should divide, or forget.
  private static final Map<String, Double> FACTORS = factors();

  /// Energy and power x time of one row seldom agree to 2 % after a factor by chance.
  private static final double AGREES = 0.02;

  private static final double LEAST_S = 1;

  @Override
  public String id() {
    return "unit-slip";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a value off by a factor between units",
        "Physical bounds: emissions per energy of a grid lie in 0 to 1.5 kg/kWh (lignite alone is"
            + " about 1.2), PUE in 1 to 3. A value outside that one of the factors 1000, 3600,"
            + " 2.20462 (lb/kg) or 1.60934 (km/mile) brings inside is reported with that factor."
            + " Second, the ratio of energy to power x time: where its median over the rows of a"
            + " run and device (at least 1 s) is one of 1000, 3600, 3.6, 3.6e6 or their inverses"
            + " within 2 %, while it should be 1.",
        "731.59 kg/kWh is outside of 0 to 1.5; divided by 1000 it is .73159, the intensity of a"
            + " grid in kg that was printed in g.",
        "A slip that stays within the bounds (pounds for kilograms on a middling grid) is not seen."
            + " The factor that repairs a value is a guess about its cause.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (MeasuredRow row : Groups.once(evidence)) {
      intensity(row).ifPresent(findings::add);
      row.cell("pue").stream()
          .forEach(pue ->
              outside(row.place(), row.where() + ", pue", row.run().variant(), pue, Bounds.PUE)
                  .ifPresent(findings::add));
    }
    evidence.published().forEach(row -> findings.addAll(published(row)));
    Groups.byRun(Groups.finest(evidence))
        .values()
        .forEach(run -> {
          for (Device device : Device.values()) {
            ratio(run, device).ifPresent(findings::add);
          }
        });
    return findings;
  }

  /// What a value must lie between.
  private enum Bounds {
    INTENSITY("kg/kWh", 0, 1.5),
    PUE("", 1, 3);

    private final String unit;
    private final double low;
    private final double high;

    Bounds(String unit, double low, double high) {
      this.unit = unit;
      this.low = low;
      this.high = high;
    }

    boolean hold(double value) {
      return value >= low && value <= high;
    }

    String text() {
      return "%s to %s %s".formatted(Show.number(low), Show.number(high), unit).strip();
    }
  }

  private Optional<Finding> intensity(MeasuredRow row) {
    double kilograms = row.cell("emissions").orElse(0);
    double joules = row.totalJ().orElse(0);
    return kilograms <= 0 || joules <= 0
        ? Optional.empty()
        : outside(
            row.place(),
            row.where() + ", emissions / energy",
            row.run().variant(),
            kilograms / (joules / 3.6e6),
            Bounds.INTENSITY);
  }

  /// Columns of a summary whose names say what they hold.
  private List<Finding> published(Published row) {
    var findings = new ArrayList<Finding>();
    row.values()
        .forEach((column, figure) -> {
          String name = column.toLowerCase(Locale.ROOT);
          String where = "line " + row.place().line() + ", " + column;
          if (name.equals("pue")) {
            outside(row.place(), where, row.variant(), figure.value(), Bounds.PUE)
                .ifPresent(findings::add);
          } else if (name.contains("intensity") && name.contains("kwh")) {
            boolean grams = name.matches(".*(^|[^k])g(co2e?q?)?[ _/]*(per)?[ _/]*kwh.*");
            double kilograms = grams ? figure.value() / 1000 : figure.value();
            outside(row.place(), where, row.variant(), kilograms, Bounds.INTENSITY)
                .ifPresent(findings::add);
          }
        });
    return findings;
  }

  private Optional<Finding> outside(
      Place place, String where, String variant, double value, Bounds bounds) {
    if (bounds.hold(value)) {
      return Optional.empty();
    }
    var repairs = new ArrayList<String>();
    FACTORS.forEach((name, factor) -> {
      if (bounds.hold(value / factor)) {
        repairs.add("/ " + name + " = " + Show.number(value / factor));
      } else if (bounds.hold(value * factor)) {
        repairs.add("x " + name + " = " + Show.number(value * factor));
      }
    });
    return Optional.of(
        Finding.at(
            this,
            Severity.ERROR,
            place,
            where,
            variant,
            (Show.number(value) + " " + bounds.unit).strip(),
            bounds.text(),
            repairs.isEmpty()
                ? "Outside of what is physically possible; no usual factor between units repairs"
                    + " it."
                : "Consistent with a slip between units: "
                    + String.join(", ", repairs)
                    + " would be possible."));
  }

  private Optional<Finding> ratio(List<MeasuredRow> run, Device device) {
    List<MeasuredRow> rows =
        run.stream()
            .filter(row -> row.lasts(LEAST_S))
            .filter(row -> row.powerW(device).orElse(0) > 0 && row.energyJ(device).orElse(0) > 0)
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double ratio =
        Stats.median(
            rows.stream()
                .map(row ->
                    row.energyJ(device).orElseThrow()
                        / (row.powerW(device).orElseThrow() * row.durationS().orElseThrow()))
                .toList());
    for (double factor : new double[] {1000, 3600, 3.6, 3.6e6}) {
      for (double slip : new double[] {factor, 1 / factor}) {
        if (Stats.deviation(ratio, slip) < AGREES) {
          return Optional.of(ratioFinding(rows, device, ratio, slip));
        }
      }
    }
    return Optional.empty();
  }

  private Finding ratioFinding(List<MeasuredRow> rows, Device device, double ratio, double slip) {
    MeasuredRow first = rows.getFirst();
    return Finding.at(
        this,
        Severity.ERROR,
        first.place(),
        Show.count(rows.size(), "row") + ", " + device.word(),
        first.run().variant(),
        "energy is %s x (power x time) in the middle of %s"
            .formatted(Show.number(ratio), Show.count(rows.size(), "row")),
        "1",
        "Consistent with a factor of %s between units (1000 for kilo, 3600 for seconds and hours, 3.6 for kJ and Wh)."
            .formatted(Show.number(slip)));
  }

  private static Map<String, Double> factors() {
    var factors = new LinkedHashMap<String, Double>();
    factors.put("1000", 1000.0);
    factors.put("3600", 3600.0);
    factors.put("2.20462", 2.20462);
    factors.put("1.60934", 1.60934);
    return factors;
  }
}
