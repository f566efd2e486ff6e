package org.actant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.actant.Material;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Gathering;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Rules;
import org.junit.jupiter.api.Test;

/// The load profiles of five machines in CodeCarbon 3.3.0 (`cpu_load_profiling`, MIT), whose
/// instantaneous power is that of the step before.
class LoadProfilesTest {
  @Test
  void everyProfileLagsOneRowBehind() throws IOException {
    Evidence evidence =
        Gathering.of(List.of(Material.require("energy-data/codecarbon/cpu_load_profiling")));
    assertThat(evidence.rows()).hasSize(106);
    assertThat(Rules.check(evidence))
        .extracting(Finding::rule)
        .containsOnly("power-time-mismatch", "row-lag");
    List<Finding> lags = Rules.named("row-lag").orElseThrow().check(evidence);
    assertThat(lags).extracting(Finding::file).doesNotHaveDuplicates().hasSize(10);
    assertThat(lags)
        .filteredOn(finding -> finding.file().endsWith("AMD_EPYC_8024P_8C-all_cores.csv"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).startsWith("18.61 W after a row with 18.26 W");
          assertThat(finding.expected()).contains("29.2 W");
        });
  }
}
