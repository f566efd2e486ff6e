package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.Material;
import org.actant.discourse.CodedWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsNetworkCommandTest {
  @TempDir Path folder;

  private static CommandLineRun network(String... words) {
    var line = new ArrayList<>(List.of("actors", "network"));
    line.addAll(List.of(words));
    return CommandLineRun.of(line.toArray(String[]::new));
  }

  private CommandLineRun inWorkspace(CodedWorkspace ws, String... words) {
    var line = new ArrayList<>(List.of("--workspace", ws.workspace().root().toString()));
    line.addAll(List.of(words));
    return network(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "affiliation, no, 40",
    "congruence, no, 160",
    "conflict, average, 20.459418",
    "subtract, activity-product, 0.739394",
    "congruence, jaccard, 13.610663"
  })
  void theLineOfTheManualWritesTheMatrixOfADnaFile(String kind, String normalization, double sum)
      throws Exception {
    Path sample = Material.require("corpora/labels/dna/sample.dna");
    Path out = folder.resolve("out.csv");
    var run =
        network(
            sample.toString(),
            "--kind",
            kind,
            "--normalization",
            normalization,
            "--duplicates",
            "include",
            "--export",
            out.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    double found = 0;
    for (List<String> row : org.actant.table.Csv.read(out).rows()) {
      for (String field : row.subList(1, row.size())) {
        found += Double.parseDouble(field);
      }
    }
    assertThat(found).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void anImportedDnaFileServesAWorkspaceWithoutPassages() throws Exception {
    Path sample = Material.require("corpora/labels/dna/sample.dna");
    var ws = new CodedWorkspace(folder.resolve("ws"));
    String root = ws.workspace().root().toString();
    var imported = CommandLineRun.of("code", "import", sample.toString(), "--workspace", root);
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("sample.dna").contains("40");
    assertThat(inWorkspace(ws, "--kind", "congruence").out())
        .contains("Environmental Protection Agency");
    assertThat(inWorkspace(ws, "--dna", "sample.dna").exitCode()).isZero();
  }

  @Test
  void suggestionsCountOnlyOnRequestAndAreAnnouncedEvenQuietly() throws Exception {
    var ws =
        new CodedWorkspace(
            folder.resolve("ws"),
            "d 2020 - ada coded Acme - water supports",
            "d 2020 - machine suggested River - water opposes");
    assertThat(inWorkspace(ws, "-q").out()).contains("Acme").doesNotContain("River");
    var all = inWorkspace(ws, "-q", "--status", "coded,suggested");
    assertThat(all.out()).contains("River");
    assertThat(all.err()).contains("INCLUDES SUGGESTIONS: no person has judged 1 of these 2");
  }

  @Test
  void measuresAndProfilesAreTables() throws Exception {
    var ws =
        new CodedWorkspace(
            folder.resolve("ws"),
            "d 2020 enrollment ada coded Acme Town - -",
            "d 2021 delegation ada coded Town Grid - -");
    var measures =
        inWorkspace(ws, "--kind", "relations", "--measures", "--resamples", "50", "--json");
    assertThat(measures.out()).contains("\"passage\" : \"1\"").contains("\"betweenness_high\"");
    assertThat(inWorkspace(ws, "--kind", "relations", "--table", "profile").out())
        .contains("Acme   2020");
    assertThat(inWorkspace(ws, "--kind", "relations", "--window", "1 year").out())
        .contains("2020-01-01T00:00");
  }

  @Test
  void nothingToCountIsSaid() throws Exception {
    var ws = new CodedWorkspace(folder.resolve("ws"), "d 2020 delegation ada coded Acme - - -");
    var run = inWorkspace(ws, "--kind", "congruence");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("none has both `actor` and `concept`");
  }

  @Test
  void wrongUseIsSaidInOneLineAndNothingIsWritten() throws Exception {
    var ws = new CodedWorkspace(folder.resolve("ws"), "d 2020 - ada coded Acme - water supports");
    Path out = folder.resolve("out.txt");
    wrong(inWorkspace(ws, "--export", out.toString()), ".graphml");
    wrong(inWorkspace(ws, "--normalization", "jaccard"), "no, activity, prominence");
    wrong(inWorkspace(ws, "--exclude", "concept"), "VARIABLE=VALUE");
    wrong(inWorkspace(ws, "--rows", "speaker"), "no variable `speaker`");
    wrong(inWorkspace(ws, "--kernel", "gaussian"), "--window");
    wrong(inWorkspace(ws, "--from", "2021-01-01", "--to", "2020-01-01"), "an earlier day first");
    wrong(inWorkspace(ws, "--window", "2 months", "--export", "x.svg"), ".csv or .gexf");
    assertThat(Files.exists(out)).isFalse();
  }

  private static void wrong(CommandLineRun run, String part) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(part).doesNotContain("at org.actant");
  }
}
