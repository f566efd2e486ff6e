package org.actant.compression;

import java.nio.file.Path;
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
final class Networks {
  static final Dataset GLYPHS = new Glyphs().load(new DatasetRequest(Path.of(""), 1200, 400, 1));
  private static final ConcurrentHashMap<String, TrainedNetwork> TRAINED =
      new ConcurrentHashMap<>();

  private Networks() {}

  static TrainedNetwork trained(String architecture) {
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
