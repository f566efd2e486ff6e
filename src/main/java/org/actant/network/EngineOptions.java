package org.actant.network;

import org.actant.input.InputException;

/// How ONNX Runtime is to run a model.
///
/// @param threads threads inside one operator
/// @param spinning whether idle threads wait in a busy loop: lower latency for whole cores of
///   energy between calls
/// @param x64QuantPrecision whether 8-bit products are widened before they are added, which is
///   slower and does not saturate on CPUs without VNNI; a model whose metadata asks for it gets it
///   anyway
public record EngineOptions(int threads, boolean spinning, boolean x64QuantPrecision) {
  public EngineOptions {
    if (threads < 1 || threads > 1024) {
      throw new InputException("found " + threads + " threads; expected 1 to 1024");
    }
  }

  /// The default: no spinning.
  public static EngineOptions threads(int threads) {
    return new EngineOptions(threads, false, false);
  }

  public EngineOptions withThreads(int count) {
    return new EngineOptions(count, spinning, x64QuantPrecision);
  }

  public EngineOptions withSpinning(boolean on) {
    return new EngineOptions(threads, on, x64QuantPrecision);
  }

  public EngineOptions withX64QuantPrecision(boolean on) {
    return new EngineOptions(threads, spinning, on);
  }
}
