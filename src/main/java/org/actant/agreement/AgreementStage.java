package org.actant.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.coding.Coders;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Annotations;
import org.actant.table.Csv;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// The stage `agreement`: how far people agree who coded the same documents.
///
/// In `codebook/agreement`: `agreement.csv` (see [Row]), `disagreements.csv` (see [Disagreement])
/// and `coders.csv` (who read what, see [Reliability]).
public final class AgreementStage implements Stage {
  public static final String FOLDER = "codebook/agreement";

  @Override
  public String name() {
    return "agreement";
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var inputs = new ArrayList<Path>(Coders.inputs(workspace));
    for (Source source : Sources.read(workspace)) {
      Path sentences = Annotations.file(workspace, source.id());
      if (DocumentText.exists(workspace, source.id()) && Files.isRegularFile(sentences)) {
        inputs.add(sentences);
      }
    }
    return List.of(new Task("agreement", inputs, out -> compare(workspace, out)));
  }

  private static Task.Outcome compare(Workspace workspace, Path out) throws IOException {
    Reliability reliability = Reliability.read(workspace, Set.of());
    Csv.write(out.resolve("agreement.csv"), reliability.agreement());
    Csv.write(out.resolve("disagreements.csv"), reliability.disagreements());
    Csv.write(out.resolve("coders.csv"), reliability.documents());
    return Task.Outcome.DONE;
  }
}
