package org.actant.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The stage `symmetry`: whether humans and nonhumans are coded in the same terms, in
/// `codebook/symmetry/symmetry.csv` (see [Symmetry]). It reads the tables of the stages `passages`
/// and `actors`.
public final class SymmetryStage implements Stage {
  public static final String FOLDER = "codebook/symmetry";
  public static final String FILE = FOLDER + "/symmetry.csv";
  private static final String PASSAGES = "codebook/passages/passages.csv";

  @Override
  public String name() {
    return "symmetry";
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
  public List<Task> tasks(Workspace workspace) {
    Path passages = workspace.resolve(PASSAGES);
    Path actors = workspace.resolve(ActorsStage.FOLDER + "/actors.csv");
    if (!Files.exists(passages) || !Files.exists(actors)) {
      return List.of();
    }
    var inputs = new ArrayList<>(ActorDesk.inputs(workspace));
    inputs.add(passages);
    inputs.add(actors);
    return List.of(new Task("symmetry", inputs, out -> compare(workspace, passages, actors, out)));
  }

  private static Task.Outcome compare(Workspace workspace, Path passages, Path actors, Path out)
      throws IOException {
    ActorDesk desk = ActorDesk.read(workspace);
    Map<String, String> kinds = kinds(Csv.read(actors));
    Csv.write(
        out.resolve("symmetry.csv"),
        Symmetry.table(
            Csv.read(passages),
            name -> {
              @Nullable String kind = kinds.get(name);
              Optional<Named> known = kind == null ? desk.find(name) : Optional.empty();
              return kind != null ? kind : known.map(named -> named.kind().label()).orElse("");
            }));
    return Task.Outcome.DONE;
  }

  private static Map<String, String> kinds(Table actors) {
    var kinds = new HashMap<String, String>();
    int name = actors.index("actor");
    int kind = actors.index("kind");
    actors.rows().forEach(row -> kinds.put(row.get(name), row.get(kind)));
    return kinds;
  }
}
