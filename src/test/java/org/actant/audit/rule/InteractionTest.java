package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Joint savings against the product of single ones.
class InteractionTest {
  @TempDir Path folder;

  /// The savings of "Tu(r)ning AI Green" (Rajput, Saad and Sharma, arXiv 2506.18289): the authors
  /// print 99.0 % under independence and observe 94.6 %.
  @Test
  void interferenceOfRajput2025IsFourPointFourPoints() throws IOException {
    Found.file(
        folder,
        "savings.csv",
        "variant,energy_saving_percent,combines",
        "inference engine,8.1,",
        "LoRA,85.3,",
        "fp16,20.5,",
        "compile,38.4,",
        "pruning,84.6,",
        "optimal,94.6,inference engine; LoRA; fp16; compile; pruning");
    assertThat(Found.by("interaction", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).isEqualTo("94.6 % saved together");
          assertThat(finding.expected()).startsWith("98.98 %");
          assertThat(finding.why()).startsWith("Interference of 4.381 percentage points");
          assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        });
  }

  @Test
  void independentPartsAreClean() throws IOException {
    Found.file(
        folder, "savings.csv", "variant,saving_percent,combines", "a,50,", "b,50,", "ab,75,a+b");
    assertThat(Found.by("interaction", folder)).isEmpty();
  }
}
