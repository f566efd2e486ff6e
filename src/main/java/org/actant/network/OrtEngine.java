package org.actant.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;

/// ONNX Runtime on the CPU: one session on one model file. Not for use by several threads at once.
public final class OrtEngine implements InferenceEngine {
  /// The metadata entry by which a model asks for wide 8-bit products.
  public static final String X64_QUANT_PRECISION = "actant.x64quantprecision";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final EngineOptions options;
  private final ModelInput input;
  private FloatBuffer pixels = direct(0);

  private OrtEngine(
      OrtEnvironment environment, OrtSession session, EngineOptions options, ModelInput input) {
    this.environment = environment;
    this.session = session;
    this.options = options;
    this.input = input;
  }

  /// Loads a model file.
  ///
  /// @throws InputException if the file is not a model that ONNX Runtime can run
  public static OrtEngine open(Path model, EngineOptions options) throws IOException {
    return open(model, options, new Diagnosis(Optional.empty(), false, Optional.empty()));
  }

  /// Loads a model file and notes how long every node takes, until [#endProfile].
  ///
  /// @param prefix where the notes go: ONNX Runtime adds the time and `.json`
  static OrtEngine openProfiled(Path model, EngineOptions options, Path prefix) throws IOException {
    return open(model, options, new Diagnosis(Optional.empty(), false, Optional.of(prefix)));
  }

  /// Loads a model file and writes the graph as ONNX Runtime has optimized it to `optimized`.
  public static OrtEngine openAndDump(Path model, EngineOptions options, Path optimized)
      throws IOException {
    return open(model, options, new Diagnosis(Optional.of(optimized), false, Optional.empty()));
  }

  /// Loads a model file and runs its 8-bit layers in floating point, as the graph literally says,
  /// instead of on integer kernels: the reference for what the integer kernels should answer.
  public static OrtEngine openUnfused(Path model, EngineOptions options) throws IOException {
    return open(model, options, new Diagnosis(Optional.empty(), true, Optional.empty()));
  }

  private record Diagnosis(Optional<Path> dump, boolean unfused, Optional<Path> profile) {}

