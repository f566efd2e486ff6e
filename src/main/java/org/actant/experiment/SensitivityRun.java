package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.technique.Launch;
import org.actant.technique.model.filter.Sensitivity;
import org.actant.workspace.Workspace;

/// Runs a sensitivity analysis of a study's network in a process that is started like a trial's, so
/// that it trains on the fast path.
public final class SensitivityRun {
  private SensitivityRun() {}

  /// @param levels the shares to cut
  /// @throws InputException if there is no such study, its file is wrong, or it is of no network
  /// @throws org.actant.input.UnavailableException if its data set is nowhere to be found
  public static Sensitivity of(Workspace workspace, String id, List<Double> levels)
      throws IOException {
    Study study = Studies.read(workspace, id);
    if (!(study.subject() instanceof Subject.Network)) {
      throw new InputException(
          Studies.file(workspace, id), "a study of `" + study.network() + "`", "one of a network");
    }
    var _ =
        Datasets.load(
            study.images().name(), new DatasetRequest(workspace.root(), 1, 1, study.seed()));
    Path folder = Files.createTempDirectory("actant-sensitivity");
    Path task = folder.resolve("task.json");
    Path log = folder.resolve("log.txt");
    Path out = folder.resolve("sensitivity.json");
    try {
      Json.write(task, new SensitivityMain.Task(id, workspace.root().toString(), levels));
      int status = start(study, task, out, log);
      if (status != 0) {
        throw new IOException(
            "the sensitivity analysis ended with status %s: %s"
                .formatted(status, Files.readString(log).strip()));
      }
      return Json.read(out, Sensitivity.class);
    } finally {
      for (Path file : List.of(task, log, out, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static int start(Study study, Path task, Path out, Path log) throws IOException {
    TrialCommand command =
        TrialCommand.java(SensitivityMain.class, Launch.standard(study.protocol().threads()));
    List<String> words = new java.util.ArrayList<>(command.with(task));
    words.add(out.toString());
    var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(command.environment());
    Process process = builder.start();
    try {
      if (!process.waitFor(study.protocol().timeoutMinutes(), TimeUnit.MINUTES)) {
        throw new IOException(
            "the sensitivity analysis took longer than the study's `timeout-minutes`, "
                + study.protocol().timeoutMinutes());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
