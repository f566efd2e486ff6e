package org.actant.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Copies of the made-up workspace, to be changed by tests.
final class FixtureWorkspace {
  static final Path RESOURCES = Path.of("src/test/resources/org/actant/report");

  private FixtureWorkspace() {}

  /// The whole fixture with its report `small`.
  static Workspace copy(Path folder) throws IOException {
    copyTree(RESOURCES.resolve("fixture"), folder);
    return new Workspace(folder);
  }

  /// The fixture with the reports that come with the program.
  static Workspace withShippedReports(Path folder) throws IOException {
    copyTree(RESOURCES.resolve("fixture"), folder);
    copyTree(Path.of("reports/guide"), folder.resolve("reports/guide"));
    copyTree(Path.of("reports/demo"), folder.resolve("reports/demo"));
    return new Workspace(folder);
  }

  /// The shipped reports with the thesis, over the fixture or over nothing.
  static Workspace withThesis(Path folder, boolean full) throws IOException {
    Workspace workspace = full ? withShippedReports(folder) : empty(folder);
    if (full) {
      withStances(workspace.resolve("codebook/passages/passages.csv"));
    }
    copyTree(Path.of("reports/thesis"), folder.resolve("reports/thesis"));
    return workspace;
  }

  /// Passages with the columns of concepts and stances, which only the thesis reads.
  private static void withStances(Path passages) throws IOException {
    Table table = Csv.read(passages);
    var columns = new ArrayList<String>(table.columns());
    columns.addAll(List.of("concept", "stance"));
    var rows = new ArrayList<List<String>>();
    for (List<String> row : table.rows()) {
      var longer = new ArrayList<String>(row);
      longer.addAll(List.of("offsets", rows.size() % 2 == 0 ? "supports" : "opposes"));
      rows.add(longer);
    }
    Csv.write(passages, new Table(columns, rows));
  }

  /// A workspace with the shipped reports and nothing to report.
  static Workspace empty(Path folder) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    copyTree(Path.of("reports/guide"), folder.resolve("reports/guide"));
    return new Workspace(folder);
  }

  /// Replaces text in a file of the report `small`, which must have it.
  static void change(Workspace workspace, String file, String from, String to) throws IOException {
    Path path = workspace.resolve("reports/small/" + file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not have " + from);
    }
    Files.writeString(path, text.replace(from, to));
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> {
        try {
          Path target = to.resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else {
            Files.copy(file, target);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
