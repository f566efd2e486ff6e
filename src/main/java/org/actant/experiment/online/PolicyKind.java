package org.actant.experiment.online;

import java.util.Locale;
import java.util.Random;

/// The policies that can be replayed.
public enum PolicyKind {
  /// The default batch size at the largest power limit.
  DEFAULT,
  /// Every combination once, then the best.
  GRID,
  /// The power limit by descent, the default batch size.
  GPOEO,
  /// Batch size by Thompson sampling, power limit by profiling, early stopping.
  ZEUS;

  /// The word on the command line, such as `zeus`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Policy start(Workload workload, Random random) {
    return switch (this) {
      case DEFAULT -> DefaultPolicy.largestLimit(workload);
      case GRID -> new GridPolicy(workload);
      case GPOEO -> new GpoeoPolicy(workload);
      case ZEUS -> new ZeusPolicy(workload, random);
    };
  }
}
