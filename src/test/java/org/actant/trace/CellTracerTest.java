package org.actant.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Lineage;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellTracerTest {
  private static final String METRICS = "experiments/results/s/metrics.csv";
  private static final String RUN = "experiments/runs/s/1/";
  private static final String PASSAGES = "codebook/passages/passages.csv";

  @TempDir Path folder;
  Workspace workspace;
  CellTracer tracer;

  @BeforeEach
  void fill() throws IOException {
    workspace = new Workspace(folder);
    write(
        RUN + "trials.csv",
        "trial,block,condition,accuracy\n1,1,int8,0.8\n2,1,fp32,0.9\n3,2,int8,0.7\n4,2,fp32,0.9\n");
    write(
        RUN + "windows.csv",
        "trial,window,cpu_s\n1,infer,3\n2,infer,4\n3,infer,3\n3,load,1\n4,infer,4\n");
    write(RUN + "study.yaml", "id: s\n");
    write("corpus/raw/doc.txt", "Heading\n\nWater is short here.\n");
    write(
        "corpus/sources.csv",
        "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n"
            + "doc,T,I,ngo,2025,report,en,,,\n");
    write(
        "codebook/codings/kim.jsonl",
        "{\"event\":\"add\",\"document\":\"doc\",\"quotation\":\"Other"
            + " words\",\"code\":\"water\"}\n"
            + "{\"event\":\"add\",\"document\":\"doc\",\"quotation\":\"Water is short"
            + " here.\",\"code\":\"water\"}\n");
    write(
        PASSAGES,
        "id,document,title,issuer,actor_type,year,date,page,page_label,start,end,quotation,code,coder,status,actor,reason\n"
            + "p1,doc,T,I,ngo,2025,,1,i,9,29,Water is short here.,water,kim,coded,,\n");
    write("reports/r/report.yaml", "title: R\nabstract: None.\ntables: [best, said]\n");
    write("reports/r/guide.md", "[table:best]\n");
    write(
        "reports/r/tables/best.sql",
        "SELECT condition, max(mean) FILTER (WHERE metric = 'accuracy') AS accuracy, count(*) AS"
            + " rows FROM metrics GROUP BY condition ORDER BY condition\n");
    write(
        "reports/r/tables/best.yaml",
        "caption: Best\n"
            + "subject: experiments\n"
            + "key: condition\n"
            + "columns:\n"
            + "  condition: {description: C.}\n"
            + "  accuracy: {role: accuracy, description: A.}\n"
            + "  rows: {description: R.}\n");
    write(
        "reports/r/tables/said.sql",
        "SELECT p.actor_type, count(*) AS n, (SELECT max(accuracy) FROM report.best) AS top FROM"
            + " passages p GROUP BY p.actor_type ORDER BY 1\n");
    write(
        "reports/r/tables/said.yaml",
        "caption: Said\n"
            + "subject: documents\n"
            + "key: actor_type\n"
            + "columns:\n"
            + "  actor_type: {description: T.}\n"
            + "  n: {description: N.}\n"
            + "  top: {role: accuracy, description: A.}\n");
    run(copying("ingest", "corpus/text", "doc.txt", "corpus/raw/doc.txt"));
    write(
        "experiments/metrics.csv",
        "study,condition,metric,unit,tier,n,mean,sd,ci_low,ci_high\n"
            + "s,fp32,accuracy,,,2,0.9,0,0.9,0.9\n"
            + "s,int8,accuracy,,,2,0.75,0,0.7,0.8\n"
            + "s,int8,load_s,,,1,1,0,1,1\n");
    run(summarize());
    tracer = new CellTracer(workspace, Lineage.of(workspace, stages()));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void run(Stage stage) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    new StageRunner(workspace, clock, "test").run(stage, Progress.NONE);
  }

  private List<Stage> stages() {
    return List.of(copying("ingest", "corpus/text", "doc.txt", "corpus/raw/doc.txt"), summarize());
  }

  private Stage summarize() {
    return copying(
        "summarize",
        "experiments/results/s",
        "metrics.csv",
        "experiments/metrics.csv",
        RUN + "trials.csv",
        RUN + "windows.csv",
        RUN + "study.yaml");
  }

  /// A stage that says it has read some files and copies the first.
  private Stage copying(String name, String folder, String target, String... inputs) {
    List<Path> files = List.of(inputs).stream().map(workspace::resolve).toList();
    return new Stage() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String folder() {
        return folder;
      }

      @Override
      public int version() {
        return 1;
      }

      @Override
      public List<Task> tasks(Workspace of) {
        return List.of(
            new Task(
                "all",
                files,
                out -> {
                  Files.copy(files.getFirst(), out.resolve(target));
                  return Task.Outcome.DONE;
                }));
      }
    };
  }

  private static Trace below(Trace trace, String path) {
    return trace.from().stream().filter(t -> t.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void aCellLeadsThroughItsSqlToTheOneRowThatDecidesIt() throws IOException {
    Trace cell = tracer.cell("r", "best", "int8", "accuracy");
    assertThat(cell.text()).startsWith("best:int8:accuracy = 0.75");
    Trace sql = below(cell, "reports/r/tables/best.sql");
    assertThat(sql.text()).isEqualTo("reads metrics");
    assertThat(sql.from())
        .extracting(Trace::path, Trace::lines)
        .containsExactly(tuple(METRICS, List.of(3L)));
  }

  @Test
  void belowAMetricStandTheTrialsOfItsConditionWithTheirValues() throws IOException {
    Trace metric =
        below(
            below(tracer.cell("r", "best", "int8", "accuracy"), "reports/r/tables/best.sql"),
            METRICS);
    Trace trials = below(metric, RUN + "trials.csv");
    assertThat(trials.lines()).containsExactly(2L, 4L);
    assertThat(trials.text()).isEqualTo("accuracy 0.8, 0.7");
    assertThat(below(metric, RUN + "windows.csv").lines()).containsExactly(2L, 4L, 5L);
    assertThat(below(metric, RUN + "study.yaml").text()).isEqualTo("raw");
  }

  @Test
  void rawTablesThatShareAKeyWithTheMetricShowTheTrialsOfItsConditionOnly() throws IOException {
    // windows name a metric of their own, and both tables a condition, but only trials are by trial
    write(
        RUN + "windows.csv",
        "trial,window,metric,cpu_s\n1,infer,accuracy,3\n2,infer,accuracy,4\n"
            + "3,infer,load_s,3\n3,load,accuracy,1\n4,infer,accuracy,4\n");
    run(summarize());
    tracer = new CellTracer(workspace, Lineage.of(workspace, stages()));

    Trace metric =
        below(
            below(tracer.cell("r", "best", "int8", "accuracy"), "reports/r/tables/best.sql"),
            METRICS);
    assertThat(below(metric, RUN + "trials.csv").lines()).containsExactly(2L, 4L);
    assertThat(below(metric, RUN + "windows.csv").lines()).containsExactly(2L, 5L);
  }

  @Test
  void aRawTableWithoutARowOfTheTrialsIsNotShown() throws IOException {
    write(RUN + "windows.csv", "trial,window,metric\n2,infer,accuracy\n4,infer,accuracy\n");
    run(summarize());
    tracer = new CellTracer(workspace, Lineage.of(workspace, stages()));

    Trace metric =
        below(
            below(tracer.cell("r", "best", "int8", "accuracy"), "reports/r/tables/best.sql"),
            METRICS);
    assertThat(metric.from())
        .extracting(Trace::path)
        .contains(RUN + "trials.csv")
        .doesNotContain(RUN + "windows.csv");
  }

  @Test
  void aCountLeadsToEveryRowThatIsCounted() throws IOException {
    Trace sql = below(tracer.cell("r", "best", "int8", "rows"), "reports/r/tables/best.sql");
    assertThat(below(sql, METRICS).lines()).containsExactly(3L, 4L);
  }

  @Test
  void aPassageLeadsToItsCodingItsWordsAndItsPage() throws IOException {
    Trace sql = below(tracer.cell("r", "said", "ngo", "n"), "reports/r/tables/said.sql");
    Trace passage = below(sql, PASSAGES);
    assertThat(passage.text())
        .startsWith("“Water is short here.” doc, page 1 (printed i), characters 9 to 29");
    assertThat(below(passage, "codebook/codings/kim.jsonl").lines()).containsExactly(2L);
    Trace words = below(passage, "corpus/text/doc.txt");
    assertThat(words.lines()).containsExactly(3L);
    assertThat(words.text()).isEqualTo("the words stand there, characters 9 to 29");
    assertThat(below(words, "corpus/raw/doc.txt").text()).startsWith("page 1; SHA-256 ");
  }

  @Test
  void aClaimLeadsToItsOwnWordsAndTheCodingsOfThem() throws IOException {
    String claims = "codebook/claims/claims.csv";
    write(
        "codebook/found.csv",
        "claim,document,page,start,end,quotation\nc1,doc,1,9,29,Water is short here.\n"
            + "c2,doc,1,0,7,Heading\n");
    Stage stage =
        copying("claims", "codebook/claims", "claims.csv", "codebook/found.csv", PASSAGES);
    run(stage);
    var all = new java.util.ArrayList<>(stages());
    all.add(stage);
    tracer = new CellTracer(workspace, Lineage.of(workspace, all));

    Trace claim = tracer.row(claims, "c1");
    Trace words = below(claim, "corpus/text/doc.txt");
    assertThat(words.text()).isEqualTo("the words stand there, characters 9 to 29");
    assertThat(below(words, "corpus/raw/doc.txt").text()).startsWith("page 1; SHA-256 ");
    assertThat(below(claim, PASSAGES).lines()).containsExactly(2L);
    assertThat(tracer.row(claims, "c2").from())
        .extracting(Trace::path)
        .contains("corpus/text/doc.txt")
        .doesNotContain(PASSAGES);
  }

  @Test
  void aPairLeadsToTheWordsOfItsAnswer() throws IOException {
    write(
        "codebook/found.csv",
        "answer,document,page,start,end,quotation\na1,doc,1,0,7,Heading\n"
            + "a2,doc,1,9,29,Water is short here.\n");
    write("codebook/matched.csv", "pair,answer,label\np1,a2,contests\n");
    Stage answers = copying("answers", "codebook/answers", "answers.csv", "codebook/found.csv");
    run(answers);
    Stage pairs =
        copying(
            "pairs",
            "codebook/pairs",
            "pairs.csv",
            "codebook/matched.csv",
            "codebook/answers/answers.csv");
    run(pairs);
    var all = new java.util.ArrayList<>(stages());
    all.addAll(List.of(answers, pairs));
    tracer = new CellTracer(workspace, Lineage.of(workspace, all));

    Trace answer =
        below(tracer.row("codebook/pairs/pairs.csv", "p1"), "codebook/answers/answers.csv");
    assertThat(answer.lines()).containsExactly(3L);
    assertThat(below(answer, "corpus/text/doc.txt").text())
        .isEqualTo("the words stand there, characters 9 to 29");
  }

  @Test
  void wordsThatNoLongerStandThereAreSaid() throws IOException {
    write("corpus/text/doc.txt", "Heading\n\nWater is ample here.\n");
    Trace passage = tracer.row(PASSAGES, "p1");
    assertThat(below(passage, "corpus/text/doc.txt").text()).startsWith("OTHER WORDS");
  }

  @Test
  void aTableThatReadsAnotherLeadsThroughIt() throws IOException {
    Trace sql = below(tracer.cell("r", "said", "ngo", "top"), "reports/r/tables/said.sql");
    Trace earlier =
        sql.from().stream()
            .filter(t -> t.text().startsWith("best:fp32 = "))
            .findFirst()
            .orElseThrow();
    assertThat(below(below(earlier, "reports/r/tables/best.sql"), METRICS).lines())
        .containsExactly(2L);
  }

  @Test
  void aWholeTableLeadsToTheFilesItsSqlReads() throws IOException {
    Trace table = tracer.cell("r", "best", null, null);
    assertThat(table.text()).isEqualTo("2 rows, named by `condition`: fp32, int8");
    assertThat(below(below(table, "reports/r/tables/best.sql"), METRICS).text())
        .isEqualTo("made by the stage summarize");
  }

  @Test
  void aRowOfAnyTableIsNamedByItsFirstColumnOrItsLine() throws IOException {
    assertThat(tracer.row(RUN + "trials.csv", "3").lines()).containsExactly(4L);
    assertThat(tracer.row(METRICS, "4").text()).contains("metric=load_s");
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() {
    assertThatThrownBy(() -> tracer.cell("r", "worst", "int8", null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no table `worst`; expected one of best, said");
    assertThatThrownBy(() -> tracer.cell("r", "best", "int4", null))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no row `int4`; expected one of fp32, int8");
    assertThatThrownBy(() -> tracer.cell("r", "best", "int8", "joules"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column `joules`; expected one of condition, accuracy, rows");
    assertThatThrownBy(() -> tracer.row(METRICS, "99"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no row `99`");
  }
}
