package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;

/// A power that belongs to the row before.
final class RowLag implements Rule {
  /// Below this, rounding and sampling explain a difference.
  private static final double DISAGREES = 0.05;

  /// A value that was carried over agrees with the row before as closely as a value can.
  private static final double CARRIED = 0.02;

  /// One row may agree by chance.
  private static final int FEWEST = 2;

  @Override
  public String id() {
    return "row-lag";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a power column that lags one row behind",
        "Over consecutive task rows of a run and each device: a row is stale where its power is"
            + " more than 5 % off its own energy / duration, but within 2 %, and at least five"
            + " times closer, of the power or of the energy / duration of the row before. A finding"
            + " needs two stale rows in a data set and device (one can be chance), and that at"
            + " least half of the rows that disagree with themselves are stale. Deviations are"
            + " shares of the larger value; rows below 50 ms, and columns that hardly vary"
            + " (constants of a model), are left out.",
        "evaluate_model shows 80.84 W after save_model with 80.83 W, while its own energy /"
            + " duration is 87.25 W; train_model shows 87.03 W after load_model with 87.04 W, and"
            + " its own is 3.4 W.",
        "Where the load is the same in consecutive rows, a lag leaves no trace. The rule tells that"
            + " the column is shifted, not which later sums used it.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    List<MeasuredRow> tasks = evidence.rows(MeasuredRow.Kind.TASK);
    for (List<MeasuredRow> dataset : Groups.byDataset(tasks).values()) {
      for (Device device : Device.values()) {
        findings.addAll(check(dataset, device));
      }
    }
    return findings;
  }

  private List<Finding> check(List<MeasuredRow> dataset, Device device) {
    var stale = new ArrayList<Pair>();
    int disagreeing = 0;
    for (List<MeasuredRow> run : Groups.byRun(dataset).values()) {
      if (!varies(run, device)) {
        continue;
      }
      for (Pair pair : pairs(run, device)) {
        if (pair.ownDeviation() > DISAGREES) {
          disagreeing++;
          if (pair.isStale()) {
            stale.add(pair);
          }
        }
      }
    }
    if (stale.size() < FEWEST || stale.size() * 2 < disagreeing) {
      return List.of();
    }
    String group =
        "%s of the %s rows of this data set that disagree with their own energy / duration by more than 5 %% agree with the row before."
            .formatted(stale.size(), disagreeing);
    var findings = new ArrayList<Finding>();
    var runs = new java.util.TreeMap<RunName, List<Pair>>();
    stale.forEach(pair -> runs.computeIfAbsent(pair.row.run(), _ -> new ArrayList<>()).add(pair));
    runs.values().forEach(pairs -> findings.add(finding(pairs, device, group)));
    return findings;
  }

  private Finding finding(List<Pair> pairs, Device device, String group) {
    Pair first = pairs.getFirst();
    List<String> places = pairs.stream().map(pair -> pair.row.where()).toList();
    return Finding.at(
        this,
        Severity.ERROR,
        first.row.place(),
        Show.some(places, 3) + ", " + device.word() + "_power",
        first.row.run().variant(),
        Show.some(
            pairs.stream()
                .map(pair ->
                    "%s after a row with %s"
                        .formatted(Show.watts(pair.power), Show.watts(pair.nearest())))
                .toList(),
            3),
        "energy / duration of the same rows: "
            + Show.some(pairs.stream().map(pair -> Show.watts(pair.own)).toList(), 3),
        "Consistent with a power that was read before the task and not during it. "
            + group
            + " So power x time of these rows is illustrative only.");
  }

  /// A row and what the row before it says.
  private record Pair(
      MeasuredRow row, double power, double own, double beforePower, double beforeMean) {
    double ownDeviation() {
      return Stats.deviation(power, own);
    }

    double nearest() {
      return Math.abs(power - beforePower) <= Math.abs(power - beforeMean)
          ? beforePower
          : beforeMean;
    }

    boolean isStale() {
      double carried = Stats.deviation(power, nearest());
      return carried < CARRIED && carried * 5 < ownDeviation();
    }
  }

  private static List<Pair> pairs(List<MeasuredRow> run, Device device) {
    var pairs = new ArrayList<Pair>();
    for (int i = 1; i < run.size(); i++) {
      MeasuredRow row = run.get(i);
      MeasuredRow before = run.get(i - 1);
      if (isJudged(row, device) && isJudged(before, device)) {
        pairs.add(
            new Pair(
                row,
                row.powerW(device).orElseThrow(),
                row.meanW(device).orElseThrow(),
                before.powerW(device).orElseThrow(),
                before.meanW(device).orElseThrow()));
      }
    }
    return pairs;
  }

  /// A constant of a model is not carried over.
  private static boolean varies(List<MeasuredRow> run, Device device) {
    List<Double> powers = run.stream().flatMap(row -> row.powerW(device).stream().boxed()).toList();
    return !powers.isEmpty() && Stats.deviation(Stats.max(powers), Stats.min(powers)) > DISAGREES;
  }

  private static boolean isJudged(MeasuredRow row, Device device) {
    return row.lasts(0.05) && row.powerW(device).orElse(0) > 0 && row.meanW(device).orElse(0) > 0;
  }
}
