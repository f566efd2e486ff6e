package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkStageTest {
  private static final String[] LINES = {
    "a 2020 - ada coded Acme - water supports",
    "a 2020 - ada coded River - water opposes",
    "b 2021 - ada coded Town - water opposes",
    "b 2021 problematization ada coded Acme - - -",
    "b 2021 enrollment machine suggested Acme Town - -",
    "b 2021 dissidence machine suggested Town Acme - -"
  };

  @TempDir Path folder;

  private CodedWorkspace run(String name, String... lines) throws IOException {
    var ws = new CodedWorkspace(folder.resolve(name), lines);
    ws.run();
    return ws;
  }

  private static Map<String, String> digests(CodedWorkspace ws) throws IOException {
    var digests = new TreeMap<String, String>();
    for (Path file : Folders.filesBelow(ws.workspace().resolve(NetworkStage.FOLDER))) {
      if (!file.toString().endsWith(".circumstances.json")) {
        digests.put(file.getFileName().toString(), Digest.of(file).hex());
      }
    }
    return digests;
  }

  @Test
  void theSamePassagesGiveTheSameBytes() throws Exception {
    Map<String, String> first = digests(run("a", LINES));
    assertThat(first)
        .containsKeys(
            "networks.csv",
            "nodes.csv",
            "edges.csv",
            "measures.csv",
            "profile.csv",
            "affiliation-people.svg",
            "congruence-people.svg",
            "conflict-all.svg",
            "relations-all.svg")
        .doesNotContainKey("relations-people.svg");
    assertThat(digests(run("b", LINES))).isEqualTo(first);
  }

  @Test
  void suggestionsAreInTheirOwnNetworksAndSaidSo() throws Exception {
    var ws = run("a", LINES);
    Table networks = Csv.read(ws.workspace().resolve("codebook/network/networks.csv"));
    for (int row = 0; row < networks.rows().size(); row++) {
      boolean suggested = !networks.get(row, "suggested").equals("0");
      assertThat(suggested).isEqualTo(networks.get(row, "network").equals("relations"));
      assertThat(networks.get(row, "warning").isEmpty()).isEqualTo(!suggested);
    }
    assertThat(ws.read("codebook/network/relations-all.svg")).contains("SUGGESTIONS ONLY");
    assertThat(ws.read("codebook/network/affiliation-all.svg")).doesNotContain("SUGGESTIONS");
  }

  @Test
  void everyEdgeNamesItsStatements() throws Exception {
    Table edges = Csv.read(run("a", LINES).workspace().resolve("codebook/network/edges.csv"));
    assertThat(edges.rows()).isNotEmpty();
    for (int row = 0; row < edges.rows().size(); row++) {
      assertThat(edges.get(row, "statements")).matches("id\\d( id\\d)*");
    }
  }

  @Test
  void aWorkspaceWithoutPassagesHasEmptyTables() throws Exception {
    var ws = new CodedWorkspace(folder.resolve("a"));
    Files.delete(ws.workspace().resolve("codebook/passages/passages.csv"));
    ws.run();
    assertThat(Csv.read(ws.workspace().resolve("codebook/network/edges.csv")).rows()).isEmpty();
  }
}
