package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// The studies of a workspace: the files `experiments/<study>.yaml`.
public final class Studies {
  public static final String FOLDER = "experiments";
  private static final String ENDING = ".yaml";

  private Studies() {}

  /// The ids of all studies, sorted.
  public static List<String> ids(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(ENDING))
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .toList();
  }

  /// Reads a study.
  ///
  /// @throws InputException if there is none of this id, naming those there are, or if its file is
  ///   wrong
  public static Study read(Workspace workspace, String id) throws IOException {
    return StudyFile.read(file(workspace, id));
  }

  static Path file(Workspace workspace, String id) throws IOException {
    List<String> ids = ids(workspace);
    if (!ids.contains(id)) {
      throw new InputException(
          "no study `%s` in %s; expected %s"
              .formatted(
                  id,
                  workspace.resolve(FOLDER),
                  ids.isEmpty()
                      ? "a file " + FOLDER + "/" + id + ENDING
                      : "one of " + String.join(", ", ids)));
    }
    Path file = workspace.resolve(FOLDER + "/" + id + ENDING);
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no file", "a study");
    }
    return file;
  }
}
