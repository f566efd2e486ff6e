package org.actant.experiment.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.experiment.RunFolder;
import org.actant.experiment.Studies;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.table.Csv;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// Ranks what all studies of a workspace have found.
public final class PracticesStage implements Stage {
  @Override
  public String name() {
    return "practices";
  }

  @Override
  public String folder() {
    return SummarizeStage.PRACTICES;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    SortedMap<String, String> runs = runs(workspace);
    if (runs.isEmpty()) {
      return List.of();
    }
    var inputs = new ArrayList<Path>();
    for (String study : runs.keySet()) {
      inputs.add(results(workspace, study).resolve("conditions.csv"));
      inputs.add(results(workspace, study).resolve("effects.csv"));
    }
    return List.of(new Task("practices", inputs, runs, out -> rank(workspace, runs, out)));
  }

  private static Task.Outcome rank(Workspace workspace, SortedMap<String, String> runs, Path out)
      throws IOException {
    var practices = new ArrayList<Practices.Ranked>();
    for (var run : runs.entrySet()) {
      practices.addAll(StudyResults.practices(results(workspace, run.getKey()), run.getValue()));
    }
    Csv.write(out.resolve("practices.csv"), Practices.table(practices));
    return Task.Outcome.DONE;
  }

  /// The run of each study that has results. A study that is judged by validation images makes a
  /// choice for another one, and its conditions are no practices.
  private static SortedMap<String, String> runs(Workspace workspace) throws IOException {
    var runs = new TreeMap<String, String>();
    for (Path folder : workspace.folders(Studies.FOLDER + "/runs")) {
      String study = folder.getFileName().toString();
      Optional<RunFolder> run = RunFolder.latestFinished(workspace, study);
      if (run.isPresent()
          && !run.get().study().isChoice()
          && Files.isRegularFile(results(workspace, study).resolve("effects.csv"))) {
        runs.put(study, run.get().id());
      }
    }
    return runs;
  }

  private static Path results(Workspace workspace, String study) {
    return workspace.resolve(Studies.FOLDER + "/results/" + study);
  }
}
