package org.actant.technique.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
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

class BatchNormFoldingTest {
  @TempDir Path folder;

  @Test
  void aSimplifiedModelHasNoNormalizationAndAnswersLikeTheNetwork() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    OnnxModel simple = OnnxModel.of(OnnxExport.graph(network)).simplified();
    assertThat(simple.nodes().stream().map(OnnxModel.Node::operator))
        .containsExactly(
            "Conv", "Relu", "MaxPool", "Conv", "Relu", "MaxPool", "Flatten", "Gemm", "Relu",
            "Gemm");
    Path file = folder.resolve("simple.onnx");
    simple.write(file);
    try (OrtEngine engine = OrtEngine.open(file, EngineOptions.threads(1))) {
      Parity parity = Parity.compare(network, engine, Networks.GLYPHS.test());
      assertThat(parity.maxAbs()).isLessThan(1e-4);
    }
  }

  /// gamma 3, beta 1, mean 2, standard deviation 10: gain 3 / sqrt(100 + 0.5) for weight 4 and bias
  /// 5 (Jacob et al. 2018, section 3.2).
  @Test
  void oneWeightIsFoldedByTheFormula() throws Exception {
    var input = new InputShape(1, 1, 2);
    var graph = new OnnxGraph("one");
    String weight = graph.floats("w", new float[] {4}, 1, 1, 1, 1);
    String bias = graph.floats("b", new float[] {5}, 1);
    String sum = graph.convolution("conv", 1, graph.images(input), weight, bias);
    String norm =
        graph.normalization(
            "norm",
            sum,
            graph.floats("gamma", new float[] {3}, 1),
            graph.floats("beta", new float[] {1}, 1),
            graph.floats("mean", new float[] {2}, 1),
            graph.floats("variance", new float[] {100}, 1),
            0.5);
    graph.logits(graph.flatten("flat", norm), input);
    OnnxModel simple = OnnxModel.of(graph).simplified();
    List<String> inputs = simple.nodes().getFirst().inputs();
    float gain = (float) (3 / Math.sqrt(100.5));
    assertThat(simple.floats(inputs.get(1)).orElseThrow().values()[0])
        .isCloseTo(4 * gain, within(1e-6f));
    assertThat(simple.floats(inputs.get(2)).orElseThrow().values()[0])
        .isCloseTo(1 + 3 * gain, within(1e-6f));
  }
}
