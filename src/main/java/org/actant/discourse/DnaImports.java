package org.actant.discourse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// Files of Discourse Network Analyzer that a workspace keeps: `codebook/imports/*.dna`, as they
/// came.
public final class DnaImports {
  static final String FOLDER = "codebook/imports";
  private static final String ENDING = ".dna";

  private DnaImports() {}

  public static boolean isDna(Path file) {
    return String.valueOf(file.getFileName()).endsWith(ENDING);
  }

  /// Checks a file and keeps a copy of it.
  ///
  /// @return the statements in it
  /// @throws InputException if another file of this name is kept already
  public static Statements add(Workspace workspace, Path file) throws IOException {
    Statements statements = DnaFile.read(file);
    Path copy = workspace.resolve(FOLDER + "/" + file.getFileName());
    if (Files.exists(copy) && Files.mismatch(file, copy) >= 0) {
      throw new InputException(
          file, "a file that differs from " + workspace.relative(copy), "another name");
    }
    if (Files.notExists(copy)) {
      Files.createDirectories(copy.getParent());
      Path fresh = copy.resolveSibling("." + copy.getFileName() + ".part");
      Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
    }
    return statements;
  }

  /// Finds a kept file by its name.
  public static Optional<Path> find(Workspace workspace, Path name) throws IOException {
    return list(workspace).stream().filter(file -> file.getFileName().equals(name)).findFirst();
  }

  public static List<Path> list(Workspace workspace) throws IOException {
    return workspace.list(FOLDER).stream().filter(DnaImports::isDna).toList();
  }
}
