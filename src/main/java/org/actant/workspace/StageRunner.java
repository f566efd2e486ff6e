package org.actant.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.provenance.Activity;
import org.actant.provenance.Artifact;
import org.actant.provenance.Circumstances;
import org.actant.provenance.Derivation;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.jspecify.annotations.Nullable;

/// Runs stages. One process at a time works on a workspace.
///
/// How a folder is made: (1) each task gets a fingerprint from the activity and its inputs'
/// content; (2) a task whose fingerprint and output stand in the folder already is reused; (3) any
/// other task writes into a folder of its own below `.actant/work`, which is renamed when the task
/// is done, so that after a kill the finished ones are found again and the unfinished one starts
/// afresh; (4) the folder is put together from links, the stage adds what needs all tasks, the
/// provenance is written; (5) the folder is swapped in. A crash before (5) leaves the old folder as
/// it was.
public final class StageRunner {
  private static final String RESULT = ".task.json";

  private final Workspace workspace;
  private final Clock clock;
  private final String version;

  /// @param version the version of the program, for the circumstances
  public StageRunner(Workspace workspace, Clock clock, String version) {
    this.workspace = workspace;
    this.clock = clock;
    this.version = version;
  }

  /// Brings the stage's folder up to date; does nothing where it is.
  public StageRun run(Stage stage, Progress progress) throws IOException {
    return run(stage, Set.of(), progress);
  }

  /// Brings the stage's folder up to date and does some of the work again where it is already.
  ///
  /// @param again ids of tasks whose earlier output counts for nothing, because something beside
  ///   their input has changed
  public StageRun run(Stage stage, Set<String> again, Progress progress) throws IOException {
    try (var _ = lock()) {
      var digests = new DigestCache(workspace, clock);
      try {
        return run(stage, again, digests, progress);
      } finally {
        digests.save();
      }
    }
  }

  /// Says which of the stage's tasks would be worked on, without doing so.
  public List<String> outdated(Stage stage) throws IOException {
    var digests = new DigestCache(workspace, clock);
    var plan = plan(stage, Set.of(), digests);
    digests.save();
    if (plan.isUpToDate()) {
      return List.of();
    }
    var names = new ArrayList<>(plan.fresh.stream().map(Planned::id).toList());
    if (names.isEmpty()) {
      names.add("(put together again)");
    }
    return names;
  }

  /// Does all of the stage's work again in a folder outside the workspace and returns what it did.
  /// A file of the stage's folder lies there under its name below that folder.
  public Derivation rebuild(Stage stage, Path folder) throws IOException {
    var digests = new DigestCache(workspace, clock);
    var steps = new ArrayList<Step>();
    try {
      for (Planned planned : planned(stage, digests)) {
        steps.add(rebuild(stage, planned, folder));
      }
    } finally {
      stage.release();
    }
    return new Derivation(activity(stage), steps, collect(stage, folder, steps));
  }

  private static Step rebuild(Stage stage, Planned planned, Path folder) throws IOException {
    Path out = folder.resolve(".work");
    Files.createDirectories(out);
    @Nullable String failure = work(planned, out);
    Step step = step(planned, artifacts(out, stage.folder()), failure);
    for (Path file : Folders.filesBelow(out)) {
      Path place = folder.resolve(out.relativize(file).toString());
      Files.createDirectories(place.getParent());
      Files.move(file, place);
    }
    Folders.delete(out);
    return step;
  }

  /// Returns the derivation that stands beside a stage's folder, if there is one that can be read.
  public static Optional<Derivation> derivation(Workspace workspace, Stage stage)
      throws IOException {
    return read(workspace, stage, ".prov.json", Derivation.class);
  }

  /// Returns the circumstances that stand beside a stage's folder, if they can be read.
  static Optional<Circumstances> circumstances(Workspace workspace, Stage stage)
      throws IOException {
    return read(workspace, stage, ".circumstances.json", Circumstances.class);
  }

