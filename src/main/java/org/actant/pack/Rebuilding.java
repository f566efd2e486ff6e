package org.actant.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Step;
import org.actant.workspace.Folders;
import org.actant.workspace.Parallel;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;

/// Does the stages of an unpacked pack again, one by one, each from the files in the pack, and
/// compares what comes out. Whatever else differs is the fault of that stage alone.
final class Rebuilding {
  /// What became of one file.
  sealed interface Result {
    String path();

    record Compared(String path, Comparison comparison) implements Result {}

    /// The file is not in the pack, or was not made again.
    record Missing(String path, boolean inPack) implements Result {}

    /// The stage ended before the file was made.
    ///
    /// @param lacking true if this machine lacks something, false if the pack is at fault
    record Stopped(String path, String reason, boolean lacking) implements Result {}
  }

  private final Workspace workspace;
  private final StageRunner runner;
  private final DocumentTexts texts;

  Rebuilding(Workspace workspace, StageRunner runner, DocumentTexts texts) {
    this.workspace = workspace;
    this.runner = runner;
    this.texts = texts;
  }

  /// The files that a stage has made, sorted.
  static List<String> outputs(Derivation derivation) {
    var paths = new TreeSet<String>();
    for (Step step : derivation.steps()) {
      step.outputs().forEach(output -> paths.add(output.path()));
    }
    derivation.outputs().stream().map(Artifact::path).forEach(paths::add);
    return List.copyOf(paths);
  }

  List<Result> run(List<Stage> stages, Progress progress) throws IOException {
    progress.begin("verify", stages.size());
    var work = new ArrayList<Callable<List<Result>>>();
    for (Stage stage : stages) {
      work.add(() -> {
        Optional<Derivation> recorded = StageRunner.derivation(workspace, stage);
        List<Result> results =
            recorded.isPresent() ? run(stage, outputs(recorded.get())) : List.of();
        progress.advance(stage.name());
        return results;
      });
    }
    try {
      return Parallel.inOrder(Parallel.USUAL, work).stream().flatMap(List::stream).toList();
    } finally {
      progress.end();
    }
  }

  private List<Result> run(Stage stage, List<String> recorded) throws IOException {
    Path aside = Files.createTempDirectory("actant-pack");
    try {
      Optional<Result.Stopped> stopped = rebuild(stage, aside);
      if (stopped.isPresent()) {
        Result.Stopped why = stopped.get();
        return recorded.stream()
            .map(path -> (Result) new Result.Stopped(path, why.reason, why.lacking))
            .toList();
      }
      return compare(stage, recorded, aside);
    } finally {
      Folders.delete(aside);
    }
  }

  private Optional<Result.Stopped> rebuild(Stage stage, Path aside) {
    try {
      runner.rebuild(stage, aside);
      return Optional.empty();
    } catch (UnavailableException e) {
      return stopped(e, true);
    } catch (InputException | IOException | UncheckedIOException e) {
      return stopped(e, false);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      return stopped(e, false); // files of a pack may say anything
    }
  }

  private Optional<Result.Stopped> stopped(Exception cause, boolean lacking) {
    String message = String.valueOf(cause.getMessage());
    return Optional.of(
        new Result.Stopped("", message.replace(workspace.root() + "/", ""), lacking));
  }

  private List<Result> compare(Stage stage, List<String> recorded, Path aside) throws IOException {
    Map<String, Path> fresh = new TreeMap<>();
    for (Path file : Folders.filesBelow(aside)) {
      fresh.put(stage.folder() + "/" + aside.relativize(file).toString().replace('\\', '/'), file);
    }
    var paths = new TreeSet<>(recorded);
    paths.addAll(fresh.keySet());
    var results = new ArrayList<Result>();
    for (String path : paths) {
      Path packed = workspace.resolve(path);
      Path made = fresh.get(path);
      if (made == null || !Files.isRegularFile(packed)) {
        results.add(new Result.Missing(path, Files.isRegularFile(packed)));
      } else {
        results.add(new Result.Compared(path, Comparison.of(packed, made, texts)));
      }
    }
    return results;
  }
}
