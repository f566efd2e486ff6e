package org.actant.technique;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.actant.dataset.Dataset;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Glyphs;
import org.actant.network.Architecture;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingProgress;

/// Small trained networks for tests, each trained once.
public final class Networks {
  public static final Dataset GLYPHS =
      new Glyphs().load(new DatasetRequest(Path.of(""), 1200, 400, 1));
  private static final ConcurrentHashMap<String, TrainedNetwork> TRAINED =
      new ConcurrentHashMap<>();

  private Networks() {}

  /// Returns a workbench with the training images, seed 3 and one thread.
  public static Workbench workbench() {
    return new Workbench(GLYPHS.train(), GLYPHS.validation(), 3, 1, new Findings());
  }

  /// Applies techniques to a network and writes the model file.
  public static Compressed compress(TrainedNetwork network, Path file, Step... steps)
      throws IOException {
    return new Pipeline(List.of(steps)).compress(network, GLYPHS.test(), workbench(), file);
  }

  public static TrainedNetwork trained(String architecture) {
    return TRAINED.computeIfAbsent(
        architecture,
        text ->
            Trainer.train(
                Architecture.parse(text),
                GLYPHS.train(),
                new Training(3, 32, 3e-3, 1),
                TrainingProgress.NONE));
  }
}
