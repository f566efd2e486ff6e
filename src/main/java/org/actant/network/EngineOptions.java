package org.actant.network;

import java.util.Locale;
import org.actant.input.InputException;

/// How ONNX Runtime is to run a model.
///
/// @param threads threads inside one operator
/// @param spinning whether idle threads wait in a busy loop: lower latency for whole cores of
///   energy between calls
/// @param x64QuantPrecision whether 8-bit products are widened before they are added, which is
///   slower and does not saturate on CPUs without VNNI; a model whose metadata asks for it gets it
///   anyway
/// @param optimization how far the graph is rewritten when a model is loaded
public record EngineOptions(
    int threads, boolean spinning, boolean x64QuantPrecision, Optimization optimization) {
  /// How far ONNX Runtime rewrites a graph when it loads it.
  public enum Optimization {
    /// Every node as it is in the file.
    NONE,
    /// Constants folded, batch normalization moved into convolutions, no-ops dropped.
    BASIC,
    /// Also operators fused, and 8-bit layers put on integer kernels.
    EXTENDED,
    /// Also the memory layout that suits the processor.
    ALL;

    /// The word in studies, such as `basic`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public EngineOptions {
    if (threads < 1 || threads > 1024) {
      throw new InputException("found " + threads + " threads; expected 1 to 1024");
    }
  }

  /// The default: no spinning, all optimizations.
  public static EngineOptions threads(int threads) {
    return new EngineOptions(threads, false, false, Optimization.ALL);
  }

  public EngineOptions withThreads(int count) {
    return new EngineOptions(count, spinning, x64QuantPrecision, optimization);
  }

  public EngineOptions withSpinning(boolean on) {
    return new EngineOptions(threads, on, x64QuantPrecision, optimization);
  }

  public EngineOptions withX64QuantPrecision(boolean on) {
    return new EngineOptions(threads, spinning, on, optimization);
  }

  public EngineOptions withOptimization(Optimization level) {
    return new EngineOptions(threads, spinning, x64QuantPrecision, level);
  }
}
