package org.actant.network;

import org.actant.dataset.ImageSet;

/// How far the logits of an engine are from those of the network it serves.
///
/// @param maxAbs the largest absolute difference of two logits
/// @param sqnrDb signal-to-quantization-noise ratio, `10 log10(sum of squares / sum of squared differences)`, in decibel;
///     infinite if there is no difference
/// @param top1Agreement the share of images for which both name the same class, 0 to 1
/// @param images how many images were compared
public record Parity(double maxAbs, double sqnrDb, double top1Agreement, int images) {
  /// Compares on all images given, usually 256.
  public static Parity compare(TrainedNetwork network, InferenceEngine engine, ImageSet images) {
    throw new UnsupportedOperationException();
  }
}
