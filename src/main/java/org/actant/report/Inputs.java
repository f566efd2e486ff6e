package org.actant.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actant.input.YamlValue;
import org.actant.provenance.Artifact;
import org.actant.provenance.Digest;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.actant.workspace.Folders;
import org.actant.workspace.Workspace;

/// The CSV files that a report's SQL can name, and what to do about those that are not there.
///
/// The columns named here are what this package reads, not all that the files have: the stages that
/// write them say more.
record Inputs(Workspace workspace, List<Input> all) {
  /// A file, or files, that a report names under `inputs:`, with the columns that its SQL reads:
  ///
  /// ```yaml
  /// inputs:
  ///   - name: agreement
  ///     file: codebook/agreement/agreement.csv
  ///     made_by: actant code agree
  ///     columns: {scope: string, coefficient: string, value: number, n: integer}
  ///   - {name: settings, file: experiments/*.yaml}
  /// ```
  ///
  /// A `*` stands for any name of a folder or file. A YAML file has the columns `file`, `path` and
  /// `value`.
  record Declared(YamlValue place, String name, String file, String maker, List<Column> columns) {
    static Declared read(YamlValue value) {
      value.allowKeys("name", "file", "made_by", "columns");
      String file = value.string("file");
      boolean settings = file.endsWith(".yaml");
      var columns = new ArrayList<Column>();
      if (settings) {
        SETTING.forEach(name -> columns.add(text(name, "")));
      } else {
        value
            .get("columns")
            .entries()
            .forEach((name, type) ->
                columns.add(new Column(name, type.constant(Column.Type.class), "", "")));
      }
      return new Declared(
          value,
          value.string("name"),
          file,
          value.find("made_by").map(YamlValue::string).orElse("hand"),
          columns);
    }

    Input find(Workspace workspace) throws IOException {
      return new Input(
          new Schema(name, List.of(), columns), matching(workspace, file), file, maker);
    }
  }

  private static final List<String> SETTING = List.of("file", "path", "value");

  /// @param maker the command that makes the file
  record Input(Schema schema, List<Path> files, String where, String maker) {
    String name() {
      return schema.name();
    }
  }

  /// An input with its content: no rows where there is no file.
  record Content(Input input, TypedTable table, List<Artifact> artifacts) {
    boolean missing() {
      return artifacts.isEmpty();
    }

    /// The digest of the file, or of the files' digests where there are more.
    Digest digest() {
      return artifacts.size() == 1
          ? artifacts.getFirst().sha256()
          : Digest.of(
              artifacts.stream().map(a -> a.sha256().hex()).collect(Collectors.joining("\n")));
    }
  }

  private static final String RESULTS = "experiments/results";

  /// Looks for the files.
  ///
  /// @param studies the studies whose results count; empty for all that are there
  /// @param declared what the report asks for beside these
  static Inputs of(Workspace workspace, Optional<List<String>> studies, List<Declared> declared)
      throws IOException {
    var all = new ArrayList<Input>();
    all.add(one(workspace, SOURCES, "corpus/sources.csv", "actant corpus add"));
    all.add(one(workspace, DOCUMENTS, "corpus/text/documents.csv", "actant corpus ingest"));
    all.add(one(workspace, PASSAGES, "codebook/passages/passages.csv", "actant code machine"));
    all.add(one(workspace, CODES, "codebook/passages/codes.csv", "actant code machine"));
    all.add(one(workspace, CUES, "codebook/passages/cues.csv", "actant code machine"));
    List<String> names = studies.isPresent() ? studies.get() : studiesThere(workspace);
    for (Schema schema : List.of(CONDITIONS, METRICS, EFFECTS, CLASSES)) {
      var files = new ArrayList<Path>();
      for (String study : names) {
        Path file = workspace.resolve(RESULTS + "/" + study + "/" + schema.name() + ".csv");
        if (Files.isRegularFile(file)) {
          files.add(file);
        }
      }
      String where =
          RESULTS
              + "/"
              + (studies.isPresent() ? String.join("|", names) : "*")
              + "/"
              + schema.name()
              + ".csv";
      all.add(new Input(schema, files, where, "actant experiment run STUDY"));
    }
    for (Declared input : declared) {
      if (all.stream().anyMatch(i -> i.name().equals(input.name()))) {
        throw input
            .place()
            .unexpected("names the input `" + input.name() + "`", "a name that is not taken");
      }
      all.add(input.find(workspace));
    }
    return new Inputs(workspace, all);
  }

