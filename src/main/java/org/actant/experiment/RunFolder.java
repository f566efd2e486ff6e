package org.actant.experiment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.actant.workspace.Workspace;

/// The raw data of one run: a copy of its study, the environment, and tables that only grow, row by
/// row, each row on disk before the next. A trial's row in `trials.csv` comes last: what a kill
/// leaves without it is done again under a new number.
public record RunFolder(Path folder) {
  public static final String STUDY = "study.yaml";
  static final String ENVIRONMENT = "environment.json";
  private static final List<Schema> TABLES =
      List.of(
          RawTables.TRIALS,
          RawTables.WINDOWS,
          RawTables.CLASSES,
          RawTables.CONFUSION,
          RawTables.FINDINGS,
          RawTables.SAMPLES);
  private static final List<Schema> ABOUT_THE_RUN = List.of(RawTables.SCHEDULE, RawTables.SESSIONS);

  /// The runs of a study, oldest first.
  public static List<RunFolder> all(Workspace workspace, String study) throws IOException {
    return workspace.folders(Studies.FOLDER + "/runs/" + study).stream()
        .map(RunFolder::new)
        .toList();
  }

  /// The newest run with a row for each trial of its study, if there is one.
  public static Optional<RunFolder> latestFinished(Workspace workspace, String study)
      throws IOException {
    for (RunFolder run : all(workspace, study).reversed()) {
      if (Files.exists(run.file(STUDY)) && run.isFinished(run.study())) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  /// Makes the folder of a new run; the study's runs are sorted by their names.
  static RunFolder create(Workspace workspace, String study, String stamp) throws IOException {
    Path folder = workspace.resolve(Studies.FOLDER + "/runs/" + study + "/" + stamp);
    for (int i = 2; Files.exists(folder); i++) {
      folder = folder.resolveSibling(stamp + "-" + i);
    }
    Files.createDirectories(folder);
    return new RunFolder(folder);
  }

  /// The run of a study with this id.
  ///
  /// @throws InputException if there is none, naming those there are
  static RunFolder named(Workspace workspace, String study, String id) throws IOException {
    List<RunFolder> runs = all(workspace, study);
    return runs.stream()
        .filter(run -> run.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "no run `%s` of the study `%s`; expected %s"
                    .formatted(
                        id,
                        study,
                        runs.isEmpty()
                            ? "one from `actant experiment run " + study + "`"
                            : "one of "
                                + String.join(", ", runs.stream().map(RunFolder::id).toList()))));
  }

  /// Where the run was measured; a merged run has several such places and none here.
  ///
  /// @throws InputException if the file is missing
  Environment environment() throws IOException {
    Path file = file(ENVIRONMENT);
    if (!Files.exists(file)) {
      throw new InputException(file, "no file", "the run of one machine");
    }
    return Json.read(file, Environment.class);
  }

  public String id() {
    return folder.getFileName().toString();
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  Path table(Schema schema) {
    return folder.resolve(schema.name() + ".csv");
  }

  public Study study() throws IOException {
    return StudyFile.readCopy(file(STUDY));
  }

  /// Makes the tables where they are not there and cuts off a row that a crash left unfinished. A
  /// table that is older than some of its columns gets them.
  public void prepare() throws IOException {
    Files.createDirectories(folder);
    for (Schema schema : Stream.concat(TABLES.stream(), ABOUT_THE_RUN.stream()).toList()) {
      Path table = table(schema);
      if (Files.exists(table)) {
        cutUnfinishedRow(table);
      }
      if (!Files.exists(table) || Files.size(table) == 0) {
        Csv.append(table, schema.names());
      } else if (!Csv.read(table).columns().equals(schema.names())) {
        Path whole = table.resolveSibling(table.getFileName() + ".part");
        Csv.write(whole, read(schema));
        Files.move(whole, table, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  public void append(Schema schema, List<String> row) throws IOException {
    append(schema, row, List.of());
  }

  /// Adds rows in one go.
  void appendAll(Schema schema, List<List<String>> rows) throws IOException {
    if (!rows.isEmpty()) {
      append(schema, rows.getFirst(), rows.subList(1, rows.size()));
    }
  }

  private void append(Schema schema, List<String> first, List<List<String>> others)
      throws IOException {
    var rows = new ArrayList<>(List.of(first));
    rows.addAll(others);
    for (List<String> row : rows) {
      if (row.size() != schema.columns().size()) {
        throw new IllegalArgumentException(row.size() + " fields for " + schema.names());
      }
    }
    Csv.appendAll(table(schema), rows);
  }

  /// Reads a table; it is empty if the run is older than the table, and so are columns that the run
  /// is older than.
  public Table read(Schema schema) throws IOException {
    if (!Files.exists(table(schema))) {
      return new Table(schema.names(), List.of());
    }
    Table table = Csv.read(table(schema));
    return new Table(
        schema.names(), table.rows().stream().map(row -> fields(schema, table, row)).toList());
  }

  private static List<String> fields(Schema schema, Table table, List<String> row) {
    return schema.names().stream()
        .map(column -> table.columns().contains(column) ? row.get(table.index(column)) : "")
        .toList();
  }

  /// Which blocks the run has.
  public Schedule schedule(Study study) throws IOException {
    return Schedule.read(study, read(RawTables.SCHEDULE));
  }

  /// Whether each trial that belongs to the run has a row, and no more are to be planned.
  public boolean isFinished(Study study) throws IOException {
    return !schedule(study).open() && missing(study).isEmpty();
  }

  /// The trials of a study that have no row yet, in the order in which they run.
  List<Trial> missing(Study study) throws IOException {
    Table trials = read(RawTables.TRIALS);
    Set<String> done = new HashSet<>();
    for (int row = 0; row < trials.rows().size(); row++) {
      done.add(trials.get(row, "block") + " " + trials.get(row, "condition"));
    }
    return Trial.plan(study, schedule(study)).stream()
        .filter(trial -> !done.contains(trial.block() + " " + trial.condition()))
        .toList();
  }

  /// The number after the last one that any table knows.
  int nextNumber() throws IOException {
    int last = 0;
    for (Schema schema : TABLES) {
      Table table = read(schema);
      for (int row = 0; row < table.rows().size(); row++) {
        last = Math.max(last, Integer.parseInt(table.get(row, "trial")));
      }
    }
    return last + 1;
  }

  private static void cutUnfinishedRow(Path table) throws IOException {
    try (var file = new RandomAccessFile(table.toFile(), "rw")) {
      long end = file.length();
      while (end > 0) {
        file.seek(end - 1);
        if (file.read() == '\n') {
          break;
        }
        end--;
      }
      file.setLength(end);
    }
  }

  /// Everything in the folder, sorted: what a summary depends on.
  public List<Path> files() throws IOException {
    return Folders.filesBelow(folder);
  }
}
