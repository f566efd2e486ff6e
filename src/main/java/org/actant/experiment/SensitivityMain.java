package org.actant.experiment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.actant.dataset.Dataset;
import org.actant.input.Json;
import org.actant.network.EngineOptions;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.TrainingProgress;
import org.actant.technique.Plan;
import org.actant.technique.model.filter.Sensitivity;
import org.actant.workspace.Workspace;

/// The process of a sensitivity analysis: trains the network of a study's first block and prunes
/// its layers one by one. The arguments are the file of the task and the file to write.
public final class SensitivityMain {
  private SensitivityMain() {}

  /// @param study its id
  /// @param workspace the workspace's root
  /// @param levels the shares to cut
  record Task(String study, String workspace, List<Double> levels) {}

  public static void main(String[] args) throws IOException {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Json.write(Path.of(args[1]), run(Json.read(Path.of(args[0]), Task.class)));
    System.exit(0);
  }

  private static Sensitivity run(Task task) throws IOException {
    Study study = Studies.read(new Workspace(Path.of(task.workspace())), task.study());
    Dataset data = TrainingTrial.load(study, Path.of(task.workspace()));
    Dataset split = withValidation(data, study.seed());
    Plan plan = study.plan(1);
    TrainedNetwork network =
        Trainer.train(plan.network(), split.train(), plan.training(), TrainingProgress.NONE);
    return Sensitivity.measure(
        network,
        split.validation(),
        task.levels(),
        plan.serving().batch(),
        EngineOptions.threads(study.protocol().threads()));
  }

  /// A study that keeps no validation images lends a fifth of its training images, at most 2000.
  private static Dataset withValidation(Dataset data, long seed) {
    return data.validation().size() > 0
        ? data
        : data.withValidation(Math.min(2000, data.train().size() / 5), seed);
  }
}
