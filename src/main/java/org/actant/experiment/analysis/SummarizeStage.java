package org.actant.experiment.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.energy.model.PowerPerCore;
import org.actant.experiment.RunFolder;
import org.actant.experiment.Studies;
import org.actant.experiment.analysis.plot.Plots;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// Turns the newest finished run of a study into the tables of [ResultTables]. Older runs stay raw:
/// rows of different runs are compared, not mixed. A study without a finished run has no tables.
public final class SummarizeStage implements Stage {
  /// The folders beside the studies' results, of stages that look at all of them.
  public static final String REPLICATIONS = Studies.FOLDER + "/results/replications";

  public static final String PRACTICES = Studies.FOLDER + "/results/practices";

  public static final String LITERATURE = Studies.FOLDER + "/results/literature";

  private final String study;

  /// @param study the study's id
  public SummarizeStage(String study) {
    this.study = study;
  }

  /// One stage for each study of a workspace that has a finished run or still has results, by id.
  /// Results whose runs are gone are emptied.
  public static List<SummarizeStage> all(Workspace workspace) throws IOException {
    var studies = new TreeSet<String>();
    for (Path folder : workspace.folders(Studies.FOLDER + "/runs")) {
      String study = folder.getFileName().toString();
      if (RunFolder.latestFinished(workspace, study).isPresent()) {
        studies.add(study);
      }
    }
    for (Path folder : workspace.folders(Studies.FOLDER + "/results")) {
      if (!Set.of(REPLICATIONS, PRACTICES, LITERATURE).contains(workspace.relative(folder))) {
        studies.add(folder.getFileName().toString());
      }
    }
    return studies.stream().map(SummarizeStage::new).toList();
  }

  @Override
  public String name() {
    return "summarize";
  }

  @Override
  public String folder() {
    return Studies.FOLDER + "/results/" + study;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public SortedMap<String, String> parameters() {
    return new TreeMap<>(
        java.util.Map.of("study", study, "power-model", PowerPerCore.UNCALIBRATED.name()));
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    Optional<RunFolder> run = RunFolder.latestFinished(workspace, study);
    return run.isEmpty()
        ? List.of()
        : List.of(new Task(study, run.get().files(), out -> summarize(run.get(), out)));
  }

  private static Task.Outcome summarize(RunFolder run, Path out) throws IOException {
    Results results = Results.of(Measurements.read(run));
    for (Map.Entry<Schema, Table> entry : results.tables().entrySet()) {
      Csv.write(out.resolve(entry.getKey().name() + ".csv"), entry.getValue());
    }
    Plots.write(out, results.byName());
    return Task.Outcome.DONE;
  }
}
