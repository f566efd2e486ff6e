package org.actant.technique.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.EngineOptions;
import org.actant.network.InputShape;
import org.actant.network.OnnxExport;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;
import org.actant.network.OrtEngine;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Int8CompilerTest {
  private static final ImageSet IMAGES = Networks.GLYPHS.test().slice(0, 100);

  @TempDir Path folder;

  /// Linear convolutions give values below 0; residual blocks add two computed values; `gap` is a
  /// mean. 7-bit weights are right on every processor.
  @ParameterizedTest
  @CsvSource({
    "conv8l-pool-conv8k5vl-pool-dense16, 2, 2, 0, 0",
    "conv8-res8-res16s2-gap-bn, 6, 1, 2, 1",
    "conv8-avgpool-conv8-dense16l, 2, 2, 0, 0",
    "linear, 0, 1, 0, 0"
  })
  void everyLayerOfAModelThatIsBroughtRunsOnIntegerKernels(
      String shape, long convolutions, long products, long sums, long means) throws Exception {
    TrainedNetwork network = Networks.trained(shape);
    Path brought = folder.resolve("brought.onnx");
    OnnxExport.write(network, brought);
    Path quantized = folder.resolve("int8.onnx");
    compile(OnnxModel.read(brought), standard()).graph().write(quantized);
    Path optimized = folder.resolve("optimized.onnx");
    try (OrtEngine engine = OrtEngine.openAndDump(quantized, EngineOptions.threads(1), optimized)) {
      Parity parity = Parity.compare(network, engine, IMAGES);
      assertThat(parity.sqnrDb()).isGreaterThan(20);
      assertThat(parity.top1Agreement()).isGreaterThanOrEqualTo(0.95);
    }
    List<String> operators = OnnxGraph.operators(optimized);
    assertThat(operators)
        .doesNotContain("Conv", "FusedConv", "Gemm", "FusedGemm", "MatMul", "Add", "Relu");
    assertThat(operators.stream().filter("QLinearConv"::equals)).hasSize((int) convolutions);
    assertThat(operators.stream().filter("QGemm"::equals)).hasSize((int) products);
    assertThat(operators.stream().filter("QLinearAdd"::equals)).hasSize((int) sums);
    assertThat(operators.stream().filter("QLinearGlobalAveragePool"::equals)).hasSize((int) means);
  }

  @Test
  void onlyLogitsKeepTheir32Bits() throws Exception {
    OnnxModel model = OnnxModel.of(OnnxExport.graph(Networks.trained("conv8-pool-dense16")));
    var compiled = compile(model, standard());
    assertThat(compiled.layers()).isEqualTo(3);
    assertThat(compiled.thresholds().keySet())
        .containsExactly("conv1.relu", "dense3.relu", "images");
    assertThat(compiled.thresholds().get("images")).isCloseTo(1, within(0.01));
  }

  @Test
  void weightsHaveAsManyLevelsAsTheirBitsAndOneScalePerOutputOrOneForAll() throws Exception {
    OnnxModel model = OnnxModel.of(OnnxExport.graph(Networks.trained("conv8-pool-dense16")));
    Int8Settings two = standard().withLargestWeight(Int8Settings.largestOf(2));
    OnnxModel channels = OnnxModel.of(compile(model, two).graph());
    assertThat(channels.bytes("conv1.weight").orElseThrow()).containsOnly(-1, 0, 1);
    assertThat(channels.floats("conv1.weight.scale").orElseThrow().values()).hasSize(8);
    var single = new Int8Settings(new RangeRule.Largest(), false, 127);
    OnnxModel tensor = OnnxModel.of(compile(model, single).graph());
    assertThat(tensor.floats("conv1.weight.scale").orElseThrow().dimensions()).isEmpty();
    assertThat(tensor.bytes("conv1.weight").orElseThrow())
        .as("the largest weight uses all bits")
        .containsAnyOf(-127, 127);
  }

  @ParameterizedTest
  @CsvSource({"99", "90"})
  void aPercentileCutsOffMoreThanTheLargestValueButNeverTheImages(double percent) throws Exception {
    OnnxModel model = OnnxModel.of(OnnxExport.graph(Networks.trained("conv8-pool-dense16")));
    var largest = compile(model, standard()).thresholds();
    var settings = new Int8Settings(new RangeRule.Percentile(percent), true, 63);
    var percentile = compile(model, settings).thresholds();
    assertThat(percentile.get("images")).isEqualTo(largest.get("images"));
    assertThat(percentile.get("conv1.relu")).isPositive().isLessThan(largest.get("conv1.relu"));
    assertThat(percentile.get("dense3.relu")).isPositive().isLessThan(largest.get("dense3.relu"));
  }

  @Test
  void aModelWithoutLayersIsRefused() {
    var input = new InputShape(2, 2, 4);
    var graph = new OnnxGraph("nothing");
    graph.logits(graph.flatten("flat", graph.relu("relu", graph.images(input))), input);
    assertThatThrownBy(() -> compile(OnnxModel.of(graph), standard()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected Conv, Gemm or MatMul");
  }

  private static Int8Compiler.Compiled compile(OnnxModel model, Int8Settings settings)
      throws Exception {
    return Int8Compiler.compile(model, Networks.GLYPHS.train().slice(0, 128), settings, 1);
  }

  private static Int8Settings standard() {
    return Int8Settings.standard().withLargestWeight(63);
  }
}
