package org.actant.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// What reports a workspace has, and how they can be written.
public final class Reports {
  private Reports() {}

  /// The folders below `reports/` with a `report.yaml`, sorted.
  public static List<String> names(Workspace workspace) throws IOException {
    var names = new ArrayList<String>();
    for (Path folder : workspace.folders(ReportFolder.HOME)) {
      if (Files.isRegularFile(folder.resolve(ReportFolder.FILE))) {
        names.add(folder.getFileName().toString());
      }
    }
    return names;
  }

  public static String title(Workspace workspace, String report) throws IOException {
    return ReportFolder.open(workspace, report).find("title").map(YamlValue::string).orElse("");
  }

  /// The authors that a report names.
  public static List<String> authors(Workspace workspace, String report) throws IOException {
    return ReportFolder.open(workspace, report)
        .find("authors")
        .map(YamlValue::strings)
        .orElse(List.of());
  }

  /// The names of the formats, sorted.
  public static List<String> formats() {
    return List.copyOf(found().keySet());
  }

  static ReportFormat format(String name) {
    TreeMap<String, ReportFormat> found = found();
    ReportFormat format = found.get(name);
    if (format == null) {
      throw new InputException(
          "no format `" + name + "`; expected one of " + String.join(", ", found.keySet()));
    }
    return format;
  }

  private static TreeMap<String, ReportFormat> found() {
    var formats = new TreeMap<String, ReportFormat>();
    ServiceLoader.load(ReportFormat.class, ReportFormat.class.getClassLoader())
        .forEach(f -> formats.put(f.name(), f));
    return formats;
  }
}
