package org.actant.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;

/// Two models in ONNX Runtime that answer as one [EarlyExit]: all images go through the stem and
/// its branch; those whose answer is not sure are put together as a smaller batch and go through
/// the tail. If none is left, the tail does not run. Not for use by several threads at once.
public final class EarlyExitEngine implements InferenceEngine {
  static final String THRESHOLD = "actant.exit.entropy";

  private final OrtEngine stem;
  private final OrtEngine tail;
  private final double threshold;
  private long answered;
  private long left;

  private EarlyExitEngine(OrtEngine stem, OrtEngine tail, double threshold) {
    this.stem = stem;
    this.tail = tail;
    this.threshold = threshold;
  }

  /// Loads the files of [EarlyExit#stem] and [EarlyExit#tail].
  ///
  /// @throws InputException if the first file is not such a stem
  public static EarlyExitEngine open(Path stem, Path tail, EngineOptions options)
      throws IOException {
    OrtEngine first = OrtEngine.open(stem, options);
    try {
      double threshold = threshold(stem, first);
      return new EarlyExitEngine(first, OrtEngine.open(tail, options), threshold);
    } catch (IOException | RuntimeException e) {
      first.close();
      throw e;
    }
  }

  private static double threshold(Path file, OrtEngine engine) {
    Optional<String> text = Optional.ofNullable(engine.metadata().get(THRESHOLD));
    return Double.parseDouble(
        text.orElseThrow(() ->
            new InputException(file, "a model without an early exit", "one with a threshold")));
  }

  @Override
  public String name() {
    return stem.name() + ", early exit";
  }

  /// The share of images so far that left at the first exit; not a number before the first.
  public double shareLeft() {
    return (double) left / answered;
  }

  @Override
  public float[][] logits(ImageSet batch) {
    OrtEngine.Answers answers = stem.answers(batch);
    float[][] logits = answers.logits();
    int[] staying = new int[logits.length];
    int count = 0;
    for (int i = 0; i < logits.length; i++) {
      if (!(EarlyExit.entropy(logits[i]) < threshold)) {
        staying[count++] = i;
      }
    }
    answered += logits.length;
    left += logits.length - count;
    if (count > 0) {
      int[] rows = Arrays.copyOf(staying, count);
      float[][] late = tail.logits(answers.features().pick(rows));
      for (int i = 0; i < count; i++) {
        logits[rows[i]] = late[i];
      }
    }
    return logits;
  }

  @Override
  public void close() {
    stem.close();
    tail.close();
  }
}
