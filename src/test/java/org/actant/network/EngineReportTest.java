package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.junit.jupiter.api.Test;

class EngineReportTest {
  @Test
  void theLayerHelperOfConvolutionsIsLive() {
    var network =
        Trainer.untrained(
            Architecture.parse("conv8"), new InputShape(8, 8, 2), new Training(1, 1, 1e-3, 1));
    var convolution = (ConvolutionLayer) network.network().graph().getLayer("conv1");
    assertThat(convolution.getHelper()).isNotNull();
  }

  @Test
  void theReportNamesTheFastPath() {
    EngineReport report = EngineReport.probe();
    assertThat(report.fast()).isTrue();
    assertThat(report.layerHelper()).isEqualTo("MKLDNNConvHelper");
    assertThat(report.nativeLibrary()).contains("onednn");
    assertThat(report.message()).startsWith("oneDNN is live");
  }

  @Test
  void theReportSaysHowToLeaveTheSlowPath() {
    assertThat(EngineReport.message("linux-x86_64", false, true, "none"))
        .contains("slow path of linux-x86_64")
        .contains("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
    assertThat(EngineReport.message("linux-x86_64", true, false, "MKLDNNConvHelper"))
        .contains("wrong answer");
  }

  @Test
  void theProcessorIsReadFromLinux() {
    assertThat(Processor.of(List.of("model name\t: EPYC", "flags\t\t: fpu avx avx2 avx512_vnni")))
        .isEqualTo(new Processor("EPYC", List.of("avx2", "avx512_vnni")));
    assertThat(Processor.of(List.of("Features\t: fp asimd asimddp")).flags())
        .containsExactly("asimd", "asimddp");
    assertThat(Processor.of(List.of()).flags()).isEmpty();
  }
}
