package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.SmallWorkspace;
import org.actant.search.IndexStage;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest {
  @TempDir static Path folder;
  private static SmallWorkspace small;

  @BeforeAll
  static void index() throws IOException {
    small =
        new SmallWorkspace(folder.resolve("ws"))
            .add("acme", "Acme", "company", 2021, "=1+1 is our water plan.", "We save energy.")
            .add("river", "River Watch", "ngo", 2023, "The water is low.", "It is dry.");
    small.run(new IndexStage());
  }

  private static CommandLineRun search(String... words) {
    var line =
        new ArrayList<>(List.of("search", "--workspace", small.workspace().root().toString()));
    line.addAll(List.of(words));
    return CommandLineRun.of(line.toArray(String[]::new));
  }

  private static Path out(String name) {
    return folder.resolve(name);
  }

  @Test
  void anExportSaysWhatWasLookedForWhereItStandsAndHowToCiteIt() throws IOException {
    var run =
        search(
            "water",
            "--save",
            "water",
            "--purpose",
            "who has it",
            "--out",
            out("a.csv").toString(),
            "--sort",
            "document",
            "--context",
            "1");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(out("a.csv")))
        .isEqualTo(
            """
            quotation,document,title,issuer,actor_type,year,page,page_label,start,end,score,codes,citation,before,after,query,filters,saved_query,saved_version
            '=1+1 is our water plan.,acme,Title of acme,Acme,company,2021,1,p1,0,23,0.2616,,"Acme, Title of acme, 2021, p. p1",,We save energy.,water,,water,1
            The water is low.,river,Title of river,River Watch,ngo,2023,1,p1,0,17,0.3151,,"River Watch, Title of river, 2023, p. p1",,It is dry.,water,,water,1
            """);
    assertThat(small.read("codebook/queries/water.yaml")).contains("sort: document");
  }

  @Test
  void noSpreadsheetRunsAQuotationAsAFormula() throws IOException {
    assertThat(search("plan", "--out", out("a.xlsx").toString()).exitCode()).isZero();
    byte[] first = Files.readAllBytes(out("a.xlsx"));
    try (var workbook = new XSSFWorkbook(Files.newInputStream(out("a.xlsx")))) {
      var cell = workbook.getSheet("Passages").getRow(3).getCell(0);
      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo("=1+1 is our water plan.");
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
    search("plan", "--out", out("a.xlsx").toString());
    assertThat(Files.readAllBytes(out("a.xlsx"))).isEqualTo(first);
  }

  @Test
  void topicsAreRankedIntoSixColumnsAndEvaluated() throws IOException {
    Files.writeString(out("topics.tsv"), "7\twater is \"low\n8\tzebra\n9\tenergy AND dry\n");
    Files.writeString(out("qrels"), "7 0 river 1\n9 0 acme 1\n9 0 river 1\n");
    var run =
        search(
            "--batch",
            out("topics.tsv").toString(),
            "--run",
            out("out.trec").toString(),
            "--qrels",
            out("qrels").toString(),
            "--json");
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<List<String>> rows =
        Files.readAllLines(out("out.trec")).stream().map(line -> List.of(line.split(" "))).toList();
    assertThat(rows)
        .extracting(row -> row.get(0) + " " + row.get(2) + " " + row.get(3))
        .containsExactly("7 river 1", "7 acme 2", "9 river 1", "9 acme 2");
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row).hasSize(6);
          assertThat(row.get(1)).isEqualTo("Q0");
          assertThat(row.get(4)).matches("\\d+\\.\\d{6}");
        });
    assertThat(run.out())
        .contains("\"topics\" : \"2\"", "\"map\" : \"1.0000\"", "\"P_30\" : \"0.0500\"");
  }

  @Test
  void countsComeAsATableWithBars() {
    var run = search("water", "--by", "year");
    assertThat(run.out().lines())
        .contains(
            "2021         1          1          1111.11 "
                + " ############################################");
    assertThat(search("water", "--by", "actor-type,year", "--json").out())
        .contains(
            "\"actor_type\" : \"company\"", "\"words\" : 9", "\"per_10000_words\" : 1111.1111");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                  | 2 | nothing to look for",
        "water --like acme                 | 2 | found a query and --like",
        "water --sort left                 | 2 | expected --kwic with it",
        "water --by shape                  | 2 | expected one of year, issuer",
        "water --by year,year              | 2 | expected one field, or two different",
        "water --save x                    | 2 | expected --purpose TEXT",
        "water --saved x                   | 2 | found --saved with another query",
        "--saved nothing                   | 2 | no query `nothing` is saved",
        "water --out a.doc                 | 2 | expected a name that ends in .csv",
        "water --qrels q                   | 2 | found --run or --qrels without --batch",
        "water --batch t --run r           | 2 | found --batch with a query",
        "--batch missing --run r           | 2 | no such file",
        "water --k1 -1                     | 2 | k1 is -1.0",
        "water --issuer Nobody             | 2 | expected one of: Acme, River Watch",
        "water --code pledge               | 2 | codebook",
        "water --actor Acme                | 3 | nothing is coded yet",
      })
  void wrongUseIsExplained(String line, int exitCode, String complaint) {
    String[] words =
        line == null
            ? new String[0]
            : Stream.of(line.split(" ")).filter(w -> !w.isEmpty()).toArray(String[]::new);
    var run = search(words);
    assertThat(run.err()).contains(complaint).doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
