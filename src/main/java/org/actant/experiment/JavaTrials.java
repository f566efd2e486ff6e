package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.actant.energy.Meter;
import org.actant.technique.Launch;
import org.actant.technique.Pipeline;
import org.actant.technique.Plan;

/// Trials of built-in networks and of models that were brought: Java processes that are told what
/// to do by a [TrialTask].
///
/// @param file the run's copy of the study
/// @param scratch the run's folder for files that do not outlive it
/// @param notes hears what a trial waits for
record JavaTrials(
    Study study,
    Path file,
    Path workspace,
    Path scratch,
    Function<Launch, TrialCommand> commands,
    Preparation preparation,
    Consumer<String> notes,
    List<Meter> meters,
    Clock clock)
    implements TrialRunner {

  @Override
  public TrialRecord run(Trial trial, int number) throws IOException {
    boolean needsNetwork = study.subject().isTrained() && !trial.isTraining();
    if (needsNetwork && !Files.exists(network(trial.block()))) {
      var failed = new TrialRecord.Failed("the training of block " + trial.block() + " failed");
      return new TrialRecord(
          number, trial, clock.instant().toString(), 0, failed, List.of(), List.of(), 0);
    }
    Path task = scratch.resolve("task.json");
    Path model = scratch.resolve("model.onnx");
    Files.deleteIfExists(model);
    TrialTask.write(task, file, trial, workspace, network(trial.block()), model);
    Launch launch = launch(study, trial);
    try (var _ = preparation.begin(launch, notes)) {
      return TrialProcess.run(
          commands.apply(launch),
          number,
          trial,
          task,
          scratch.resolve(TrialStore.LOG),
          meters,
          Duration.ofMinutes(study.protocol().timeoutMinutes()).toNanos(),
          clock);
    }
  }

  private static Launch launch(Study study, Trial trial) {
    Plan base = study.plan(trial.block());
    if (trial.isTraining()) {
      return base.launch();
    }
    Pipeline pipeline = study.condition(trial.condition()).pipeline();
    return pipeline.plan(base).launch();
  }

  /// The launches of all conditions of a study.
  static List<Launch> launches(Study study) {
    return study.conditions().stream()
        .map(condition -> launch(study, new Trial(1, 1, condition.id())))
        .distinct()
        .toList();
  }

  /// The file of a block's network.
  private Path network(int block) {
    return network(scratch, block);
  }

  static Path network(Path scratch, int block) {
    return scratch.resolve("block-" + block + ".network");
  }
}
