package org.actant.technique.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxGraph;
import org.actant.network.OrtEngine;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Networks;
import org.actant.technique.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Int8Test {
  private static final String NETWORK = "conv16-pool-conv16-pool-dense16-bn";

  @TempDir Path folder;

  @Test
  void everyLayerRunsOnIntegerKernels() throws Exception {
    Compressed compressed = compress(Map.of());
    Path optimized = folder.resolve("optimized.onnx");
    OrtEngine.openAndDump(compressed.model(), EngineOptions.threads(1), optimized).close();
    List<String> operators = OnnxGraph.operators(optimized);
    assertThat(operators.stream().filter("QLinearConv"::equals)).hasSize(2);
    assertThat(operators.stream().filter("QGemm"::equals)).hasSize(2);
    assertThat(operators).doesNotContain("Conv", "Gemm", "FusedConv", "Relu", "BatchNormalization");
  }

  @Test
  void theModelIsAQuarterOfTheSize() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv32-pool-dense64");
    Compressed plain = Networks.compress(network, folder.resolve("plain.onnx"));
    Compressed small =
        Networks.compress(network, folder.resolve("small.onnx"), Step.of("int8", Map.of()));
    assertThat((double) small.bytes() / plain.bytes()).isBetween(0.24, 0.29);
    assertThat(small.parity().sqnrDb()).isGreaterThan(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7-bit", "x64quantprecision"})
  void theSafePrecisionsAreRealOnEveryProcessor(String precision) throws Exception {
    Compressed compressed = compress(Map.of("precision", precision, "calibration", "percentile"));
    assertThat(compressed.real()).as(compressed.note()).isTrue();
    try (OrtEngine engine = OrtEngine.open(compressed.model(), EngineOptions.threads(1))) {
      assertThat(engine.metadata()).containsEntry("actant.int8.precision", precision);
      assertThat(engine.name().endsWith("wide 8-bit products"))
          .isEqualTo(precision.equals("x64quantprecision"));
    }
  }

  @Test
  void theChosenPrecisionAnswersTheSaturationTestRightly() throws Exception {
    SaturationProbe.Verdict verdict = SaturationProbe.run();
    assertThat(verdict.answers().get(verdict.choice())).isCloseTo(5.76, within(0.01));
    assertThat(verdict.answers().get(IntegerPrecision.SEVEN_BIT)).isCloseTo(5.76, within(0.01));
    assertThat(compress(Map.of()).note()).contains(verdict.describe());
  }

  /// The answers that a processor without VNNI gave.
  @Test
  void aSaturatingProcessorGetsSevenBits() {
    var answers =
        new TreeMap<>(
            Map.of(
                IntegerPrecision.EIGHT_BIT,
                2.9139,
                IntegerPrecision.SEVEN_BIT,
                5.76,
                IntegerPrecision.WIDE_PRODUCTS,
                5.76));
    assertThat(SaturationProbe.verdict(answers).choice()).isEqualTo(IntegerPrecision.SEVEN_BIT);
    answers.put(IntegerPrecision.SEVEN_BIT, 4.0);
    assertThat(SaturationProbe.verdict(answers).choice()).isEqualTo(IntegerPrecision.WIDE_PRODUCTS);
    answers.put(IntegerPrecision.EIGHT_BIT, 5.76);
    assertThat(SaturationProbe.verdict(answers).choice()).isEqualTo(IntegerPrecision.EIGHT_BIT);
    assertThat(SaturationProbe.verdict(answers).describe())
        .isEqualTo("expected 5.7600, found 8-bit 5.7600, 7-bit 4.0000, x64quantprecision 5.7600");
    answers.replaceAll((_, _) -> 1.0);
    assertThatThrownBy(() -> SaturationProbe.verdict(answers))
        .isInstanceOf(IllegalStateException.class);
  }

  private Compressed compress(Map<String, String> levels) throws Exception {
    return Networks.compress(
        Networks.trained(NETWORK), folder.resolve("int8.onnx"), Step.of("int8", levels));
  }
}
