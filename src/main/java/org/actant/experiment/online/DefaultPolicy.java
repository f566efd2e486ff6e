package org.actant.experiment.online;

/// The default batch size at one way to find the power limit, always.
final class DefaultPolicy implements Policy {
  private final Proposal proposal;

  private DefaultPolicy(Proposal proposal) {
    this.proposal = proposal;
  }

  /// The largest power limit: what happens when nobody cares.
  static DefaultPolicy largestLimit(Workload workload) {
    double largest = workload.arm(workload.defaultBatch()).epochs().lastKey();
    return new DefaultPolicy(new Proposal(workload.defaultBatch(), PowerSearch.fixed(largest)));
  }

  @Override
  public Proposal propose() {
    return proposal;
  }

  @Override
  public void observe(Run run) {}
}