  private static <T> Optional<T> read(
      Workspace workspace, Stage stage, String ending, Class<T> type) throws IOException {
    Path file = workspace.resolve(stage.folder()).resolve(stage.name() + ending);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(file, type));
    } catch (InputException | IllegalArgumentException _) {
      return Optional.empty(); // written by another version: the folder is made again
    }
  }

  private StageRun run(Stage stage, Set<String> again, DigestCache digests, Progress progress)
      throws IOException {
    Path folder = workspace.resolve(stage.folder());
    String flat = stage.folder().replace('/', '-');
    Path aside = workspace.scratch().resolve("aside").resolve(flat);
    Path unfinished = workspace.scratch().resolve("work").resolve(flat);
    Folders.restore(folder, aside);
    Instant started = clock.instant();
    var plan = plan(stage, again, digests);
    if (plan.isUpToDate()) {
      return new StageRun(
          stage.name(), stage.folder(), 0, plan.kept.size(), false, failures(plan.kept.values()));
    }
    Map<String, Finished> done;
    try {
      done = workAll(stage, plan.fresh, unfinished, progress);
    } finally {
      stage.release();
    }
    SortedMap<String, Double> seconds = secondsOf(stage, plan.kept);

    Path fresh = workspace.scratch().resolve("staging").resolve(flat);
    Folders.delete(fresh);
    Files.createDirectories(fresh);
    var steps = new ArrayList<Step>();
    for (Planned planned : plan.all) {
      Step kept = plan.kept.get(planned.id());
      @Nullable Finished finished = done.get(planned.id());
      if (finished != null) {
        seconds.put(planned.id(), finished.seconds);
      }
      Step step = kept != null ? kept : finished == null ? null : finished.step;
      if (step == null) {
        throw new IllegalStateException("task " + planned.id() + " left no result");
      }
      Path from = kept != null ? folder : unfinished.resolve(planned.fingerprint.hex());
      for (Artifact output : step.outputs()) {
        String name = output.path().substring(stage.folder().length() + 1);
        Path place = fresh.resolve(name);
        if (Files.exists(place)) {
          throw new IllegalStateException("two tasks of " + stage.name() + " write " + name);
        }
        Folders.link(from.resolve(name), place);
      }
      steps.add(step);
    }
    Json.write(
        fresh.resolve(stage.name() + ".prov.json"),
        new Derivation(activity(stage), steps, collect(stage, fresh, steps)));
    List<Artifact> described =
        added(
            stage, fresh, () -> stage.describe(fresh, Collections.unmodifiableSortedMap(seconds)));
    double elapsed = seconds(started, clock.instant());
    Json.write(
        fresh.resolve(stage.name() + ".circumstances.json"),
        Circumstances.here(started, elapsed, version, seconds, described));
    Folders.swap(fresh, folder, aside);
    Folders.delete(unfinished);
    return new StageRun(
        stage.name(), stage.folder(), plan.fresh.size(), plan.kept.size(), true, failures(steps));
  }

  /// Lets the stage add what needs all tasks' output and returns the files that it added.
  private List<Artifact> collect(Stage stage, Path folder, List<Step> steps) throws IOException {
    return added(stage, folder, () -> stage.collect(workspace, folder, steps));
  }

  private interface Writing {
    void run() throws IOException;
  }

  /// Returns the files that come into a folder by writing.
  private static List<Artifact> added(Stage stage, Path folder, Writing writing)
      throws IOException {
    var before = new HashSet<>(Folders.filesBelow(folder));
    writing.run();
    var added = new ArrayList<Artifact>();
    for (Path file : Folders.filesBelow(folder)) {
      if (!before.contains(file)) {
        added.add(artifact(folder, file, stage.folder()));
      }
    }
    return added;
  }

  /// What kept tasks took when they were done.
  private SortedMap<String, Double> secondsOf(Stage stage, Map<String, Step> kept)
      throws IOException {
    var seconds = new TreeMap<String, Double>();
    circumstances(workspace, stage).ifPresent(then -> seconds.putAll(then.secondsByTask()));
    seconds.keySet().retainAll(kept.keySet());
    return seconds;
  }

  private record Planned(Task task, Digest fingerprint, List<Artifact> inputs) {
    String id() {
      return task.id();
    }
  }

  private record Plan(
      List<Planned> all, List<Planned> fresh, Map<String, Step> kept, boolean sameShape) {
    boolean isUpToDate() {
      return fresh.isEmpty() && sameShape;
    }
  }

  private Plan plan(Stage stage, Set<String> again, DigestCache digests) throws IOException {
    List<Planned> all = planned(stage, digests);
    Optional<Derivation> previous = derivation(workspace, stage);
    var earlier = new HashMap<String, Step>();
    previous.ifPresent(d -> d.steps().forEach(step -> earlier.put(step.task(), step)));
    var fresh = new ArrayList<Planned>();
    var kept = new HashMap<String, Step>();
    for (Planned planned : all) {
      Step step = earlier.get(planned.id());
      if (step != null
          && !again.contains(planned.id())
          && step.fingerprint().equals(planned.fingerprint)
          && stand(step.outputs(), digests)) {
        kept.put(planned.id(), step);
      } else {
        fresh.add(planned);
      }
    }
    boolean sameShape =
        previous.isPresent()
            && previous.get().steps().stream()
                .map(Step::task)
                .toList()
                .equals(all.stream().map(Planned::id).toList())
            && previous.get().activity().equals(activity(stage))
            && stand(previous.get().outputs(), digests)
            && stand(described(workspace, stage), digests);
    return new Plan(all, fresh, kept, sameShape);
  }

  private List<Planned> planned(Stage stage, DigestCache digests) throws IOException {
    var planned = new ArrayList<Planned>();
    var ids = new HashSet<String>();
    String activity = Json.line(activity(stage));
    for (Task task : stage.tasks(workspace)) {
      if (!ids.add(task.id())) {
        throw new IllegalStateException(stage.name() + " has two tasks named " + task.id());
      }
      var inputs = new ArrayList<Artifact>();
      for (Path input : task.inputs()) {
        inputs.add(new Artifact(workspace.relative(input), digests.digest(input)));
      }
      inputs.sort(null);
      String identity = Json.line(List.of(task.id(), task.parameters(), inputs));
      Digest fingerprint = Digest.of(activity + "\n" + identity);
      planned.add(new Planned(task, fingerprint, inputs));
    }
    return planned;
  }

  /// Returns the files that a stage described its work in.
  static List<Artifact> described(Workspace workspace, Stage stage) throws IOException {
    return circumstances(workspace, stage).map(Circumstances::described).orElse(List.of());
  }

  private boolean stand(List<Artifact> outputs, DigestCache digests) throws IOException {
    for (Artifact output : outputs) {
      Path file = workspace.resolve(output.path());
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !digests.digest(file).equals(output.sha256())) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Finished> workAll(
      Stage stage, List<Planned> tasks, Path unfinished, Progress progress) throws IOException {
    Files.createDirectories(unfinished);
    progress.begin(stage.name(), tasks.size());
    var work = new ArrayList<Callable<Finished>>();
    for (Planned planned : tasks) {
      work.add(() -> {
        Finished finished = resumeOrWork(stage, planned, unfinished);
        progress.advance(planned.id());
        return finished;
      });
    }
    try {
      var done = new HashMap<String, Finished>();
      for (Finished finished : Parallel.inOrder(stage.parallelism(), work)) {
        done.put(finished.step.task(), finished);
      }
      return done;
    } finally {
      progress.end();
    }
  }

  /// A task that is done, and the seconds it took.
  private record Finished(Step step, double seconds) {}

  private Finished resumeOrWork(Stage stage, Planned planned, Path unfinished) throws IOException {
    Path folder = unfinished.resolve(planned.fingerprint.hex());
    Path result = folder.resolve(RESULT);
    if (Files.exists(result)) {
      return Json.read(result, Finished.class);
    }
    Path part = unfinished.resolve(planned.fingerprint.hex() + ".part");
    Folders.delete(part);
    Files.createDirectories(part);
    Instant begun = clock.instant();
    @Nullable String failure = work(planned, part);
    double seconds = seconds(begun, clock.instant());
    var finished = new Finished(step(planned, artifacts(part, stage.folder()), failure), seconds);
    Json.write(part.resolve(RESULT), finished);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    return finished;
  }

  private static @Nullable String work(Planned planned, Path out) throws IOException {
    return switch (planned.task.work().run(out)) {
      case Task.Outcome.Done _ -> null;
      case Task.Outcome.Failed(String reason) -> reason;
    };
  }

  private static Step step(Planned planned, List<Artifact> outputs, @Nullable String failure) {
    return new Step(
        planned.id(),
        planned.fingerprint,
        planned.task.parameters(),
        planned.inputs,
        outputs,
        failure);
  }

  private static List<Artifact> artifacts(Path out, String folder) throws IOException {
    var artifacts = new ArrayList<Artifact>();
    for (Path file : Folders.filesBelow(out)) {
      artifacts.add(artifact(out, file, folder));
    }
    return artifacts;
  }

  private static Artifact artifact(Path base, Path file, String folder) throws IOException {
    String name = base.relativize(file).toString().replace('\\', '/');
    return new Artifact(folder + "/" + name, Digest.of(file));
  }

  private static Activity activity(Stage stage) {
    return new Activity(stage.name(), stage.version(), stage.parameters());
  }

  private static List<Step> failures(Iterable<Step> steps) {
    var failures = new ArrayList<Step>();
    for (Step step : steps) {
      if (step.failure() != null) {
        failures.add(step);
      }
    }
    failures.sort(java.util.Comparator.comparing(Step::task));
    return failures;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  /// Takes the workspace for this process until closed.
  private Lock lock() throws IOException {
    Path file = workspace.scratch().resolve("lock");
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException _) {
      // another runner of this process
    }
    if (lock == null) {
      channel.close();
      throw new InputException(
          "another actant command is working on " + workspace.root() + "; wait for it to end");
    }
    return channel::close;
  }

  private interface Lock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
