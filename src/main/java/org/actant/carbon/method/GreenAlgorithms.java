package org.actant.carbon.method;

import org.actant.measure.KilowattHours;

/// The calculator of Lannelongue, Grealey and Inouye, *Green Algorithms: quantifying the carbon
/// footprint of computation*, Advanced Science 8 (2021), doi:10.1002/advs.202100707, as its form
/// computes it (v3.0, commit 30df2fe, `blueprints/form/form_blueprint.py` L985–1036): E = t ×
/// (cores × W × usage + GPUs × W × usage + GB × 0.3725) × PUE × PSF / 1000.
///
/// @param pueUnknown what the form takes when the PUE is not known
/// @param memoryWPerGb disputed: measurements at the wall found less than a fifth of it
/// @param coreW watts a core of an unknown processor
/// @param gpuW watts of an unknown GPU
/// @param worldGPerKwh the world's intensity
public record GreenAlgorithms(
    String version,
    double pueUnknown,
    double memoryWPerGb,
    double coreW,
    double gpuW,
    double worldGPerKwh) {
  public static final GreenAlgorithms V3 = new GreenAlgorithms("3.0", 1.56, 0.3725, 12, 200, 475);
  public static final GreenAlgorithms V2_2 = new GreenAlgorithms("2.2", 1.67, 0.3725, 12, 200, 475);

  /// What ran.
  ///
  /// @param coreW thermal design power a core
  /// @param usage share of each core in use
  /// @param gpuW thermal design power of one GPU, fully used
  public record Job(
      double hours,
      double cores,
      double coreW,
      double usage,
      double gpus,
      double gpuW,
      double memoryGb) {}

  /// Returns the energy of a job run `runs` times (the form's pragmatic scaling factor).
  public KilowattHours energy(Job job, double pue, double runs) {
    double watts =
        job.cores * job.coreW * job.usage + job.gpus * job.gpuW + job.memoryGb * memoryWPerGb;
    return new KilowattHours(job.hours * watts * pue * runs / 1000);
  }
}
