package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values beyond physical bounds are reported with the factor that repairs them.
class UnitSlipTest {
  @TempDir Path folder;

  /// The documentation of CodeCarbon printed 731.59 kg/kWh for what is 731.59 g/kWh.
  @Test
  void anIntensityInGramsThatIsLabeledKilogramsIsFound() throws IOException {
    Found.file(folder, "grid.csv", "name,intensity_kg_per_kwh", "somewhere,731.59");
    assertThat(Found.by("unit-slip", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.observed()).isEqualTo("731.6 kg/kWh");
          assertThat(finding.expected()).isEqualTo("0 to 1.5 kg/kWh");
          assertThat(finding.why()).contains("/ 1000 = 0.7316");
        });
  }

  @Test
  void theSameIntensityInGramsIsClean() throws IOException {
    Found.file(folder, "grid.csv", "name,intensity_g_per_kwh", "somewhere,731.59");
    assertThat(Found.by("unit-slip", folder)).isEmpty();
  }

  @Test
  void emissionsThatImplyAnImpossibleGridAreFound() throws IOException {
    var run = new MadeUpRun();
    run.factorKgPerKwh = 475;
    run.task("train", 100, 50, 200).write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("unit-slip", folder))
        .singleElement()
        .extracting(Finding::where)
        .isEqualTo("line 2, train, emissions / energy");
  }

  @Test
  void energyThatIsAThousandTimesPowerTimesTimeIsFound() throws IOException {
    new MadeUpRun()
        .task("train", 100, 50, 200_000, 50, 200)
        .write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("unit-slip", folder))
        .singleElement()
        .extracting(Finding::observed)
        .isEqualTo("energy is 1,000 x (power x time) in the middle of 1 row");
  }

  @Test
  void aPueOfOnePointFiveEightIsCleanAndOneOfFifteenIsNot() throws IOException {
    Found.file(folder, "a.csv", "name,pue,energy_kwh", "hall,1.58,3");
    assertThat(Found.by("unit-slip", folder)).isEmpty();
    Found.file(folder, "a.csv", "name,pue,energy_kwh", "hall,15,3");
    assertThat(Found.by("unit-slip", folder)).hasSize(1);
  }
}
