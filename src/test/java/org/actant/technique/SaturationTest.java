package org.actant.technique;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxModel;
import org.actant.network.OrtEngine;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A processor without VNNI instructions adds two products of bytes in 16 bits, cut off. Here its
/// arithmetic is done in Java, so that the gate is tested on every processor.
class SaturationTest {
  private static final ImageSet IMAGES = Networks.GLYPHS.test().slice(0, 100);

  @TempDir Path folder;

  @Test
  void aSaturatedModelDoesNotPassTheGateAndThatOfSevenBitsDoes() throws Exception {
    assertThat(gate("8-bit", false).real()).as("exact arithmetic").isTrue();
    Reality saturated = gate("8-bit", true);
    assertThat(saturated.real()).as(saturated.note()).isFalse();
    Reality sevenBits = gate("7-bit", true);
    assertThat(sevenBits.real()).as(sevenBits.note()).isTrue();
  }

  @Test
  void aModelThatLooksRightOnAProcessorThatFailedTheTestDoesNotPassEither() {
    float[][] answers = {{1, 2}, {3, 4}};
    Parity equal = Parity.compare(answers, answers);
    assertThat(Reality.integers(equal, equal, true, false).real()).isTrue();
    Reality saturates = Reality.integers(equal, equal, true, true);
    assertThat(saturates.real()).isFalse();
    assertThat(saturates.note()).contains("SATURATE on this processor");
    assertThat(Reality.integers(equal, equal, false, false).real()).isFalse();
  }

  /// Puts simulated integer kernels in the place of the engine's.
  private Reality gate(String precision, boolean saturating) throws Exception {
    TrainedNetwork network = Networks.trained("dense16");
    Path file = folder.resolve(precision + ".onnx");
    Networks.compress(network, file, Step.of("int8", Map.of("precision", precision)));
    float[][] answers = new Simulation(OnnxModel.read(file), saturating).logits(IMAGES);
    try (OrtEngine reference = OrtEngine.openUnfused(file, EngineOptions.threads(1))) {
      return Reality.integers(
          Parity.compare(network.logits(IMAGES), answers),
          Parity.compare(reference.logits(IMAGES), answers),
          true,
          false);
    }
  }

  /// 8-bit dense layers on unsigned activations.
  private record Simulation(OnnxModel model, boolean saturating) {
    float[][] logits(ImageSet images) {
      List<OnnxModel.Node> layers =
          model.nodes().stream().filter(node -> node.operator().equals("Gemm")).toList();
      float[][] logits = new float[images.size()][];
      for (int i = 0; i < images.size(); i++) {
        float[] values = images.slice(i, i + 1).pixels();
        values = layer(layers.getFirst().outputs().getFirst(), values, scale("images"));
        for (int k = 0; k < values.length; k++) {
          values[k] = Math.max(0, values[k]);
        }
        values = layer(layers.getLast().outputs().getFirst(), values, scale("dense1.relu"));
        logits[i] = values;
      }
      return logits;
    }

    private float scale(String value) {
      return model.floats(value + ".scale").orElseThrow().values()[0];
    }

    private float[] layer(String name, float[] input, float scale) {
      byte[] weights = model.bytes(name + ".weight").orElseThrow();
      float[] scales = model.floats(name + ".weight.scale").orElseThrow().values();
      var bias =
          ByteBuffer.wrap(model.bytes(name + ".bias").orElseThrow())
              .order(ByteOrder.LITTLE_ENDIAN)
              .asIntBuffer();
      float[] output = new float[scales.length];
      for (int o = 0; o < output.length; o++) {
        int sum = bias.get(o);
        for (int i = 0; i < input.length; i += 2) {
          int products = 0;
          for (int k = i; k < Math.min(i + 2, input.length); k++) {
            int level = Math.clamp((int) Math.rint(input[k] / scale), 0, 255);
            products += level * weights[k * output.length + o];
          }
          sum += saturating ? Math.clamp(products, Short.MIN_VALUE, Short.MAX_VALUE) : products;
        }
        output[o] = sum * (scale * scales[o]);
      }
      return output;
    }
  }
}
