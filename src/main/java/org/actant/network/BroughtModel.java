package org.actant.network;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;

/// An ONNX file that was made elsewhere and is only served here. It takes images as 32-bit floats
/// from 0 to 1, in one of the layouts `[N, channels, height, width]`, `[N, height, width,
/// channels]`, `[N, height, width]` or `[N, values]`, and answers with one float per class: logits
/// or probabilities, which name the same class. A model that wants other pixels must scale them
/// itself. A model of Keras comes as ONNX by `python -m tf2onnx.convert --keras model.h5 --output
/// model.onnx`, one of PyTorch by `torch.onnx.export`.
///
/// ```java
/// BroughtModel model = BroughtModel.read(file);
/// model.check(dataset.test());
/// try (InferenceEngine engine = model.open(EngineOptions.threads(1))) {
///   float[][] logits = engine.logits(dataset.test().slice(0, 64));
/// }
/// ```
///
/// @param bytes the size of the file
public record BroughtModel(Path file, long bytes) {
  /// @throws InputException if the file is missing or is not a model that ONNX Runtime can run with
  ///   one input of 32-bit floats
  public static BroughtModel read(Path file) throws IOException {
    try {
      long bytes = Files.size(file);
      OrtEngine.open(file, EngineOptions.threads(1)).close();
      return new BroughtModel(file, bytes);
    } catch (NoSuchFileException e) {
      throw new InputException(file, "no file", "an ONNX model");
    }
  }

  /// Opens the model in ONNX Runtime.
  public OrtEngine open(EngineOptions options) throws IOException {
    return OrtEngine.open(file, options);
  }

  /// Asks the model about one batch, as small as it takes, to see whether images of this kind fit
  /// and as many answers come as there are classes. A model whose batch is fixed to a number above
  /// 1 must be served with batches of that size.
  ///
  /// @throws InputException if not
  public void check(ImageSet images) throws IOException {
    try (OrtEngine engine = open(EngineOptions.threads(1))) {
      int batch = Math.min(images.size(), engine.smallestBatch());
      Object answer = engine.answer(images.slice(0, batch));
      boolean right =
          answer instanceof float[][] rows
              && rows.length == batch
              && rows[0].length == images.classes();
      if (!right) {
        throw new InputException(
            file,
            "answers of the form " + engine.output(),
            "one float for each of the " + images.classes() + " classes of " + images.name());
      }
    } catch (OrtException e) {
      throw new InputException(
          file,
          "a model that fails on an image (" + e.getMessage() + ")",
          "one that answers images of " + images.height() + " x " + images.width());
    }
  }
}
