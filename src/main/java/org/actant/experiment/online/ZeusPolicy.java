package org.actant.experiment.online;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Chooses the batch size by exploration with pruning and then by Thompson sampling, the power
/// limit by profiling in the first epoch with a batch size, and stops runs that get too expensive
/// (You, Chung and Chowdhury 2023, NSDI'23, arXiv 2208.06102, sections 4.2 to 4.4).
final class ZeusPolicy implements Policy {
  /// β of section 4.4.
  static final double BETA = 2;

  private final Pruning pruning;
  private final Random random;
  private final Map<Integer, Double> limits = new HashMap<>();
  private final List<Run> seen = new ArrayList<>();
  private final int defaultBatch;
  private @Nullable GaussianBandit bandit;

  ZeusPolicy(Workload workload, Random random) {
    this.pruning = new Pruning(workload.arms().navigableKeySet(), workload.defaultBatch());
    this.random = random;
    this.defaultBatch = workload.defaultBatch();
  }

  @Override
  public Proposal propose() {
    OptionalInt exploring = pruning.next();
    int batch = exploring.isPresent() ? exploring.getAsInt() : bandit().choose();
    Double limit = limits.get(batch);
    return new Proposal(batch, limit == null ? PowerSearch::all : PowerSearch.fixed(limit));
  }

  @Override
  public void observe(Run run) {
    limits.putIfAbsent(run.batch(), run.watts());
    seen.add(run);
    if (pruning.next().isPresent()) {
      pruning.observe(run.batch(), run.cost(), run.reached());
    } else {
      bandit().observe(run.batch(), run.cost());
    }
  }

  @Override
  public double patience() {
    return BETA;
  }

  /// Begins with what the exploration has shown of the batch sizes that are left.
  private GaussianBandit bandit() {
    if (bandit == null) {
      List<Integer> left = pruning.left().isEmpty() ? List.of(defaultBatch) : pruning.left();
      var begun = new GaussianBandit(random);
      seen.stream()
          .filter(run -> left.contains(run.batch()))
          .forEach(run -> begun.observe(run.batch(), run.cost()));
      bandit = begun;
    }
    return bandit;
  }
}
