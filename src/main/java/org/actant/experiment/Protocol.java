package org.actant.experiment;

/// How a trial measures.
///
/// @param threads of training and of inference
/// @param batch images answered at once
/// @param warmUp what runs before the first inference window
/// @param repetitions inference windows of a trial
/// @param windowSeconds the shortest inference window; whole batches are answered until it is over.
///   CPU seconds come in steps of 0.01 s, so that a second is known to 2 %
/// @param latencyImages images answered one by one for the median latency
/// @param timeoutMinutes after which a trial is killed and counts as failed
/// @param idleSeconds how long the idle machine is measured at the beginning of each block; 0 for
///   not at all
/// @param coolDownSeconds the pause between trials
/// @param twin whether each block has a second, identical trial of the baseline (A/A): what differs
///   between the two is the noise floor
public record Protocol(
    int threads,
    int batch,
    WarmUp warmUp,
    int repetitions,
    double windowSeconds,
    int latencyImages,
    int timeoutMinutes,
    double idleSeconds,
    double coolDownSeconds,
    boolean twin) {
  public static final Protocol DEFAULT =
      new Protocol(1, 64, WarmUp.STEADY, 3, 2, 200, 30, 5, 1, true);

  /// With the defaults for idle, cool-down and twin.
  public Protocol(
      int threads,
      int batch,
      int warmUp,
      int repetitions,
      double windowSeconds,
      int latencyImages,
      int timeoutMinutes) {
    this(
        threads,
        batch,
        WarmUp.passes(warmUp),
        repetitions,
        windowSeconds,
        latencyImages,
        timeoutMinutes,
        DEFAULT_IDLE_S,
        DEFAULT_COOL_DOWN_S,
        true);
  }

  private static final double DEFAULT_IDLE_S = 5;
  private static final double DEFAULT_COOL_DOWN_S = 1;
}