  private static OrtEngine open(Path model, EngineOptions options, Diagnosis diagnosis)
      throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    try {
      return DeepStack.call(() -> start(bytes, options, diagnosis));
    } catch (InputException e) {
      throw new InputException(model + ": " + e.getMessage());
    } catch (OrtException e) {
      throw new InputException(
          model, "a file that ONNX Runtime refuses (" + e.getMessage() + ")", "an ONNX model");
    }
  }

  /// Starts a session, and another one if the model turns out to ask for wide products.
  private static OrtEngine start(byte[] model, EngineOptions options, Diagnosis diagnosis)
      throws OrtException {
    OrtEngine engine = startAs(model, options, diagnosis);
    boolean asked = "1".equals(engine.metadata().get(X64_QUANT_PRECISION));
    if (!asked || options.x64QuantPrecision()) {
      return engine;
    }
    engine.close();
    return startAs(model, options.withX64QuantPrecision(true), diagnosis);
  }

  private static OrtEngine startAs(byte[] model, EngineOptions options, Diagnosis diagnosis)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var settings = new SessionOptions()) {
      settings.setIntraOpNumThreads(options.threads());
      settings.setInterOpNumThreads(1);
      settings.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      settings.setOptimizationLevel(level(options.optimization()));
      settings.addConfigEntry("session.intra_op.allow_spinning", options.spinning() ? "1" : "0");
      settings.addConfigEntry("session.x64quantprecision", options.x64QuantPrecision() ? "1" : "0");
      settings.addConfigEntry("session.disable_quant_qdq", diagnosis.unfused() ? "1" : "0");
      if (diagnosis.profile().isPresent()) {
        settings.enableProfiling(diagnosis.profile().get().toString());
      }
      if (diagnosis.dump().isPresent()) {
        // it warns that the file fits this processor only, which is what is wanted
        settings.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        settings.setOptimizedModelFilePath(diagnosis.dump().get().toString());
      }
      OrtSession session = environment.createSession(model, settings);
      return new OrtEngine(environment, session, options, ModelInput.of(session));
    }
  }

  private static SessionOptions.OptLevel level(EngineOptions.Optimization optimization) {
    return switch (optimization) {
      case NONE -> SessionOptions.OptLevel.NO_OPT;
      case BASIC -> SessionOptions.OptLevel.BASIC_OPT;
      case EXTENDED -> SessionOptions.OptLevel.EXTENDED_OPT;
      case ALL -> SessionOptions.OptLevel.ALL_OPT;
    };
  }

  @Override
  public String name() {
    return "ONNX Runtime %s, %s thread%s, %s%s%s"
        .formatted(
            environment.getVersion(),
            options.threads(),
            options.threads() == 1 ? "" : "s",
            options.spinning() ? "spinning" : "no spinning",
            options.x64QuantPrecision() ? ", wide 8-bit products" : "",
            options.optimization() == EngineOptions.Optimization.ALL
                ? ""
                : ", graph optimization " + options.optimization().label());
  }

  /// What the file says about itself.
  public SortedMap<String, String> metadata() {
    try {
      return new TreeMap<>(session.getMetadata().getCustomMetadata());
    } catch (OrtException e) {
      throw new IllegalStateException("cannot read the metadata of a loaded model", e);
    }
  }

  @Override
  public float[][] logits(ImageSet batch) {
    if (input.shape(batch)[0] == batch.size()) {
      return run(batch, result -> (float[][]) result.get(0).getValue());
    }
    float[][] logits = new float[batch.size()][];
    for (int i = 0; i < logits.length; i++) {
      ImageSet image = batch.slice(i, i + 1);
      logits[i] = run(image, result -> ((float[][]) result.get(0).getValue())[0]);
    }
    return logits;
  }

  /// Returns every output of the model for a batch, by name, in row-major order.
  public SortedMap<String, float[]> outputs(ImageSet batch) {
    return run(
        batch,
        result -> {
          var outputs = new TreeMap<String, float[]>();
          for (Map.Entry<String, OnnxValue> output : result) {
            FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
            float[] copy = new float[values.remaining()];
            values.get(copy);
            outputs.put(output.getKey(), copy);
          }
          return outputs;
        });
  }

  /// What a model with a second output gives.
  ///
  /// @param features what the second model reads, one image for each of the batch
  @SuppressWarnings("ArrayRecordComponent")
  record Answers(float[][] logits, ImageSet features) {}

  /// Returns both outputs of the model of [EarlyExit#stem].
  Answers answers(ImageSet batch) {
    return run(
        batch,
        result ->
            new Answers(
                (float[][]) result.get(0).getValue(), features((OnnxTensor) result.get(1), batch)));
  }

  private static ImageSet features(OnnxTensor tensor, ImageSet batch) {
    long[] shape = tensor.getInfo().getShape();
    FloatBuffer copied = tensor.getFloatBuffer();
    float[] values = new float[copied.remaining()];
    copied.get(values);
    return new ImageSet(
        batch.name(),
        (int) shape[1],
        (int) shape[2],
        (int) shape[3],
        batch.classes(),
        values,
        batch.labels());
  }

  private <T> T run(ImageSet batch, Answer<T> answer) {
    try {
      return answer(batch, answer);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed on " + batch.size() + " images", e);
    }
  }

  /// Returns the first output for images, whatever form it has.
  Object answer(ImageSet batch) throws OrtException {
    return answer(batch, result -> result.get(0).getValue());
  }

  private <T> T answer(ImageSet batch, Answer<T> answer) throws OrtException {
    float[] values = input.arranged(batch);
    if (pixels.capacity() != values.length) {
      pixels = direct(values.length);
    }
    pixels.clear().put(values).flip();
    try (OnnxTensor images = OnnxTensor.createTensor(environment, pixels, input.shape(batch));
        OrtSession.Result result = session.run(Map.of(input.name(), images))) {
      return answer.of(result);
    }
  }

  /// The smallest number of images that the model takes at once.
  int smallestBatch() {
    return input.smallestBatch();
  }

  /// What the model answers with, as ONNX Runtime describes its first output.
  String output() {
    try {
      return session.getOutputInfo().values().iterator().next().getInfo().toString();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot read the outputs of a loaded model", e);
    }
  }

  /// Returns the file with the times of all nodes so far, in Chrome's trace format.
  Path endProfile() {
    try {
      return Path.of(session.endProfiling());
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime wrote no profile", e);
    }
  }

  /// What is taken from a result before it is closed.
  @FunctionalInterface
  private interface Answer<T> {
    T of(OrtSession.Result result) throws OrtException;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close a session of ONNX Runtime", e);
    }
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(floats * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }
}
