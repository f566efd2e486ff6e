package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class VerdictBenchmarkTest {
  private static List<String> pair(String machine, String label, String timing, String status) {
    var row = new ArrayList<String>();
    for (String column : ClaimTables.PAIRS.names()) {
      row.add(
          switch (column) {
            case "machine_label" -> machine;
            case "label" -> label;
            case "timing" -> timing;
            case "status" -> status;
            default -> "";
          });
    }
    return row;
  }

  @Test
  void aChangedLabelBelongsAndIsNotRight() {
    Table measured =
        VerdictBenchmark.measure(
            new Table(
                ClaimTables.PAIRS.names(),
                List.of(
                    pair("contests", "contests", "later", "confirmed"),
                    pair("contests", "qualifies", "later", "confirmed"),
                    pair("contests", "contests", "later", "rejected"),
                    pair("contests", "contests", "later", "suggested"),
                    pair("contests", "contests", "later", "disputed"),
                    pair("mentions", "mentions", "earlier", "confirmed"))));
    List<String> contests =
        measured.rows().stream()
            .filter(row -> row.get(1).equals("contests"))
            .findFirst()
            .orElseThrow();
    assertThat(contests.subList(2, 6)).containsExactly("5", "3", "2", "0.67");
    assertThat(contests.subList(8, 10)).containsExactly("1", "0.33");
    assertThat(measured.rows().getLast().subList(0, 6))
        .containsExactly("earlier", "all", "1", "1", "1", "1.00");
  }
}
