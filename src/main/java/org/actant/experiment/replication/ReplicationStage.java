package org.actant.experiment.replication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.table.Csv;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// Holds the claims of a workspace against what its studies have measured.
public final class ReplicationStage implements Stage {
  @Override
  public String name() {
    return "replications";
  }

  @Override
  public String folder() {
    return SummarizeStage.REPLICATIONS;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    List<Path> files = ClaimFile.all(workspace);
    if (files.isEmpty()) {
      return List.of();
    }
    var claims = new ArrayList<Claim>();
    for (Path file : files) {
      claims.add(ClaimFile.read(file));
    }
    var evidence = new Evidence(workspace);
    var inputs = new ArrayList<>(files);
    var studies = new TreeSet<String>();
    claims.forEach(claim -> claim.parts().forEach(part -> studies.add(part.study())));
    studies.forEach(study -> inputs.addAll(evidence.files(study)));
    return List.of(
        new Task(
            "replications",
            inputs,
            out -> {
              Csv.write(out.resolve("claims.csv"), Claims.table(claims, evidence));
              return Task.Outcome.DONE;
            }));
  }
}
