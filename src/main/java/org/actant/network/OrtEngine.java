package org.actant.network;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.dataset.ImageSet;

/// ONNX Runtime on the CPU.
public final class OrtEngine implements InferenceEngine {
  private OrtEngine() {}

  /// Loads a model file.
  public static OrtEngine open(Path model, EngineOptions options) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public String name() {
    throw new UnsupportedOperationException();
  }

  @Override
  public float[][] logits(ImageSet batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
