package org.actant.experiment.online;

/// The default batch size; the power limit is found by descent in the first run and kept.
final class GpoeoPolicy implements Policy {
  private final int batch;
  private PowerSearch power = PowerSearch::descend;

  GpoeoPolicy(Workload workload) {
    this.batch = workload.defaultBatch();
  }

  @Override
  public Proposal propose() {
    return new Proposal(batch, power);
  }

  @Override
  public void observe(Run run) {
    power = PowerSearch.fixed(run.watts());
  }
}
