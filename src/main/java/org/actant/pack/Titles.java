package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.YamlValue;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The titles of works that a workspace names: of its documents, in its bibliographies, in its
/// table of published figures, in the sources of its codes and in its cases. A title may be said by
/// everybody, also where a withheld document says it too.
final class Titles {
  /// More words than a title has.
  private static final int TOO_LONG = 40;

  private static final Pattern OF_BIBTEX =
      Pattern.compile(
          "\\b(?:title|booktitle|journal|series|publisher|institution|organization|school)\\s*=\\s*"
              + "[{\"]((?:[^{}\"]|\\{[^{}]*\\})*)[}\"]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_CODES = Pattern.compile("(?m)^\\s*source: *(.+)$");

  private final Workspace workspace;
  private final List<String> titles = new ArrayList<>();

  private Titles(Workspace workspace) {
    this.workspace = workspace;
  }

  static List<String> of(Workspace workspace, Sharing sharing) throws IOException {
    var found = new Titles(workspace);
    sharing.documents().forEach(document -> found.titles.add(document.title()));
    found.published();
    for (Path file : workspace.list("codebook")) {
      found.matching(file, ".yaml", OF_CODES);
    }
    for (Path report : workspace.folders("reports")) {
      for (Path file : workspace.list("reports/" + report.getFileName())) {
        found.matching(file, ".bib", OF_BIBTEX);
      }
    }
    found.cases();
    found.titles.removeIf(title -> title.split("\\s+").length >= TOO_LONG);
    return List.copyOf(found.titles);
  }

  private void published() throws IOException {
    Path file = workspace.resolve("experiments/literature/sources.csv");
    if (Files.isRegularFile(file)) {
      Table table = Csv.read(file);
      if (table.columns().contains("title")) {
        table.rows().forEach(row -> titles.add(row.get(table.index("title"))));
      }
    }
  }

  private void matching(Path file, String ending, Pattern title) throws IOException {
    if (file.toString().endsWith(ending)) {
      Matcher matcher = title.matcher(Files.readString(file, UTF_8));
      while (matcher.find()) {
        titles.add(matcher.group(1));
      }
    }
  }

  private void cases() throws IOException {
    for (Path file : workspace.list("codebook/cases")) {
      if (file.toString().endsWith(".yaml")) {
        YamlValue.read(file)
            .find("documents")
            .ifPresent(all -> all.entries().values().forEach(one -> titles.add(one.string())));
      }
    }
  }
}
