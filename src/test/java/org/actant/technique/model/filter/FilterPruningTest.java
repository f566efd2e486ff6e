package org.actant.technique.model.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.network.LayerWeights;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Draft;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.actant.technique.Pipeline;
import org.actant.technique.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterPruningTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "32,0.5,16",
    "32,0,32",
    "32,0.45,24",
    "32,0.51,16",
    "64,0.9,8",
    "8,0.9,8",
    "5,0.5,5",
    "20,0.5,16",
    "12,0.1,12"
  })
  void whatStaysIsRoundedUpToAMultipleOfEight(int channels, double level, int stay) {
    var selection = new Selection(8);
    int wanted = (int) Math.ceil(channels * (1 - level) - 1e-9);
    assertThat(selection.rounded(wanted, channels)).isEqualTo(stay);
  }

  @Test
  void filtersAreCutOutOfTheirLayerAndOutOfTheNext() {
    // three filters of one 1x1 weight each; filters 0 and 2 stay
    var norm =
        new LayerWeights.Normalization(
            new float[] {1, 2, 3},
            new float[] {4, 5, 6},
            new float[] {7, 8, 9},
            new float[] {10, 11, 12},
            1e-5);
    var first =
        new LayerWeights.Convolution(
            3, 1, 1, new float[] {1, 2, 3}, new float[] {4, 5, 6}, Optional.of(norm));
    LayerWeights.Convolution kept = Channels.keepOutputs(first, new int[] {0, 2});
    assertThat(kept.values()).containsExactly(1, 3);
    assertThat(kept.bias()).containsExactly(4, 6);
    assertThat(kept.normalization().orElseThrow().gamma()).containsExactly(1, 3);
    assertThat(kept.normalization().orElseThrow().logDeviation()).containsExactly(10, 12);

    // two filters over three channels of 1x1
    var second =
        new LayerWeights.Convolution(
            2, 3, 1, new float[] {1, 2, 3, 4, 5, 6}, new float[] {7, 8}, Optional.empty());
    assertThat(Channels.keepInputs(second, new int[] {0, 2}).values()).containsExactly(1, 3, 4, 6);

    // three channels of two pixels into two units: rows of the matrix are pixels
    var dense =
        new LayerWeights.Dense(
            2, 6, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new float[] {13, 14});
    LayerWeights.Dense smaller = Channels.keepInputs(dense, 2, new int[] {0, 2});
    assertThat(smaller.inputs()).isEqualTo(4);
    assertThat(smaller.values()).containsExactly(1, 2, 3, 4, 9, 10, 11, 12);
  }

  /// The whole path through convolutions, normalization, pools and dense layers: cutting filters
  /// that do nothing must not change any answer.
  @ParameterizedTest
  @CsvSource({
    "conv16-pool-conv16-pool-dense16",
    "conv16-pool-conv16-pool-dense16-bn",
    "conv16-conv16-bn",
    "conv16"
  })
  void cuttingFiltersThatDoNothingChangesNoAnswer(String architecture) {
    TrainedNetwork network = withDeadFilters(Networks.trained(architecture));
    TrainedNetwork pruned = prune(network, Map.of("epochs", "0"));
    assertThat(pruned.architecture()).hasToString(architecture.replace("conv16", "conv8"));
    assertThat(pruned.parameters()).isLessThan(network.parameters());
    Parity parity =
        Parity.compare(
            network.logits(Networks.GLYPHS.test()), pruned.logits(Networks.GLYPHS.test()));
    assertThat(parity.maxAbs()).isLessThan(1e-5);
  }

  @Test
  void fineTuningRecoversWhatCuttingLost() {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    double cut = accuracy(prune(network, Map.of("epochs", "0")));
    double tuned = accuracy(prune(network, Map.of("epochs", "2")));
    assertThat(tuned).isGreaterThan(cut + 0.1);
  }

  @Test
  void theScratchControlHasTheSameShapeAndOtherWeights() {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    TrainedNetwork scratch = prune(network, Map.of("epochs", "0", "weights", "scratch"));
    TrainedNetwork inherited = prune(network, Map.of("epochs", "0"));
    assertThat(scratch.architecture()).isEqualTo(inherited.architecture());
    assertThat(scratch.weights().getFirst().values())
        .isNotEqualTo(inherited.weights().getFirst().values());
  }

  @Test
  void pruningThenQuantizingWorksAndTheOtherOrderIsRefused() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    Step pruning = Step.of("filter-pruning", Map.of("level", "0.5"));
    Step int8 = Step.of("int8", Map.of());
    Compressed both = Networks.compress(network, folder.resolve("both.onnx"), pruning, int8);
    assertThat(both.real()).as(both.note()).isTrue();
    assertThat(both.note()).contains("filters cut by l1").contains("saturation test");
    assertThatThrownBy(() -> new Pipeline(List.of(int8, pruning)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`filter-pruning` after `int8`");
  }

  private static TrainedNetwork prune(TrainedNetwork network, Map<String, String> levels) {
    var technique = new FilterPruning();
    return technique
        .apply(new Draft.Trainable(network, ""), Levels.of(technique, levels), Networks.workbench())
        .network();
  }

  /// Every second filter, the even ones of the first layer and the odd ones of the next, gets no
  /// weight, no bias and no normalization, so that it gives 0.
  private static TrainedNetwork withDeadFilters(TrainedNetwork network) {
    var weights = new ArrayList<LayerWeights>();
    for (LayerWeights layer : network.weights()) {
      if (layer instanceof LayerWeights.Convolution convolution) {
        for (int filter = weights.size() % 2; filter < convolution.outputs(); filter += 2) {
          int size = convolution.filterSize();
          Arrays.fill(convolution.values(), filter * size, (filter + 1) * size, 0);
          convolution.bias()[filter] = 0;
          if (convolution.normalization().isPresent()) {
            convolution.normalization().get().beta()[filter] = 0;
            convolution.normalization().get().mean()[filter] = 0;
          }
        }
      }
      weights.add(layer);
    }
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }

  private static double accuracy(TrainedNetwork network) {
    float[][] logits = network.logits(Networks.GLYPHS.test());
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      right += Parity.argMax(logits[i]) == Networks.GLYPHS.test().labels()[i] ? 1 : 0;
    }
    return (double) right / logits.length;
  }
}
