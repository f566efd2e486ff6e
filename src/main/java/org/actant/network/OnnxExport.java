package org.actant.network;

import java.io.IOException;
import java.nio.file.Path;

/// Writes networks as ONNX files.
public final class OnnxExport {
  private OnnxExport() {}

  /// Writes a network with 32-bit weights. Input `images` of shape `[N, 1, height, width]`, output `logits` of shape
  /// `[N, classes]`.
  public static void write(TrainedNetwork network, Path file) throws IOException {
    throw new UnsupportedOperationException();
  }
}
