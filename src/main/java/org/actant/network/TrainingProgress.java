package org.actant.network;

/// Hears how far a training has come.
@FunctionalInterface
public interface TrainingProgress {
  TrainingProgress NONE = (epoch, epochs, loss) -> {};

  /// An epoch is done.
  ///
  /// @param epoch from 1
  /// @param loss the mean cross entropy of the epoch's batches, in nats
  void epochDone(int epoch, int epochs, double loss);
}
