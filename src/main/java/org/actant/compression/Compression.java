package org.actant.compression;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.actant.dataset.Dataset;
import org.actant.network.TrainedNetwork;

/// Applies techniques one after the other and checks what comes out.
public final class Compression {
  private Compression() {}

  /// One technique with its levels.
  public record Step(Technique technique, Levels levels) {}

  /// What all steps share.
  ///
  /// @param seed decides every random choice
  /// @param threads for inference during calibration and checks
  public record Setting(long seed, int threads) {}

  /// Returns the step with this technique and these levels; knobs that are not named get their default.
  public static Step step(String technique, Map<String, String> levels) {
    Technique found = Techniques.named(technique);
    return new Step(found, Levels.of(found, levels));
  }

  /// Applies the steps in order (none at all is the plain network), writes the model file and reloads it. Only training
  /// images of the data set are used, except for the parity check, which compares answers and sees no labels.
  public static Compressed apply(
      List<Step> steps, TrainedNetwork source, Dataset data, Setting setting, Path out) throws IOException {
    throw new UnsupportedOperationException();
  }
}
