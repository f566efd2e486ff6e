package org.actant.experiment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.input.UnavailableException;
import org.actant.network.EngineReport;
import org.actant.technique.Launch;
import org.actant.technique.Plan;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// One run of a study: all its trials, one after the other. A run that was interrupted is taken up
/// where it ended as long as study and machine are the same; otherwise a new run begins, because
/// rows of different machines do not belong in one table.
public final class StudyRun {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// What a run came to.
  ///
  /// @param run the run's id
  /// @param resumed how many of its trials an earlier, interrupted process had done
  /// @param failures trials that failed in this process
  public record Outcome(String run, int trials, int resumed, List<Failure> failures) {
    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /// A trial that failed, and why.
  public record Failure(int block, String condition, String reason) {}

  private final Workspace workspace;
  private final Study study;
  private final Function<Launch, TrialCommand> commands;
  private final Clock clock;
  private final RunFolder run;
  private final Path scratch;
  private final List<Meter> meters;
  private final Preparation preparation;

  private StudyRun(
      Workspace workspace,
      Study study,
      Function<Launch, TrialCommand> commands,
      Clock clock,
      RunFolder run,
      Path scratch) {
    this.workspace = workspace;
    this.study = study;
    this.commands = commands;
    this.clock = clock;
    this.run = run;
    this.scratch = scratch;
    this.meters = Meters.available().stream().filter(meter -> !meter.tier().isModel()).toList();
    this.preparation = new Preparation(workspace, clock);
  }

  /// Runs a study of the workspace, or the rest of it.
  ///
  /// @throws InputException if there is no such study or its file is wrong
  /// @throws UnavailableException if its data set is nowhere to be found; nothing has been started
  ///   then
  public static Outcome run(Workspace workspace, String study, Clock clock, Progress progress)
      throws IOException {
    Study read = Studies.read(workspace, study);
    var _ =
        Datasets.load(
            read.images().name(), new DatasetRequest(workspace.root(), 1, 1, read.seed()));
    Launch standard = Launch.standard(read.protocol().threads());
    return run(
        workspace,
        read,
        launch -> TrialCommand.java(TrialMain.class, launch),
        TrialCommand.java(EngineProbeMain.class, standard),
        clock,
        progress);
  }

  /// The same with other programs in the place of the trials and of the probe.
  static Outcome run(
      Workspace workspace,
      Study study,
      Function<Launch, TrialCommand> trials,
      @Nullable TrialCommand probe,
      Clock clock,
      Progress progress)
      throws IOException {
    Path scratch = workspace.resolve(".actant/experiments/" + study.id());
    Files.createDirectories(scratch);
    try (var _ = lock(scratch.resolveSibling("lock"))) {
      new Preparation(workspace, clock)
          .check(Trial.plan(study).stream().map(trial -> launch(study, trial)).distinct().toList());
      Environment here = Environment.here(arguments(study), null);
      @Nullable RunFolder interrupted = interrupted(workspace, study, here);
      RunFolder run =
          interrupted != null ? interrupted : begin(workspace, study, probe, clock, scratch);
      run.prepare();
      return new StudyRun(workspace, study, trials, clock, run, scratch.resolve(run.id()))
          .run(progress);
    }
  }

  /// The newest run, if it is of this study as it is now, of this machine, and not finished.
  private static @Nullable RunFolder interrupted(Workspace workspace, Study study, Environment here)
      throws IOException {
    List<RunFolder> runs = RunFolder.all(workspace, study.id());
    if (runs.isEmpty()) {
      return null;
    }
    RunFolder last = runs.getLast();
    if (!Files.exists(last.file(RunFolder.ENVIRONMENT)) || !last.study().equals(study)) {
      return null;
    }
    Environment there = Json.read(last.file(RunFolder.ENVIRONMENT), Environment.class);
    return there.isSameMachineAs(here) && !last.missing(study).isEmpty() ? last : null;
  }

  /// Makes the folder of a new run; the environment comes last and makes it one that can be taken
  /// up.
  private static RunFolder begin(
      Workspace workspace, Study study, @Nullable TrialCommand probe, Clock clock, Path scratch)
      throws IOException {
    Environment environment =
        Environment.here(arguments(study), probe == null ? null : probe(probe, scratch));
    String stamp = STAMP.format(clock.instant());
    Path folder = workspace.resolve(Studies.FOLDER + "/runs/" + study.id() + "/" + stamp);
    for (int i = 2; Files.exists(folder); i++) {
      folder = folder.resolveSibling(stamp + "-" + i);
    }
    Files.createDirectories(folder);
    var run = new RunFolder(folder);
    Files.copy(Studies.file(workspace, study.id()), run.file(RunFolder.STUDY));
    Json.write(run.file(RunFolder.ENVIRONMENT), environment);
    return run;
  }

