package org.actant.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.Material;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Gathering;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.rule.Finding;
import org.actant.audit.rule.Rules;
import org.actant.audit.rule.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The raw data of variants v0 to v12 of "Tu(r)ning AI Green" (Rajput, Saad and Sharma, arXiv
/// 2506.18289; data of SMART-Dal/tuning-green-ai-pipelines at 0f9cff6, 2025-06-20), which make an
/// audit possible at all. Figures are quoted; the files are not part of this project.
class Rajput2025Test {
  private static Path folder;
  private static Evidence evidence;
  private static List<Finding> findings;

  @BeforeAll
  static void audit() throws IOException {
    folder = Material.require("energy-data/tuning-ai-green/variants");
    evidence = Gathering.of(List.of(folder));
    findings = Rules.check(evidence);
  }

  @Test
  void allFilesAreRead() {
    assertThat(evidence.rows(MeasuredRow.Kind.TASK)).hasSize(252);
    assertThat(evidence.rows(MeasuredRow.Kind.RUN)).hasSize(42);
    assertThat(evidence.scores()).hasSize(42);
    assertThat(evidence.settings()).hasSize(13);
    assertThat(evidence.notAudited()).isEmpty();
  }

  /// Each count was read finding by finding; `docs/audit.md` says which are right.
  @Test
  void theFindingsOfEveryRuleAreTheseAndNoOthers() {
    Map<String, Long> counts =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("counter-wrap", 44L),
                    Map.entry("power-time-mismatch", 42L),
                    Map.entry("row-lag", 42L),
                    Map.entry("summary-mixes-scopes", 42L),
                    Map.entry("implausible-power", 3L),
                    Map.entry("constant-classifier", 4L),
                    Map.entry("identical-scores", 1L),
                    Map.entry("setting-not-applied", 3L),
                    Map.entry("confounded-setting", 1L),
                    Map.entry("missing-runs", 1L),
                    Map.entry("factor-changes", 1L),
                    Map.entry("factor-undisclosed", 1L),
                    Map.entry("no-idle", 1L))));
  }

  @Test
  void everyTaskThatShouldExceedTheCounterRangeStaysBelowIt() {
    assertThat(of("counter-wrap"))
        .allSatisfy(finding ->
            assertThat(finding.why())
                .contains(
                    "44 of 44 task rows whose power x time exceeds the AMD range of 65.53 kJ",
                    "the largest of all 252 values is 64.34 kJ"));
  }

  @Test
  void theTrainingOfV0And6DrewFewerWattsThanAnyIdleServer() {
    assertThat(of("counter-wrap"))
        .filteredOn(finding -> finding.variant().equals("v0_baseline"))
        .extracting(Finding::observed)
        .contains("25.28 kJ in 7,399 s: 3.417 W on average");
    assertThat(of("implausible-power"))
        .extracting(Finding::observed)
        .contains("0.1565 W over 7,110 s");
  }

  @Test
  void theGpuAgreesWithItsEnergyAndTheProcessorDoesNot() {
    assertThat(of("power-time-mismatch"))
        .allSatisfy(finding ->
            assertThat(finding.why()).contains("gpu median 4.0e-07, largest 0.00016 over 91 rows"));
  }

  @Test
  void thePowerOfEvaluationIsThatOfSavingTheModel() {
    assertThat(of("row-lag"))
        .filteredOn(finding -> finding.file().contains("default_20250530_163434"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed())
              .isEqualTo("87.03 W after a row with 87.04 W, 80.84 W after a row with 80.83 W");
          assertThat(finding.expected())
              .isEqualTo("energy / duration of the same rows: 3.417 W, 87.25 W");
        });
  }

  @Test
  void theSummaryOfV0WouldBe3570Watts() {
    assertThat(of("summary-mixes-scopes"))
        .filteredOn(finding -> finding.file().contains("default_20250530_163434"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed())
              .isEqualTo("duration 516.8 (that of the last task, evaluate_model)");
          assertThat(finding.expected()).isEqualTo("duration 7,919 (sum of the tasks)");
          assertThat(finding.why()).contains("would be 3.569 kW", "gpu_power is 0 beside");
        });
  }

  @Test
  void theScoreOfV2IsThatOfAConstantAnswerInAllFourRuns() {
    assertThat(of("constant-classifier"))
        .hasSize(4)
        .allSatisfy(finding -> {
          assertThat(finding.variant()).isEqualTo("v2_lora_peft");
          assertThat(finding.observed()).isEqualTo("0.953678919802555");
          assertThat(finding.why())
              .contains("weighted F1", "32,024 of 33,050 test items", "Consistent with");
        });
    assertThat(of("identical-scores"))
        .singleElement()
        .extracting(Finding::where)
        .isEqualTo("eval_f1 of 4 runs");
  }

  @Test
  void theCapOfV5WasAppliedInHalfOfItsRuns() {
    assertThat(of("setting-not-applied"))
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .hasSize(2)
        .allSatisfy(finding -> {
          assertThat(finding.observed()).startsWith("214.").contains("7,4");
          assertThat(finding.why()).contains("2 of 4 runs", "v0_baseline: 214.2 W, 7,399 s");
        });
  }

  /// Not in the paper: one run was located in another province, whose factor is 287 times smaller.
  @Test
  void oneRunWasLocatedInAnotherProvince() {
    assertThat(of("factor-changes"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).isEqualTo("0.002377 kg/kWh (Canada, quebec)");
          assertThat(finding.expected()).isEqualTo("about 0.6821 kg/kWh (Canada, nova scotia)");
        });
  }

  /// Table of the paper: v0 .512333 kWh and v2 .07527 kWh.
  @Test
  void thePublishedEnergyOfV0IsOneOfItsThreeRuns(@TempDir Path temporary) throws IOException {
    Path published =
        Files.writeString(
            temporary.resolve("published.csv"), "variant,energy_kwh,n\nv0 baseline,.512333,3\n");
    List<Finding> found =
        Rules.named("single-run")
            .orElseThrow()
            .check(Gathering.of(List.of(folder.resolve("v0_baseline"), published)));
    assertThat(found)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed())
              .isEqualTo(".512333, the value of run default_20250530_163434");
          assertThat(finding.expected()).contains("the 3 runs in the folder");
        });
  }

  private static List<Finding> of(String rule) {
    return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
  }
}