  /// The files of a path in which `*` stands for any part of a name.
  private static List<Path> matching(Workspace workspace, String pattern) throws IOException {
    int star = pattern.indexOf('*');
    if (star < 0) {
      Path file = workspace.resolve(pattern);
      return Files.isRegularFile(file) ? List.of(file) : List.of();
    }
    String folder = pattern.substring(0, pattern.lastIndexOf('/', star));
    String name = pattern.substring(folder.length() + 1);
    Pattern matcher = Pattern.compile(Pattern.quote(name).replace("*", "\\E[^/]*\\Q"));
    var found = new ArrayList<Path>();
    for (Path file : name.contains("/") ? below(workspace, folder) : workspace.list(folder)) {
      if (matcher.matcher(workspace.relative(file).substring(folder.length() + 1)).matches()) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> below(Workspace workspace, String folder) throws IOException {
    Path root = workspace.resolve(folder);
    return Files.isDirectory(root) ? Folders.filesBelow(root) : List.of();
  }

  /// Every file that is there.
  List<Path> files() {
    return all.stream().flatMap(input -> input.files().stream()).toList();
  }

  List<Content> read() throws IOException {
    var contents = new ArrayList<Content>();
    for (Input input : all) {
      var rows = new ArrayList<List<String>>();
      var artifacts = new ArrayList<Artifact>();
      for (Path file : input.files()) {
        rows.addAll(rows(input, file));
        artifacts.add(new Artifact(workspace.relative(file), Digest.of(file)));
      }
      contents.add(
          new Content(
              input,
              TypedTable.of(input.schema(), new Table(input.schema().names(), rows)),
              artifacts));
    }
    return contents;
  }

  private List<List<String>> rows(Input input, Path file) throws IOException {
    if (file.getFileName().toString().endsWith(".yaml")) {
      return Settings.rows(workspace.relative(file), YamlValue.read(file));
    }
    TypedTable table = TypedTable.of(input.schema(), Csv.read(file, input.schema()));
    table.checkFields(file);
    return table.table().rows();
  }

  private static Input one(Workspace workspace, Schema schema, String path, String maker) {
    Path file = workspace.resolve(path);
    return new Input(schema, Files.isRegularFile(file) ? List.of(file) : List.of(), path, maker);
  }

  private static List<String> studiesThere(Workspace workspace) throws IOException {
    return workspace.folders(RESULTS).stream()
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  private static Column text(String name, String description) {
    return Column.text(name, description);
  }

  private static Column count(String name, String description) {
    return Column.integer(name, "", description);
  }

  private static Column number(String name, String description) {
    return Column.number(name, "", description);
  }

  static final Schema SOURCES =
      new Schema(
          "sources",
          List.of("id"),
          List.of(
              text("id", "Document."),
              text("title", "Title as printed."),
              text("issuer", "Organization that issued it."),
              text(
                  "actor_type", "company, ngo, government, academia, association, union or other."),
              count("year", "Year of issue."),
              text("kind", "report, critique, policy, letter or other."),
              text("language", "ISO 639 code."),
              text("url", "Where it came from."),
              text("licence", "Terms of use."),
              text("sha256", "Digest of the file.")));

  static final Schema DOCUMENTS =
      new Schema(
          "documents",
          List.of("id"),
          List.of(
              text("id", "Document."),
              text("status", "ok, or why there is no text."),
              count("pages", "Pages of the file.")));

  static final Schema PASSAGES =
      new Schema(
          "passages",
          List.of("id"),
          List.of(
              text("id", "Passage."),
              text("document", "Document."),
              text("title", "Title of the document."),
              text("issuer", "Organization that issued it."),
              text("actor_type", "Type of the issuer."),
              count("year", "Year of issue."),
              count("page", "Page of the file, from 1."),
              text("page_label", "Page number as printed."),
              count("start", "First character in the text, UTF-16."),
              count("end", "Character after the last."),
              text("quotation", "The words, exactly."),
              text("code", "Code of the codebook."),
              text("coder", "machine, or a person."),
              text("status", "suggested, accepted, rejected or coded."),
              text("actor", "The actor spoken of, where known."),
              text("reason", "Why the code was given.")));

  static final Schema CODES =
      new Schema(
          "codes",
          List.of("code"),
          List.of(
              text("code", "Code."),
              text("parent", "Wider code."),
              text("label", "Name for people."),
              text("definition", "Meaning."),
              text("source", "Literature."),
              count("suggestions", "Passages suggested by the machine."),
              count("coded", "Passages coded by people.")));

  static final Schema CUES =
      new Schema(
          "cues",
          List.of("documents", "level", "code"),
          List.of(
              text("documents", "tuned if the cues were fitted to them, else unseen."),
              text("level", "code or family."),
              text("code", "Code or family, all of them, or macro, their mean."),
              count("suggestions", "Suggestions in documents with careful codings."),
              count("agreed", "Suggestions that lie on a careful coding."),
              count("gold", "Careful codings."),
              count("found", "Careful codings that a suggestion lies on."),
              number("precision", "agreed / suggestions."),
              number("recall", "found / gold."),
              number("f1", "Harmonic mean of the two.")));

  static final Schema CONDITIONS =
      new Schema(
          "conditions",
          List.of("study", "condition"),
          List.of(
              text("study", "Study."),
              text("condition", "Condition."),
              text("technique", "Technique."),
              text("level", "Level of the technique."),
              text("engine", "Inference engine."),
              text("dataset", "Data set."),
              text("network", "Network."),
              count("trials", "Trials that ended well."),
              count("failed", "Trials that failed."),
              Column.bool(
                  "real", "Exported, reloaded, parity-checked and timed in the serving engine."),
              Column.bool("pareto", "On the Pareto front.")));

  static final Schema METRICS =
      new Schema(
          "metrics",
          List.of("study", "condition", "metric"),
          List.of(
              text("study", "Study."),
              text("condition", "Condition."),
              text("metric", "Metric."),
              text("unit", "Unit."),
              text("tier", "T1 to T6 for energy and its proxies."),
              count("n", "Trials."),
              number("mean", "Mean."),
              number("sd", "Standard deviation."),
              number("ci_low", "Lower end of the interval."),
              number("ci_high", "Upper end of the interval.")));

  static final Schema EFFECTS =
      new Schema(
          "effects",
          List.of("study", "condition", "metric"),
          List.of(
              text("study", "Study."),
              text("condition", "Condition."),
              text("baseline", "The condition it is compared with."),
              text("metric", "Metric."),
              text("unit", "Unit."),
              text("tier", "T1 to T6 for energy and its proxies."),
              number("ratio", "condition / baseline."),
              number("ci_low", "Lower end of the interval."),
              number("ci_high", "Upper end of the interval."),
              count("n", "Pairs.")));

  static final Schema CLASSES =
      new Schema(
          "classes",
          List.of("study", "condition", "class"),
          List.of(
              text("study", "Study."),
              text("condition", "Condition."),
              text("class", "Class of the data set."),
              count("n", "Test images of the class."),
              number("accuracy", "Share of them that is right."),
              number("ci_low", "Lower end of the interval."),
              number("ci_high", "Upper end of the interval.")));
}
