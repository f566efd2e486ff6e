package org.actant.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.actant.codebook.Codebooks;
import org.actant.corpus.Source;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The tables of the case studies.
public final class CaseTables {
  public static final Schema CASES =
      new Schema(
          "cases",
          List.of("case"),
          List.of(
              Column.text("case", "id of the case: name of its file"),
              Column.text("title", "what the case is"),
              Column.text("questions", "what is asked"),
              Column.text("issuers", "who claims"),
              Column.text("actors", "who else takes part"),
              Column.text("concepts", "what about"),
              Column.text("period", "years that count"),
              Column.integer("pivot", "", "first year of the network after")));
  public static final Schema MATRIX = CaseMatrix.SCHEMA;
  public static final Schema TIMELINE = CaseTimeline.SCHEMA;
  public static final Schema TRANSLATION = CaseTranslation.SCHEMA;
  public static final Schema NETWORK = CaseNetwork.SCHEMA;
  public static final Schema GAPS = CaseGaps.SCHEMA;

  private CaseTables() {}

  /// Writes what the coded passages say: no claims are needed.
  static void writeStories(Workspace workspace, Path out) throws IOException {
    List<CaseStudy> cases = CaseStudy.read(workspace);
    Codebooks codebooks = Codebooks.read(workspace);
    for (CaseStudy study : cases) {
      check(workspace, study, codebooks);
    }
    Csv.write(
        out.resolve("cases.csv"),
        new Table(CASES.names(), cases.stream().map(CaseTables::row).toList()));
    var network = new CaseNetwork(workspace);
    Csv.write(out.resolve("case_network.csv"), table(NETWORK, cases, network::rows));
  }

  private static void check(Workspace workspace, CaseStudy study, Codebooks codebooks) {
    for (String concept : study.concepts()) {
      if (codebooks.find(concept).isEmpty()) {
        throw new org.actant.input.InputException(
            workspace.resolve(CaseStudy.FOLDER + "/" + study.id() + ".yaml"),
            "the unknown concept `" + concept + "`",
            "the id of a code of a codebook");
      }
    }
  }

  /// Writes what claims, answers and pairs say; their tables are in `out`.
  static void writeComparisons(Workspace workspace, Path out) throws IOException {
    List<CaseStudy> cases = CaseStudy.read(workspace);
    Table claims = Csv.read(out.resolve("claims.csv"), ClaimTables.CLAIMS);
    Table answers = Csv.read(out.resolve("answers.csv"), ClaimTables.ANSWERS);
    Table pairs = Csv.read(out.resolve("pairs.csv"), ClaimTables.PAIRS);
    Table silences = Csv.read(out.resolve("silences.csv"), Silences.SILENCES);
    List<Source> sources = ClaimSearch.ready(workspace);
    var translation =
        new CaseTranslation(Stances.read(workspace), Codebooks.read(workspace), claims);
    Csv.write(out.resolve("case_translation.csv"), table(TRANSLATION, cases, translation::rows));
    var matrix = new CaseMatrix(claims, answers, pairs, silences);
    var timeline = new CaseTimeline(claims, answers, pairs);
    var gaps = new CaseGaps(sources, claims, answers, pairs);
    Csv.write(out.resolve("case_matrix.csv"), table(MATRIX, cases, matrix::rows));
    Csv.write(out.resolve("case_timeline.csv"), table(TIMELINE, cases, timeline::rows));
    Csv.write(out.resolve("case_gaps.csv"), table(GAPS, cases, gaps::rows));
  }

  private static Table table(
      Schema schema, List<CaseStudy> cases, Function<CaseStudy, List<List<String>>> rows) {
    var all = new ArrayList<List<String>>();
    cases.stream()
        .sorted(Comparator.comparing(CaseStudy::id))
        .forEach(study -> all.addAll(rows.apply(study)));
    return new Table(schema.names(), all);
  }

  private static List<String> row(CaseStudy study) {
    return List.of(
        study.id(),
        study.title(),
        String.join(" ", study.questions()),
        String.join("; ", study.issuers()),
        String.join("; ", study.actors()),
        String.join("; ", study.concepts()),
        study.from() + " to " + study.to(),
        Integer.toString(study.pivot()));
  }
}
