package org.actant.experiment;

/// How a trial measures.
///
/// @param threads of training and of inference
/// @param batch images answered at once
/// @param warmUp passes over the test images before the first inference window
/// @param repetitions inference windows of a trial
/// @param windowSeconds the shortest inference window; whole batches are answered until it is over.
///   CPU seconds come in steps of 0.01 s, so that a second is known to 2 %
/// @param latencyImages images answered one by one for the median latency
/// @param timeoutMinutes after which a trial is killed and counts as failed
public record Protocol(
    int threads,
    int batch,
    int warmUp,
    int repetitions,
    double windowSeconds,
    int latencyImages,
    int timeoutMinutes) {
  public static final Protocol DEFAULT = new Protocol(1, 64, 1, 3, 2, 200, 30);
}
