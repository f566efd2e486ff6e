package org.actant.workspace;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the engine does with whole folders. Links are never followed.
public final class Folders {
  private Folders() {}

  /// Deletes a file or a folder with everything in it; what is not there needs no deleting.
  public static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Returns the regular files below a folder, sorted by path; none if the folder does not exist.
  public static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /// Gives `file` a second name, or a copy where the file system has no links.
  static void link(Path file, Path name) throws IOException {
    Files.createDirectories(name.getParent());
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | FileSystemException _) {
      Files.copy(file, name, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Puts `fresh` in the place of `folder`. The old content waits in `aside` for the moment between
  /// two renames, from where [#restore] brings it back after a kill.
  static void swap(Path fresh, Path folder, Path aside) throws IOException {
    delete(aside);
    Files.createDirectories(folder.getParent());
    Files.createDirectories(aside.getParent());
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    delete(aside);
  }

  /// Brings back the old content if a kill came between the two renames of [#swap].
  static void restore(Path folder, Path aside) throws IOException {
    if (!Files.isDirectory(aside)) {
      return;
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      delete(aside);
    } else {
      Files.createDirectories(folder.getParent());
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
