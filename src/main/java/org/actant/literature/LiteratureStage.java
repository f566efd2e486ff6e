package org.actant.literature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// Recomputes published figures, sets them beside measured ones, links sentences of the corpus to
/// the studies that test them, and says who has a stake in each practice.
public final class LiteratureStage implements Stage {
  /// Where the tables are.
  public static final String FOLDER = "experiments/results/literature";

  private static final String PRACTICES = "experiments/results/practices/practices.csv";

  @Override
  public String name() {
    return "literature";
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var tasks = new ArrayList<Task>();
    if (isThere(workspace, LiteratureTables.FIGURES)) {
      tasks.add(recomputed(workspace));
      if (isThere(workspace, LiteratureTables.COMPARISONS)) {
        tasks.add(comparisons(workspace));
      }
    }
    if (isThere(workspace, LiteratureTables.TOPICS)) {
      tasks.add(testedClaims(workspace));
      if (isThere(workspace, LiteratureTables.ROLES)) {
        tasks.add(stakeholders(workspace));
      }
    }
    return tasks;
  }

  private static Task recomputed(Workspace workspace) {
    return new Task(
        "recomputed",
        figures(workspace).toList(),
        out ->
            write(
                out,
                LiteratureTables.RECOMPUTED,
                new RecomputedTable(Literature.read(workspace)).table()));
  }

  private static Task comparisons(Workspace workspace) {
    List<Path> inputs =
        Stream.concat(
                Stream.concat(
                    figures(workspace),
                    Stream.of(LiteratureFile.path(workspace, LiteratureTables.COMPARISONS))),
                Measured.file(workspace).stream())
            .toList();
    return new Task(
        "comparisons",
        inputs,
        out ->
            write(
                out,
                LiteratureTables.BESIDE,
                new ComparisonTable(
                        Literature.read(workspace),
                        LiteratureFile.read(workspace, LiteratureTables.COMPARISONS),
                        Measured.read(workspace))
                    .table()));
  }

  /// Sentences come from the table of claims where there is one, then from all coded passages.
  private static Task testedClaims(Workspace workspace) {
    List<Path> inputs =
        Stream.of(
                Stream.of(LiteratureFile.path(workspace, LiteratureTables.TOPICS)),
                Sentence.file(workspace, Sentence.CLAIMS).stream(),
                Sentence.file(workspace, Sentence.PASSAGES).stream(),
                Measured.file(workspace).stream())
            .flatMap(files -> files)
            .toList();
    return new Task("tested-claims", inputs, out -> writeTestedClaims(workspace, out));
  }

  private static Task.Outcome writeTestedClaims(Workspace workspace, Path out) throws IOException {
    var tested =
        TestedClaims.of(
            LiteratureFile.read(workspace, LiteratureTables.TOPICS), Measured.read(workspace));
    var sentences = new ArrayList<>(Sentence.claims(workspace));
    sentences.addAll(Sentence.passages(workspace));
    return write(out, LiteratureTables.TESTED, tested.table(sentences));
  }

  private static Task stakeholders(Workspace workspace) {
    List<Path> inputs =
        Stream.of(
                Stream.of(
                    LiteratureFile.path(workspace, LiteratureTables.TOPICS),
                    LiteratureFile.path(workspace, LiteratureTables.ROLES)),
                Sentence.file(workspace, Sentence.PASSAGES).stream(),
                Sentence.sources(workspace).stream(),
                Sentence.file(workspace, PRACTICES).stream())
            .flatMap(files -> files)
            .toList();
    return new Task("stakeholders", inputs, out -> writeStakeholders(workspace, out));
  }

  private static Task.Outcome writeStakeholders(Workspace workspace, Path out) throws IOException {
    var view =
        new Stakeholders(
            Topic.of(LiteratureFile.read(workspace, LiteratureTables.TOPICS), Topic.Kind.TECHNIQUE),
            Role.read(LiteratureFile.read(workspace, LiteratureTables.ROLES)),
            Sentence.kinds(workspace));
    Table stakeholders = view.table(Sentence.passages(workspace));
    Optional<Path> practices = Sentence.file(workspace, PRACTICES);
    if (practices.isPresent()) {
      Table ranked = Csv.read(practices.get(), Stakeholders.PRACTICES);
      write(out, LiteratureTables.VIEWS, view.views(ranked, stakeholders));
    }
    return write(out, LiteratureTables.STAKEHOLDERS, stakeholders);
  }

  private static Stream<Path> figures(Workspace workspace) {
    return Stream.of(LiteratureTables.SOURCES, LiteratureTables.FIGURES, LiteratureTables.INPUTS)
        .map(schema -> LiteratureFile.path(workspace, schema))
        .filter(Files::isRegularFile);
  }

  private static boolean isThere(Workspace workspace, Schema schema) {
    return Files.isRegularFile(LiteratureFile.path(workspace, schema));
  }

  private static Task.Outcome write(Path out, Schema schema, Table table) throws IOException {
    Csv.write(out.resolve(schema.name() + ".csv"), table);
    return Task.Outcome.DONE;
  }
}
