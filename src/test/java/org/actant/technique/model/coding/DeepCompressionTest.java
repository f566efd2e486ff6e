package org.actant.technique.model.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.actant.network.LayerWeights;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Draft;
import org.actant.technique.Findings;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.actant.technique.Step;
import org.actant.technique.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeepCompressionTest {
  private static final TrainedNetwork SPARSE =
      sparse(Networks.trained("conv16-pool-conv16-pool-dense16-bn"));

  @TempDir Path folder;

  @Test
  void whatIsServedIsWhatTheFileSays() throws Exception {
    Path model = folder.resolve("model.onnx");
    Compressed compressed =
        Networks.compress(SPARSE, model, Step.of("deep-compression", Map.of("epochs", "1")));
    Path coded = folder.resolve("model.onnx" + Compressed.CODED_SUFFIX);
    assertThat(compressed.real()).as(compressed.note()).isTrue();
    assertThat(compressed.bytes()).isEqualTo(Files.size(coded)).isLessThan(Files.size(model) / 6);
    TrainedNetwork decoded = NetworkDecoder.decode("model", Files.readAllBytes(coded));
    assertThat(decoded.logits(Networks.GLYPHS.test()))
        .isDeepEqualTo(compressed.network().logits(Networks.GLYPHS.test()));
  }

  @Test
  void tuningLowersTheLossAndKeepsTheSharingAndTheZeros() {
    Map<String, String> rough =
        Map.of("conv-bits", "3", "dense-bits", "2", "learning-rate", "0.001");
    var findings = new Findings();
    TrainedNetwork tuned = apply(rough, "6", findings);
    assertThat(findings.losses().getLast()).isLessThan(findings.losses().getFirst());
    for (int i = 0; i < SPARSE.weights().size(); i++) {
      LayerWeights before = SPARSE.weights().get(i);
      LayerWeights after = tuned.weights().get(i);
      int bits = before instanceof LayerWeights.Convolution ? 3 : 2;
      assertThat(distinct(after.values())).isLessThanOrEqualTo(1 << bits);
      for (int k = 0; k < before.values().length; k++) {
        if (before.values()[k] == 0) {
          assertThat(after.values()[k]).isZero();
        }
      }
    }
    assertThat(right(tuned)).isGreaterThan(right(apply(rough, "0", new Findings())));
  }

  @Test
  void theFindingsAddUpToTheFile() {
    var findings = new Findings();
    var technique = new DeepCompression();
    var draft =
        (Draft.Coded)
            technique.apply(
                new Draft.Trainable(SPARSE, ""),
                Levels.of(technique, Map.of("epochs", "0")),
                workbench(findings));
    double bytes =
        findings.all().stream()
            .filter(finding -> finding.unit().equals("B"))
            .mapToDouble(Findings.Finding::value)
            .sum();
    int header = 4 + 1 + 2 + SPARSE.architecture().toString().length() + 4 * 2 + 1;
    assertThat(bytes + header + Integer.BYTES).isEqualTo(draft.file().length);
    assertThat(findings.all().stream().map(Findings.Finding::metric))
        .contains("decoding time", "compression", "kept conv1", "rate output");
  }

  private static TrainedNetwork apply(
      Map<String, String> levels, String epochs, Findings findings) {
    var all = new TreeMap<>(levels);
    all.put("epochs", epochs);
    var technique = new DeepCompression();
    return technique
        .apply(new Draft.Trainable(SPARSE, ""), Levels.of(technique, all), workbench(findings))
        .network();
  }

  private static Workbench workbench(Findings findings) {
    return new Workbench(Networks.GLYPHS.train(), Networks.GLYPHS.validation(), 3, 1, findings);
  }

  private static long right(TrainedNetwork network) {
    float[][] logits = network.logits(Networks.GLYPHS.test());
    long right = 0;
    for (int i = 0; i < logits.length; i++) {
      right += Parity.argMax(logits[i]) == Networks.GLYPHS.test().labels()[i] ? 1 : 0;
    }
    return right;
  }

  private static long distinct(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    long distinct = 1;
    for (int i = 1; i < sorted.length; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return distinct;
  }

  /// Sets the smaller half of each layer's weights to zero.
  private static TrainedNetwork sparse(TrainedNetwork network) {
    var weights = network.weights();
    for (LayerWeights layer : weights) {
      float[] sorted = new float[layer.values().length];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = Math.abs(layer.values()[i]);
      }
      Arrays.sort(sorted);
      float least = sorted[sorted.length / 2];
      for (int i = 0; i < layer.values().length; i++) {
        layer.values()[i] = Math.abs(layer.values()[i]) < least ? 0 : layer.values()[i];
      }
    }
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }
}
