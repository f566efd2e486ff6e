package org.actant.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.actant.workspace.Folders;

/// Writes a folder as a ZIP file: entries sorted by name, all with the first time that the format
/// can write, so that the same files give the same bytes.
final class PackArchive {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackArchive() {}

  static void write(Path folder, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part);
          var zip = new ZipOutputStream(out)) {
        for (Path entry : Folders.filesBelow(folder)) {
          var constant = new ZipEntry(folder.relativize(entry).toString().replace('\\', '/'));
          constant.setTimeLocal(TIME);
          zip.putNextEntry(constant);
          Files.copy(entry, zip);
          zip.closeEntry();
        }
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
