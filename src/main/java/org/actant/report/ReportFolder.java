package org.actant.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Folders;
import org.actant.workspace.Workspace;

/// The folder of a report, and the one it is based on, if any: what a report does not have itself
/// comes from there.
///
/// @param yaml the report's own `report.yaml`
record ReportFolder(String name, Path folder, YamlValue yaml, Optional<ReportFolder> base) {
  static final String HOME = "reports";
  static final String FILE = "report.yaml";

  static ReportFolder open(Workspace workspace, String name) throws IOException {
    Path folder = folder(workspace, name);
    if (!Files.isRegularFile(folder.resolve(FILE))) {
      throw new InputException(
          "no report `%s` (no file %s/%s/%s); `actant report list` shows the reports"
              .formatted(name, HOME, name, FILE));
    }
    YamlValue yaml = YamlValue.read(folder.resolve(FILE));
    Optional<YamlValue> basedOn = yaml.find("based_on");
    if (basedOn.isEmpty()) {
      return new ReportFolder(name, folder, yaml, Optional.empty());
    }
    YamlValue value = basedOn.get();
    if (!isName(value.string())
        || !Files.isRegularFile(folder(workspace, value.string()).resolve(FILE))) {
      throw value.unexpected(
          "is `" + value.string() + "`", "the name of another report in " + HOME);
    }
    YamlValue base = YamlValue.read(folder(workspace, value.string()).resolve(FILE));
    if (base.find("based_on").isPresent()) {
      throw value.unexpected(
          "is `" + value.string() + "`", "a report that is not itself based on another");
    }
    return new ReportFolder(
        name,
        folder,
        yaml,
        Optional.of(
            new ReportFolder(
                value.string(), folder(workspace, value.string()), base, Optional.empty())));
  }

  private static Path folder(Workspace workspace, String name) {
    if (!isName(name)) {
      throw new InputException(
          "`" + name + "` is no name of a report: letters, digits, `-` and `_` are expected");
    }
    return workspace.resolve(HOME + "/" + name);
  }

  static boolean isName(String name) {
    return name.matches("[A-Za-z0-9][A-Za-z0-9_-]*") && !name.equals("out");
  }

  /// Returns a value of this report, or else of its base.
  Optional<YamlValue> find(String key) {
    return yaml.find(key).or(() -> base.flatMap(b -> b.yaml.find(key)));
  }

  YamlValue get(String key) {
    return find(key).orElseGet(() -> yaml.get(key));
  }

  /// Returns the file with this name in the report's folder, or else in its base's, or else
  /// nothing.
  Optional<Path> file(String relative) {
    Path file = folder.resolve(relative).normalize();
    if (file.startsWith(folder) && Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    return base.flatMap(b -> b.file(relative));
  }

  /// The prose: `NAME.md` or `guide.md` of this folder, or else the base's.
  Optional<Path> prose() {
    return Stream.of(name + ".md", "guide.md")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .or(() -> base.flatMap(ReportFolder::prose));
  }

  /// Every file that the report may read, sorted.
  List<Path> files() throws IOException {
    var files = new ArrayList<>(Folders.filesBelow(folder));
    if (base.isPresent()) {
      files.addAll(base.get().files());
    }
    return files.stream().sorted().toList();
  }
}
