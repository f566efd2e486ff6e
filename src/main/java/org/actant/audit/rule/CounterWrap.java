package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;

/// Energy of processors that lost whole turns of its counter.
final class CounterWrap implements Rule {
  /// A row whose energy is more than this share of power times time has lost nothing.
  private static final double COMPLETE = 0.6;

  /// No package draws more over a span, so a row that ends sooner than range / this cannot wrap.
  private static final double MOST_W = 1000;

  /// So many rows of a data set, all below the range, are no coincidence of quiet tasks.
  private static final int SURE = 3;

  @Override
  public String id() {
    return "counter-wrap";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "energy that lost whole turns of its counter",
        "RAPL counts energy modulo a range: 65,532.61 J on AMD, 262,143.33 J on Intel (both are"
            + " tried where the processor is not named). Over all task rows of a data set and"
            + " processor: rows whose power x time is more than the range should report more than"
            + " the range. Power is the row's own column, else the median of energy / duration over"
            + " rows that end before 1 kW could fill the range. A finding needs that no row at all"
            + " exceeds the range, and that the row reports less than 60 % of power x time (its"
            + " power column may be stale by a third). The number of wraps is the one that brings"
            + " the energy nearest to power x time, give or take a tenth of it. Severity error"
            + " where the row has a power column, and at least 3 rows of the data set agree or the"
            + " mean power is below half of the least that the same device drew in short tasks;"
            + " else warning.",
        "7,398.6 s and 25.28 kJ mean 3.4 W for a processor that drew 87.0 W in a task of 0.75 s;"
            + " 87.0 W x 7,398.6 s = 643.9 kJ, which 9 wraps of 65,532.61 J restore (615.1 kJ, 83.1"
            + " W).",
        "Rows of several sockets can exceed the range of one counter and still have lost turns; the"
            + " rule is then silent. Where files have no power column, a long quiet task beside"
            + " short busy ones looks the same, so that such findings are warnings only (a task"
            + " named idle is left out). How many wraps were lost is an estimate from the power.",
        "a warning in 2 of 300 generated clean data sets, both without a power column and with a"
            + " long quiet task; an error in none (CleanDataTest)");
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (List<MeasuredRow> rows : Groups.byMachine(evidence)) {
      for (Wrap wrap : Wrap.of(rows.getFirst())) {
        List<Finding> found = check(rows, wrap);
        findings.addAll(found);
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    return findings;
  }

  private List<Finding> check(List<MeasuredRow> rows, Wrap wrap) {
    double largest = Stats.max(rows.stream().map(CounterWrap::joules).toList());
    if (largest > wrap.joules()) {
      return List.of();
    }
    List<Double> shortTasks =
        rows.stream()
            .filter(row -> row.lasts(0.1) && !row.lasts(wrap.joules() / MOST_W))
            .map(row -> row.meanW(Device.CPU).orElseThrow())
            .toList();
    List<MeasuredRow> beyond =
        rows.stream().filter(row -> powerTime(row, shortTasks).orElse(0) > wrap.joules()).toList();
    List<MeasuredRow> lost =
        beyond.stream()
            .filter(row -> joules(row) < COMPLETE * powerTime(row, shortTasks).orElseThrow())
            .toList();
    String group =
        "%s of %s task rows whose power x time exceeds the %s range of %s stay below it; the largest of all %s values is %s (%s of the range)."
            .formatted(
                beyond.size(),
                beyond.size(),
                wrap.maker(),
                Show.joules(wrap.joules()),
                rows.size(),
                Show.joules(largest),
                Show.percent(largest / wrap.joules()));
    return lost.stream()
        .map(row -> finding(row, wrap, shortTasks, beyond.size() >= SURE, group))
        .toList();
  }

  private Finding finding(
      MeasuredRow row, Wrap wrap, List<Double> shortTasks, boolean sure, String group) {
    double expected = powerTime(row, shortTasks).orElseThrow();
    double seconds = row.durationS().orElseThrow();
    long wraps = Math.round((expected - joules(row)) / wrap.joules());
    long fewest = Math.max(1, Math.round((0.9 * expected - joules(row)) / wrap.joules()));
    long most = Math.round((1.1 * expected - joules(row)) / wrap.joules());
    double restored = joules(row) + wraps * wrap.joules();
    double meanW = joules(row) / seconds;
    boolean quiet = !shortTasks.isEmpty() && meanW < Stats.min(shortTasks) / 2;
    return Finding.at(
        this,
        row.powerW(Device.CPU).isPresent() && (sure || quiet) ? Severity.ERROR : Severity.WARNING,
        row.place(),
        row.where() + ", cpu",
        row.run().variant(),
        "%s in %s: %s on average"
            .formatted(Show.joules(joules(row)), Show.seconds(seconds), Show.watts(meanW)),
        "about %s at %s".formatted(Show.joules(expected), Show.watts(expected / seconds)),
        "Consistent with %s of %s lost (with %s: %s, %s). %s"
            .formatted(
                fewest == most ? Show.count((int) most, "wrap") : fewest + " to " + most + " wraps",
                Show.joules(wrap.joules()),
                wraps,
                Show.joules(restored),
                Show.watts(restored / seconds),
                group));
  }

  /// The row's own power times its time; else the median power of short tasks, which says nothing
  /// of a span of idle.
  private static OptionalDouble powerTime(MeasuredRow row, List<Double> shortTasks) {
    OptionalDouble power = row.powerW(Device.CPU);
    if (power.isEmpty() && !shortTasks.isEmpty() && !Groups.isIdle(row)) {
      power = OptionalDouble.of(Stats.median(shortTasks));
    }
    return power.isEmpty()
        ? power
        : OptionalDouble.of(power.getAsDouble() * row.durationS().orElseThrow());
  }

  private static double joules(MeasuredRow row) {
    return row.energyJ(Device.CPU).orElseThrow();
  }
}
