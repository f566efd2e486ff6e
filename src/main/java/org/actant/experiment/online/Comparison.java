package org.actant.experiment.online;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.actant.experiment.online.Replay.Recurrence;
import org.actant.measure.Summary;
import org.actant.table.Table;

/// What policies save against the default, over seeds.
public final class Comparison {
  /// The recurrences at the end in which a policy counts as settled, as in the paper.
  private static final int SETTLED = 5;

  private final Cost cost;
  private final int seeds;

  /// @param seeds how many times each policy is played, 2 or more for an interval
  public Comparison(Cost cost, int seeds) {
    this.cost = cost;
    this.seeds = seeds;
  }

  /// Returns how many times a job recurs: twice the number of its combinations, as in the paper.
  public static int recurrences(Workload workload) {
    return 2 * workload.arms().values().stream().mapToInt(arm -> arm.epochs().size()).sum();
  }

  /// Returns one row per workload and policy. Shares are against the default in percent, with the
  /// 95 % interval of the mean over seeds; regret is in multiples of what the oracle costs.
  public Table table(List<Workload> workloads, List<PolicyKind> policies) {
    var rows = new ArrayList<List<String>>();
    for (Workload workload : workloads) {
      for (PolicyKind policy : policies) {
        rows.add(row(workload, policy));
      }
    }
    return new Table(
        List.of(
            "workload",
            "policy",
            "recurrences",
            "settled on",
            "energy saved, settled, %",
            "time saved, settled, %",
            "energy saved, all, %",
            "time saved, all, %",
            "regret, oracle recurrences",
            "cost over oracle, settled, %"),
        rows);
  }

  private List<String> row(Workload workload, PolicyKind kind) {
    int recurrences = recurrences(workload);
    Oracle oracle = Oracle.of(workload, cost);
    List<Pair> pairs =
        IntStream.range(0, seeds)
            .mapToObj(seed -> play(workload, kind, recurrences, seed))
            .toList();
    return List.of(
        workload.name(),
        kind.label(),
        String.valueOf(recurrences),
        settledOn(pairs),
        saved(pairs, SETTLED, Recurrence::joules),
        saved(pairs, SETTLED, Recurrence::seconds),
        saved(pairs, recurrences, Recurrence::joules),
        saved(pairs, recurrences, Recurrence::seconds),
        text(
            pairs,
            1,
            pair ->
                sum(pair.played(), recurrences, Recurrence::cost) / oracle.cost() - recurrences),
        text(
            pairs,
            1,
            pair ->
                100
                    * (sum(pair.played(), SETTLED, Recurrence::cost) / oracle.cost() / SETTLED
                        - 1)));
  }

  /// A policy and the default with the same seed.
  private record Pair(List<Recurrence> played, List<Recurrence> reference) {}

  private Pair play(Workload workload, PolicyKind kind, int recurrences, int seed) {
    return new Pair(
        new Replay(workload, cost, new Random(seed))
            .play(kind.start(workload, new Random(~seed)), recurrences),
        new Replay(workload, cost, new Random(seed))
            .play(DefaultPolicy.largestLimit(workload), recurrences));
  }

  private static String saved(List<Pair> pairs, int last, ToDoubleFunction<Recurrence> amount) {
    return text(
        pairs,
        1,
        pair -> 100 * (1 - sum(pair.played(), last, amount) / sum(pair.reference(), last, amount)));
  }

  private static double sum(
      List<Recurrence> history, int last, ToDoubleFunction<Recurrence> amount) {
    return history.subList(history.size() - last, history.size()).stream()
        .mapToDouble(amount)
        .sum();
  }

  private static String text(List<Pair> pairs, int digits, ToDoubleFunction<Pair> figure) {
    Summary summary = Summary.of(pairs.stream().mapToDouble(figure).toArray());
    String mean = decimal(summary.mean(), digits);
    return summary
        .interval()
        .map(i -> mean + " [" + decimal(i.low(), digits) + ", " + decimal(i.high(), digits) + "]")
        .orElse(mean);
  }

  /// The most frequent batch size and limit of the last recurrence.
  private static String settledOn(List<Pair> pairs) {
    List<String> last =
        pairs.stream()
            .map(pair -> pair.played().getLast().last())
            .map(run -> "batch " + run.batch() + ", " + decimal(run.watts(), 0) + " W")
            .toList();
    return last.stream()
        .max(
            java.util.Comparator.comparingLong(
                    (String one) -> last.stream().filter(one::equals).count())
                .thenComparing(java.util.Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static String decimal(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
