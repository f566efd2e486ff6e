package org.actant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.Material;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Gathering;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.rule.Rules;
import org.junit.jupiter.api.Test;

/// Measurements that were made with care give no findings.
class CleanMaterialTest {
  /// The artifacts of Zeus (You, Chung and Chowdhury, NSDI'23; Apache-2.0): 1,199 rows of power by
  /// power limit.
  @Test
  void theTracesOfZeusAreClean() throws IOException {
    Evidence evidence = Gathering.of(List.of(Material.require("energy-data/zeus-nsdi23")));
    assertThat(evidence.rows(MeasuredRow.Kind.TABLE)).hasSize(1_199);
    assertThat(Rules.check(evidence)).isEmpty();
  }

  @Test
  void theRunsOfThisProjectAreClean() throws IOException {
    Evidence evidence = Gathering.of(List.of(Path.of("experiments/runs/fashion-mnist")));
    assertThat(evidence.trials()).hasSizeGreaterThan(10);
    assertThat(evidence.counters()).isNotEmpty();
    assertThat(evidence.scores()).isNotEmpty();
    assertThat(Rules.check(evidence)).isEmpty();
  }
}
