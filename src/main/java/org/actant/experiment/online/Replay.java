package org.actant.experiment.online;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.actant.experiment.online.Workload.Arm;
import org.actant.input.InputException;

/// Plays a policy against recorded runs, after the simulator that comes with the Zeus traces: a run
/// draws one of the recorded runs of its batch size; it is stopped before the epoch that would make
/// it cost more than the policy's patience allows; a job that does not reach its target is run
/// again, and the cost of all its runs is that of the recurrence.
final class Replay {
  private static final int MOST_RUNS = 20;

  private final Workload workload;
  private final Cost cost;
  private final Random random;

  /// One recurrence: all its runs.
  record Recurrence(List<Run> runs) {
    Recurrence {
      runs = List.copyOf(runs);
    }

    double joules() {
      return runs.stream().mapToDouble(Run::joules).sum();
    }

    double seconds() {
      return runs.stream().mapToDouble(Run::seconds).sum();
    }

    double cost() {
      return runs.stream().mapToDouble(Run::cost).sum();
    }

    /// The run that reached the target.
    Run last() {
      return runs.getLast();
    }
  }

  Replay(Workload workload, Cost cost, Random random) {
    this.workload = workload;
    this.cost = cost;
    this.random = random;
  }

  /// Lets the job recur so many times.
  List<Recurrence> play(Policy policy, int recurrences) {
    var history = new ArrayList<Recurrence>();
    double lowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < recurrences; i++) {
      Recurrence recurrence = recur(policy, policy.patience() * lowest);
      lowest = Math.min(lowest, recurrence.cost());
      history.add(recurrence);
    }
    return history;
  }

  private Recurrence recur(Policy policy, double budget) {
    var runs = new ArrayList<Run>();
    for (int i = 0; i < MOST_RUNS; i++) {
      Run run = run(policy.propose(), budget);
      // what never ran has no cost, but must look bad
      policy.observe(
          run.isEmpty() ? new Run(run.batch(), run.watts(), 0, 0, 100 * budget, false) : run);
      if (!run.isEmpty()) {
        runs.add(run);
      }
      if (run.reached()) {
        return new Recurrence(runs);
      }
    }
    throw new InputException(
        "found `%s` not at its target after %s runs; expected a target that recorded runs reach"
            .formatted(workload.name(), MOST_RUNS));
  }

  private Run run(Policy.Proposal proposal, double budget) {
    Arm arm = workload.arm(proposal.batch());
    double maxWatts = workload.maxWatts();
    PowerSearch.Found found =
        proposal
            .power()
            .search(arm.epochs().navigableKeySet(), limit -> cost.of(epoch(arm, limit), maxWatts));
    OptionalInt needed = arm.runs().get(random.nextInt(arm.runs().size()));
    Epoch epoch = epoch(arm, found.best());
    int allowed =
        (int) Math.min(workload.maxEpochs(), Math.floor(budget / cost.of(epoch, maxWatts)));
    boolean reached = needed.isPresent() && needed.getAsInt() <= allowed;
    int epochs = reached ? needed.getAsInt() : allowed;
    if (epochs == 0) {
      return new Run(proposal.batch(), found.best(), 0, 0, 0, false);
    }
    double joules = first(arm, found, Epoch::joules) + (epochs - 1) * epoch.joules();
    double seconds = first(arm, found, Epoch::seconds) + (epochs - 1) * epoch.seconds();
    return new Run(
        proposal.batch(),
        found.best(),
        joules,
        seconds,
        cost.of(joules, seconds, maxWatts),
        reached);
  }

  /// The first epoch, cut into one piece for each limit that is tried.
  private static double first(
      Arm arm, PowerSearch.Found found, java.util.function.ToDoubleFunction<Epoch> amount) {
    return found.tried().stream()
        .mapToDouble(limit -> amount.applyAsDouble(epoch(arm, limit)))
        .average()
        .orElseThrow();
  }

  private static Epoch epoch(Arm arm, double limit) {
    Epoch epoch = arm.epochs().get(limit);
    if (epoch == null) {
      throw new IllegalArgumentException("no power limit " + limit);
    }
    return epoch;
  }
}
