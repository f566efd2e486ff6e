package org.actant.network;

import org.actant.dataset.ImageSet;

/// Something that answers images with logits.
public interface InferenceEngine extends AutoCloseable {
  /// What answers, with its version and settings.
  String name();

  /// Returns one row per image with one logit per class. All images are answered as one batch.
  float[][] logits(ImageSet batch);

  @Override
  void close();
}
