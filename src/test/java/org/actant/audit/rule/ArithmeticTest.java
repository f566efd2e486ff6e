package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Derived cells follow from their inputs, up to what rounding took from both.
class ArithmeticTest {
  @TempDir Path folder;

  /// Strubell, Ganesh and McCallum, "Energy and Policy Considerations for Deep Learning in NLP"
  /// (ACL 2019), table 3 with the formulas of section 2. One row has a printed inconsistency.
  @Test
  void strubell2019BertRowIsFlaggedAndTheOthersPass() throws IOException {
    Found.file(
        folder,
        "strubell2019.csv",
        "# formula: kwh_pue = 1.58 * hours * watts / 1000",
        "# formula: lb = 0.954 * kwh_pue",
        "model,watts,hours,kwh_pue,lb",
        "Transformer base,1415.78,12,27,26",
        "Transformer big,1515.43,84,201,192",
        "ELMo,517.66,336,275,262",
        "BERT base,12041.51,79,1507,1438",
        "NAS,1515.43,274120,656347,626155");
    assertThat(Found.by("arithmetic", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("line 7, BERT base, kwh_pue");
          assertThat(finding.observed()).isEqualTo("1507");
          assertThat(finding.expected()).isEqualTo("1,503");
          assertThat(finding.why()).contains("if whole numbers among the inputs were rounded");
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
  }

  /// The case study "eshoppen" of the SCI specification prints M = 4.305 g for 1205.52 / 35040 * 2
  /// / 16.
  @Test
  void theEmbodiedShareOfASciCaseStudyIsFlagged() throws IOException {
    Found.file(
        folder,
        "sci.csv",
        "# formula: m = total * 2 / 35040 / 16 * hours * 1000",
        "case,total,hours,m",
        "eshoppen,1205.52,1,4.305");
    assertThat(Found.by("arithmetic", folder))
        .singleElement()
        .extracting(Finding::expected)
        .isEqualTo("4.301");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsDevicesIsFound() throws IOException {
    var run = new MadeUpRun().task("train", 100, 50, 200);
    run.tasks.getFirst().put("energy_consumed", "0.0073");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("arithmetic", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.where()).isEqualTo("line 2, train, energy_consumed");
          assertThat(finding.expected()).isEqualTo("0.007222 kWh");
        });
  }

  @Test
  void aTotalThatIsRoundedMoreThanItsPartsIsClean() throws IOException {
    var run = new MadeUpRun().task("train", 100, 50, 200);
    run.tasks.getFirst().put("energy_consumed", "0.0072");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("arithmetic", folder)).isEmpty();
  }

  @Test
  void aRateThatIsNotEmissionsOverDurationIsFound() throws IOException {
    var run = new MadeUpRun().task("train", 100, 50, 200);
    run.tasks.getFirst().put("emissions_rate", "0.001");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("arithmetic", folder))
        .singleElement()
        .extracting(Finding::where)
        .isEqualTo("line 2, train, emissions_rate");
  }

  @Test
  void anAccuracyThatItsClassesDoNotGiveIsFound() throws IOException {
    Found.file(
        folder,
        "trials.csv",
        "trial,block,condition,status,elapsed_s,accuracy",
        "1,1,base,ok,2.5,0.90",
        "2,1,small,ok,2.5,0.85");
    Found.file(
        folder,
        "classes.csv",
        "trial,class,n,correct",
        "1,0,50,45",
        "1,1,50,45",
        "2,0,50,45",
        "2,1,50,30");
    assertThat(Found.by("arithmetic", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.variant()).isEqualTo("small");
          assertThat(finding.expected()).isEqualTo("0.75");
        });
  }
}
