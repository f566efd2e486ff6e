package org.actant.technique.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.LayerWeights;
import org.actant.network.OnnxModel;
import org.actant.network.OrtEngine;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Draft;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.actant.technique.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantizationAwareTrainingTest {
  private static final String NETWORK = "conv16-pool-conv16-pool-dense16-bn";
  private static final ImageSet TEST = Networks.GLYPHS.test();

  @TempDir Path folder;

  /// As published for 4-bit weights of larger networks (Krishnamoorthi 2018, table 5): rounding
  /// afterwards ruins what training with rounded weights brings back, here a third of it or more.
  @Test
  void trainingWithTwoBitsRecoversWhatRoundingToTwoBitsLoses() throws Exception {
    TrainedNetwork network = Networks.trained(NETWORK);
    Step serve = Step.of("int8", Map.of("weight-bits", "2", "precision", "7-bit"));
    double full = accuracy(Networks.compress(network, folder.resolve("full.onnx")));
    double rounded = accuracy(Networks.compress(network, folder.resolve("ptq.onnx"), serve));
    Compressed aware = Networks.compress(network, folder.resolve("qat.onnx"), train("2"), serve);
    assertThat(aware.real()).as(aware.note()).isTrue();
    double trained = accuracy(aware);
    assertThat(full).isBetween(0.5, 1.0);
    assertThat(rounded).as("without training").isBetween(0.05, full - 0.15);
    assertThat(trained).as("with training").isBetween(rounded + (full - rounded) / 3, 1.0);
  }

  @Test
  void int8OfAsManyBitsFindsTheSameGridAgain() throws Exception {
    TrainedNetwork network = aware("3");
    Compressed served =
        Networks.compress(
            network,
            folder.resolve("served.onnx"),
            Step.of("int8", Map.of("weight-bits", "3", "precision", "7-bit")));
    OnnxModel model = OnnxModel.read(served.model());
    var output = (LayerWeights.Dense) network.weights().getLast();
    String name =
        model.nodes().stream()
            .filter(node -> node.operator().equals("Gemm"))
            .reduce((_, last) -> last)
            .orElseThrow()
            .outputs()
            .getFirst();
    byte[] bytes = model.bytes(name + ".weight").orElseThrow();
    float[] scales = model.floats(name + ".weight.scale").orElseThrow().values();
    assertThat(bytes).containsOnly(-3, -2, -1, 0, 1, 2, 3);
    for (int i = 0; i < bytes.length; i++) {
      assertThat(bytes[i] * scales[i % scales.length]).isCloseTo(output.values()[i], within(1e-6f));
    }
  }

  @Test
  void weightsComeBackOnTheirGridAndRoundingAgainChangesNothing() {
    TrainedNetwork network = aware("2");
    for (LayerWeights layer : network.weights()) {
      float[] again = layer.values().clone();
      new RoundedWeights(layer, 2).round(again);
      assertThat(again).isEqualTo(layer.values());
    }
  }

  /// Two filters of two weights: scales 3/3 and 6/3.
  @Test
  void threeBitsAreSevenLevelsPerOutput() {
    float[] weights = {3, -1.6f, 6, 0.9f};
    new RoundedWeights(2, 2, 3).round(weights);
    assertThat(weights).containsExactly(3, -2, 6, 0);
    float[] columns = {3, 6, -1.6f, 1.1f};
    new RoundedWeights(2, 1, 3).round(columns);
    assertThat(columns).containsExactly(3, 6, -2, 2);
  }

  private static TrainedNetwork aware(String bits) {
    Step step = train(bits);
    var technique = (QuantizationAwareTraining) step.technique();
    Levels levels = step.levels();
    return technique
        .apply(new Draft.Trainable(Networks.trained(NETWORK), ""), levels, Networks.workbench())
        .network();
  }

  private static Step train(String bits) {
    return Step.of(
        "quantization-aware-training",
        Map.of("bits", bits, "epochs", "2", "batch", "32", "learning-rate", "0.003"));
  }

  private static double accuracy(Compressed model) throws Exception {
    try (OrtEngine engine = OrtEngine.open(model.model(), EngineOptions.threads(1))) {
      float[][] logits = engine.logits(TEST);
      int right = 0;
      for (int i = 0; i < logits.length; i++) {
        right += Parity.argMax(logits[i]) == TEST.labels()[i] ? 1 : 0;
      }
      return (double) right / logits.length;
    }
  }
}
