package org.actant.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.audit.MadeUpRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An effect has one cause only if the variants differ in one setting.
class ConfoundedSettingTest {
  @TempDir Path folder;

  private void variant(String name, String... settings) throws IOException {
    new MadeUpRun().task("train", 100, 50, 200).write(folder.resolve(name + "/results/run_1"));
    Found.file(folder, name + "/config.yaml", settings);
  }

  @Test
  void aVariantThatCarriesTheKnobOfAnotherIsFound() throws IOException {
    variant("v0_baseline", "fp16: false", "batch: 8");
    variant("v7_f16", "fp16: true", "batch: 8");
    variant("v10_pin_memory", "fp16: true", "batch: 8");
    assertThat(Found.by("confounded-setting", folder))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.variant()).isEqualTo("v10_pin_memory");
          assertThat(finding.where()).isEqualTo("line 1, fp16");
          assertThat(finding.observed()).isEqualTo("fp16: true");
        });
  }

  @Test
  void aCombinationThatSaysSoIsClean() throws IOException {
    variant("v0_baseline", "fp16: false", "lora: false");
    variant("v7_f16", "fp16: true", "lora: false");
    variant("v23_f16_lora", "fp16: true", "lora: true");
    variant("v30_optimal", "fp16: true", "lora: true");
    assertThat(Found.by("confounded-setting", folder)).isEmpty();
  }
}
