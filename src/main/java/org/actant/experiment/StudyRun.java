package org.actant.experiment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.actant.dataset.Dataset;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.input.UnavailableException;
import org.actant.network.BroughtModel;
import org.actant.network.EngineReport;
import org.actant.network.InputShape;
import org.actant.technique.Launch;
import org.actant.workspace.Folders;
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

  /// What to run.
  ///
  /// @param blocks such as `1-3`, to run the others on another machine; empty for all
  public record Request(String study, Optional<String> blocks) {}

  private StudyRun() {}

  /// Runs a study of the workspace, or the rest of it.
  ///
  /// @throws InputException if there is no such study or its file is wrong
  /// @throws UnavailableException if its data set, or something else that it needs, is not to be
  ///   found; nothing has been started then
  public static Outcome run(Workspace workspace, Request request, Clock clock, StudyView view)
      throws IOException {
    Study study = Studies.read(workspace, request.study());
    boolean command = study.subject() instanceof Subject.Command;
    if (!command) {
      Dataset images =
          Datasets.load(study.dataset(), new DatasetRequest(workspace.root(), 1, 1, study.seed()));
      checkFit(workspace, study, images);
    }
    Launch standard = Launch.standard(study.protocol().threads());
    return run(
        workspace,
        study,
        request.blocks(),
        launch -> TrialCommand.java(TrialMain.class, launch),
        command ? null : TrialCommand.java(EngineProbeMain.class, standard),
        clock,
        view);
  }

  /// Whether network or model take such images.
  private static void checkFit(Workspace workspace, Study study, Dataset images)
      throws IOException {
    switch (study.subject()) {
      case Subject.Network _ -> {
        var _ = study.plan(1).network().flattened(InputShape.of(images.train()));
      }
      case Subject.Model model ->
          BroughtModel.read(ModelTrial.file(workspace.root(), model)).check(images.test());
      case Subject.Command _ -> {}
    }
  }

  /// The same with other programs in the place of the trials and of the probe.
  static Outcome run(
      Workspace workspace,
      Study study,
      Optional<String> blocks,
      Function<Launch, TrialCommand> trials,
      @Nullable TrialCommand probe,
      Clock clock,
      StudyView view)
      throws IOException {
    Path folder = workspace.resolve(".actant/experiments/" + study.id());
    Files.createDirectories(folder);
    var orphan = new Orphan(folder.resolveSibling("command"));
    var hook = new Thread(() -> endQuietly(orphan));
    try (var _ = lock(folder.resolveSibling("lock"))) {
      orphan.end();
      Runtime.getRuntime().addShutdownHook(hook);
      Schedule asked =
          blocks.map(part -> Schedule.part(study, part)).orElseGet(() -> Schedule.of(study));
      var preparation = new Preparation(workspace, clock);
      preparation.restoreLeft();
      List<String> missing = Needs.missing(workspace, study, meters(), preparation);
      if (!missing.isEmpty()) {
        throw new UnavailableException("this machine lacks " + String.join("; ", missing));
      }
      Environment here = Environment.here(arguments(study), null);
      @Nullable RunFolder interrupted = interrupted(workspace, study, here, blocks, asked);
      RunFolder run =
          interrupted != null
              ? interrupted
              : begin(workspace, study, asked, blocks.isPresent(), probe, clock, folder);
      run.prepare();
      Path scratch = folder.resolve(run.id());
      Files.createDirectories(scratch);
      int planned = Trial.plan(study, run.schedule(study)).size();
      int resumed = planned - run.missing(study).size();
      var session =
          new RunSession(
              study,
              run,
              scratch,
              trials(workspace, study, run, scratch, orphan, trials, clock, view),
              new IdleTrial(
                  study.protocol().idleSeconds(), scratch.resolve(TrialStore.LOG), meters(), clock),
              view,
              clock);
      session.run();
      Folders.delete(scratch);
      return new Outcome(run.id(), session.done(), resumed, session.failures());
    } finally {
      forget(hook);
    }
  }

  private static void endQuietly(Orphan orphan) {
    try {
      orphan.end();
    } catch (IOException e) {
      // the next runner ends it
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // this process is ending: the hook is at work
    }
  }

  private static TrialRunner trials(
      Workspace workspace,
      Study study,
      RunFolder run,
      Path scratch,
      Orphan orphan,
      Function<Launch, TrialCommand> commands,
      Clock clock,
      StudyView view) {
    return study.subject() instanceof Subject.Command command
        ? new CommandTrials(study, command, workspace.root(), scratch, orphan, meters(), clock)
        : new JavaTrials(
            study,
            run.file(RunFolder.STUDY),
            workspace.root(),
            scratch,
            commands,
            new Preparation(workspace, clock),
            view::waiting,
            meters(),
            clock);
  }

  /// A model's estimate is no raw datum.
  static List<Meter> meters() {
    return Meters.available().stream().filter(meter -> !meter.tier().isModel()).toList();
  }

  /// The newest run, if it is of this study as it is now, of this machine, not finished, and has
  /// the blocks that are asked for.
  private static @Nullable RunFolder interrupted(
      Workspace workspace, Study study, Environment here, Optional<String> blocks, Schedule asked)
      throws IOException {
    List<RunFolder> runs = RunFolder.all(workspace, study.id());
    if (runs.isEmpty()) {
      return null;
    }
    RunFolder last = runs.getLast();
    if (!Files.exists(last.file(RunFolder.ENVIRONMENT)) || !last.study().equals(study)) {
      return null;
    }
    Schedule there = last.schedule(study);
    if (blocks.isPresent() && (there.first() != asked.first() || there.last() != asked.last())) {
      return null;
    }
    Environment environment = Json.read(last.file(RunFolder.ENVIRONMENT), Environment.class);
    return environment.isSameMachineAs(here) && !last.isFinished(study) ? last : null;
  }

  /// Makes the folder of a new run; the environment comes last and makes it one that can be taken
  /// up.
  private static RunFolder begin(
      Workspace workspace,
      Study study,
      Schedule schedule,
      boolean part,
      @Nullable TrialCommand probe,
      Clock clock,
      Path scratch)
      throws IOException {
    Environment environment =
        Environment.here(arguments(study), probe == null ? null : probe(probe, scratch));
    RunFolder run = RunFolder.create(workspace, study.id(), STAMP.format(clock.instant()));
    Files.copy(Studies.file(workspace, study.id()), run.file(RunFolder.STUDY));
    run.prepare();
    run.append(
        RawTables.SCHEDULE,
        part
            ? schedule.row(Schedule.Event.PART, "these blocks were asked for")
            : schedule.row(Schedule.Event.BEGIN, schedule.open() ? "the pilot's blocks" : ""));
    Json.write(run.file(RunFolder.ENVIRONMENT), environment);
    return run;
  }

  private static List<String> arguments(Study study) {
    return study.subject() instanceof Subject.Command
        ? List.of()
        : Launch.standard(study.protocol().threads()).jvmArguments();
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
