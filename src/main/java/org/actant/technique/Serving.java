package org.actant.technique;

import org.actant.network.EngineOptions;

/// How the model answers.
///
/// @param engine what runs it
/// @param batch images answered at once, 1 or more
/// @param options of ONNX Runtime
/// @param requests how requests come while inference is measured
public record Serving(Engine engine, int batch, EngineOptions options, Requests requests) {
  public Serving(Engine engine, int batch, EngineOptions options) {
    this(engine, batch, options, Requests.PLAIN);
  }

  /// What can run a model.
  public enum Engine {
    /// The exported file in ONNX Runtime.
    ONNX_RUNTIME,
    /// The network itself in Deeplearning4j.
    DL4J;

    /// The word in studies, such as `onnx-runtime`.
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public Serving withEngine(Engine changed) {
    return new Serving(changed, batch, options, requests);
  }

  public Serving withBatch(int changed) {
    return new Serving(engine, changed, options, requests);
  }

  public Serving withOptions(EngineOptions changed) {
    return new Serving(engine, batch, changed, requests);
  }

  public Serving withRequests(Requests changed) {
    return new Serving(engine, batch, options, changed);
  }
}