  private static List<String> arguments(Study study) {
    return study.plan(1).launch().jvmArguments();
  }

  private static EngineReport probe(TrialCommand command, Path scratch) throws IOException {
    Path answer = scratch.resolve("engine.json");
    Path log = scratch.resolve("engine.log");
    var builder =
        new ProcessBuilder(command.with(answer))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(command.environment());
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new UnavailableException(
            "the training engine does not start here (status %s); see %s".formatted(status, log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the training engine started", e);
    }
    return Json.read(answer, EngineReport.class);
  }

  private Outcome run(Progress progress) throws IOException {
    Files.createDirectories(scratch);
    List<Trial> trials = withTraining(run.missing(study));
    int number = run.nextNumber();
    int resumed = Trial.plan(study).size() - run.missing(study).size();
    var failures = new ArrayList<Failure>();
    progress.begin(study.id(), trials.size());
    for (Trial trial : trials) {
      TrialRecord record = attempt(trial, number++, progress);
      store(record);
      if (record.outcome() instanceof TrialRecord.Failed(String reason)) {
        failures.add(new Failure(trial.block(), trial.condition(), reason));
      }
      progress.advance("block " + trial.block() + " " + trial.condition());
    }
    progress.end();
    Folders.delete(scratch);
    return new Outcome(run.id(), trials.size(), resumed, failures);
  }

  /// Adds the training of a block whose network has been lost to the block's missing trials. Equal
  /// seeds train equal networks.
  private List<Trial> withTraining(List<Trial> missing) {
    var trials = new ArrayList<Trial>();
    int block = 0;
    for (Trial trial : missing) {
      if (trial.block() != block && !trial.isTraining() && !Files.exists(network(trial))) {
        trials.add(new Trial(trial.block(), 0, Trial.TRAINING));
      }
      block = trial.block();
      trials.add(trial);
    }
    return trials;
  }

  private static Launch launch(Study study, Trial trial) {
    Plan base = study.plan(trial.block());
    return trial.isTraining()
        ? base.launch()
        : study.condition(trial.condition()).pipeline().plan(base).launch();
  }

  private TrialRecord attempt(Trial trial, int number, Progress progress) throws IOException {
    if (!trial.isTraining() && !Files.exists(network(trial))) {
      var failed = new TrialRecord.Failed("the training of block " + trial.block() + " failed");
      return new TrialRecord(
          number, trial, clock.instant().toString(), 0, failed, List.of(), List.of());
    }
    Path task = scratch.resolve("task.json");
    Path model = scratch.resolve("model.onnx");
    Files.deleteIfExists(model);
    Json.write(
        task,
        new TrialTask(
            study,
            trial,
            workspace.root().toString(),
            network(trial).toString(),
            model.toString()));
    Launch launch = launch(study, trial);
    try (var _ = preparation.begin(launch, progress)) {
      return TrialProcess.run(
          commands.apply(launch),
          number,
          trial,
          task,
          log(),
          meters,
          Duration.ofMinutes(study.protocol().timeoutMinutes()).toNanos(),
          clock);
    }
  }

  /// Adds a trial's rows to the raw tables, the one in `trials.csv` last. The log of a failed trial
  /// is kept.
  private void store(TrialRecord record) throws IOException {
    for (List<String> row : RawRows.samples(record)) {
      run.append(RawTables.SAMPLES, row);
    }
    for (List<String> row : RawRows.windows(record)) {
      run.append(RawTables.WINDOWS, row);
    }
    for (List<String> row : RawRows.classes(record)) {
      run.append(RawTables.CLASSES, row);
    }
    for (List<String> row : RawRows.confusion(record)) {
      run.append(RawTables.CONFUSION, row);
    }
    for (List<String> row : RawRows.findings(record)) {
      run.append(RawTables.FINDINGS, row);
    }
    if (record.outcome() instanceof TrialRecord.Failed && Files.exists(log())) {
      Path kept = run.file("logs/" + record.number() + ".log");
      Files.createDirectories(kept.getParent());
      Files.copy(log(), kept, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(log());
    run.append(RawTables.TRIALS, RawRows.trial(record, study.seedOf(record.trial().block())));
  }

  private Path network(Trial trial) {
    return scratch.resolve("block-" + trial.block() + ".network");
  }

  private Path log() {
    return scratch.resolve("trial.log");
  }

  /// Keeps a second process from running a study beside this one, which would be measured with it.
  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      // another run in this process
    }
    if (lock == null) {
      channel.close();
      throw new InputException(
          "another `actant experiment run` is at work in this workspace; wait for it to end");
    }
    return channel;
  }
}
