package org.actant.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.actant.input.InputException;

/// A folder with the four rooms of the house. Paths inside it are written relative to its root,
/// with `/`.
public record Workspace(Path root) {
  /// The folders that make a folder a workspace.
  public static final List<String> ROOMS = List.of("corpus", "codebook", "experiments", "reports");

  public Workspace {
    root = root.toAbsolutePath().normalize();
  }

  /// Returns the nearest workspace that `start` lies in.
  public static Workspace enclosing(Path start) {
    Path from = start.toAbsolutePath().normalize();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (isWorkspace(folder)) {
        return new Workspace(folder);
      }
    }
    throw new InputException(
        "%s is not inside a workspace (a folder with %s); make one with `actant init DIR`"
            .formatted(from, String.join(", ", ROOMS)));
  }

  public static boolean isWorkspace(Path folder) {
    return ROOMS.stream().allMatch(room -> Files.isDirectory(folder.resolve(room)));
  }

  /// Returns the file with this relative path; a path that leads out of the workspace is refused.
  public Path resolve(String relative) {
    Path file = root.resolve(relative).normalize();
    if (!file.startsWith(root)) {
      throw new InputException("the path " + relative + " leads out of the workspace " + root);
    }
    return file;
  }

  /// Returns the path of a file of this workspace relative to the root, with `/`.
  public String relative(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(root)) {
      throw new InputException(file + " lies outside the workspace " + root);
    }
    return root.relativize(absolute).toString().replace('\\', '/');
  }

  /// Returns the regular files directly inside a folder, sorted by name; none if the folder does
  /// not exist. Hidden files are left out.
  public List<Path> list(String folder) throws IOException {
    Path directory = resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /// Returns the folders directly inside a folder, sorted by name; none if the folder does not
  /// exist.
  public List<Path> folders(String folder) throws IOException {
    Path directory = resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /// The folder of the engine's own files: locks, unfinished work, digests. It may be deleted at
  /// any time.
  Path scratch() {
    return root.resolve(".actant");
  }

  /// Deletes the engine's own files, so that nothing is believed because it was remembered.
  public void forget() throws IOException {
    Folders.delete(scratch());
  }
}
