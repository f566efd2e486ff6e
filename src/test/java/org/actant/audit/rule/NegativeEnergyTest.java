package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Amounts below zero, and counters that fall.
class NegativeEnergyTest {
  @TempDir Path folder;

  @Test
  void anEnergyBelowZeroIsFound() throws IOException {
    var run = new MadeUpRun().task("train", 100, 50, 200);
    run.tasks.getFirst().put("cpu_energy", "-0.000042");
    run.write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("negative-energy", folder))
        .singleElement()
        .extracting(Finding::where, Finding::observed)
        .containsExactly("line 2, train, cpu_energy", "-0.000042");
  }

  @Test
  void aCounterThatFallsIsFoundOnceWithItsLine() throws IOException {
    Found.file(
        folder,
        "samples.csv",
        "trial,at_s,mark,meter,channel,unit,amount,reason",
        "1,1,tick,rapl,package-0,J,100,",
        "1,2,tick,rapl,package-0,J,90,",
        "1,3,tick,rapl,package-0,J,80,");
    assertThat(Found.by("negative-energy", folder))
        .singleElement()
        .extracting(Finding::where, Finding::observed)
        .containsExactly("line 3, rapl/package-0", "90 J after 100 J");
  }

  @Test
  void aSavingBelowZeroIsNoEnergy() throws IOException {
    Found.file(folder, "summary.csv", "variant,energy_kwh,energy_saving_percent", "a,1.2,-20");
    assertThat(Found.by("negative-energy", folder)).isEmpty();
  }

  @Test
  void cleanRowsAreClean() throws IOException {
    new MadeUpRun().task("train", 100, 50, 0).summed().write(folder.resolve("v0_baseline/run_1"));
    assertThat(Found.by("negative-energy", folder)).isEmpty();
  }
}
