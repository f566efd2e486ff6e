package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;

/// Energy that is not power times time.
final class PowerTimeMismatch implements Rule {
  /// Shorter rows hold few samples of power, so that a mean of them says little.
  private static final double LEAST_S = 10;

  /// Power read about once a second over at least 10 s has a mean within some percent.
  private static final double WARNING = 0.1;

  /// No sampling of ten or more readings is wrong by a factor of two on average.
  private static final double ERROR = 0.5;

  /// A summary row may show the last sample and not the mean: only a factor of three speaks.
  private static final double SUMMARY = 2.0 / 3;

  @Override
  public String id() {
    return "power-time-mismatch";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "energy that is not power x time",
        "For each row of at least 10 s and each device with both columns: |power x duration -"
            + " energy| as a share of the larger. More than 10 % is a warning (ten or more samples"
            + " of power have a mean within some percent), 50 % or more an error. A row about a"
            + " whole run is judged only where there are no rows of tasks and the two differ by a"
            + " factor of three, since some tools print the last sample there. The median and the"
            + " largest deviation of every device over the data set are printed: agreement on one"
            + " device and disagreement on another points at that device's meter, not at the"
            + " clock.",
        "87.0 W x 7,398.6 s = 643.9 kJ against 25.28 kJ reported: a deviation of 96 %, while the"
            + " GPU column of the same rows agrees to 2e-4.",
        "It says that two columns disagree, not which one is wrong: a power that lags by a row"
            + " (row-lag) and an energy that wrapped (counter-wrap) both show here.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (List<MeasuredRow> dataset : Groups.byDataset(Groups.finest(evidence)).values()) {
      String devices =
          Stream.of(Device.values())
              .map(device -> spread(dataset, device))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining("; "));
      Groups.byRun(dataset)
          .values()
          .forEach(run -> {
            for (Device device : Device.values()) {
              check(run, device, devices).ifPresent(findings::add);
            }
          });
    }
    return findings;
  }

  private java.util.Optional<Finding> check(List<MeasuredRow> run, Device device, String devices) {
    List<MeasuredRow> off =
        run.stream()
            .filter(row -> isJudged(row, device))
            .filter(row -> deviation(row, device) > threshold(row))
            .sorted(Comparator.comparingDouble((MeasuredRow row) -> -deviation(row, device)))
            .toList();
    if (off.isEmpty()) {
      return java.util.Optional.empty();
    }
    MeasuredRow worst = off.getFirst();
    double power = worst.powerW(device).orElseThrow();
    double seconds = worst.durationS().orElseThrow();
    String more = off.size() == 1 ? "" : " and " + Show.count(off.size() - 1, "row") + " more";
    boolean error = worst.kind() == MeasuredRow.Kind.TASK && deviation(worst, device) >= ERROR;
    return java.util.Optional.of(
        Finding.at(
            this,
            error ? Severity.ERROR : Severity.WARNING,
            worst.place(),
            worst.where() + ", " + device.word() + more,
            worst.run().variant(),
            Show.joules(worst.energyJ(device).orElseThrow()),
            "%s x %s = %s"
                .formatted(Show.watts(power), Show.seconds(seconds), Show.joules(power * seconds)),
            "They differ by %s. Deviations in this data set (rows of at least 10 s): %s."
                .formatted(Show.percent(deviation(worst, device)), devices)));
  }

  private static String spread(List<MeasuredRow> rows, Device device) {
    List<Double> deviations =
        rows.stream()
            .filter(row -> isJudged(row, device))
            .map(row -> deviation(row, device))
            .toList();
    return deviations.isEmpty()
        ? ""
        : "%s median %s, largest %s over %s"
            .formatted(
                device.word(),
                Show.number(Stats.median(deviations)),
                Show.number(Stats.max(deviations)),
                Show.count(deviations.size(), "row"));
  }

  private static double threshold(MeasuredRow row) {
    return row.kind() == MeasuredRow.Kind.TASK ? WARNING : SUMMARY;
  }

  private static boolean isJudged(MeasuredRow row, Device device) {
    return row.lasts(LEAST_S) && row.powerW(device).isPresent() && row.energyJ(device).isPresent();
  }

  static double deviation(MeasuredRow row, Device device) {
    return Stats.deviation(
        row.powerW(device).orElseThrow() * row.durationS().orElseThrow(),
        row.energyJ(device).orElseThrow());
  }
}
