package org.actant.exchange.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes projects as the standard has them: `project.qde` and `sources/<GUID>.<ext>`, the same
/// bytes for the same content.
public final class ProjectWriter {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /// A source's file.
  public sealed interface Content {}

  /// A text, written as UTF-8 without a byte-order mark.
  public record Text(String text) implements Content {}

  /// A file that is copied.
  public record Copy(Path file) implements Content {}

  private ProjectWriter() {}

  /// Returns the project's XML.
  ///
  /// @throws IllegalArgumentException if the project breaks a rule of the standard
  public static byte[] xml(Project project) {
    Element tree = Strict.checked(TreeWriter.project(project), Grammar.PROJECT);
    return XmlText.of(tree, Project.NAMESPACE).getBytes(StandardCharsets.UTF_8);
  }

  /// Writes a container.
  ///
  /// @param sources by the name of the file, such as `0F8A1907-7E42-4739-8610-A676B4D1B69F.pdf`
  /// @throws IllegalArgumentException if the project breaks a rule of the standard; nothing has
  ///   been written then
  public static void write(OutputStream out, Project project, Map<String, Content> sources)
      throws IOException {
    byte[] xml = xml(project);
    SortedMap<String, Content> sorted = new TreeMap<>(sources);
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(entry("project.qde"));
    zip.write(xml);
    zip.closeEntry();
    for (Map.Entry<String, Content> source : sorted.entrySet()) {
      zip.putNextEntry(entry("sources/" + source.getKey()));
      switch (source.getValue()) {
        case Text(String text) -> zip.write(text.getBytes(StandardCharsets.UTF_8));
        case Copy(Path file) -> Files.copy(file, zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private static ZipEntry entry(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }
}
