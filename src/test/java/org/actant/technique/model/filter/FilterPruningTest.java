package org.actant.technique.model.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
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
import org.junit.jupiter.params.provider.MethodSource;

class FilterPruningTest {
  @TempDir Path folder;

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

  /// The whole path through convolutions, normalization, pools, residual blocks and dense layers:
  /// cutting filters that do nothing must not change any answer.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conv16-pool-conv16-pool-dense16    | conv8-pool-conv8-pool-dense16
          conv16-pool-conv16-pool-dense16-bn | conv8-pool-conv8-pool-dense16-bn
          conv16-conv16-bn                   | conv8-conv8-bn
          conv16                             | conv8
          conv16k5vl-pool-conv32s2-dense16   | conv8k5vl-pool-conv16s2-dense16
          conv16-res16-res16-res32s2-gap-bn  | conv8-res8-res8-res16s2-gap-bn
          conv16-res16i32-pool-conv16-dense8 | conv8-res8i16-pool-conv8-dense8
          """)
  void cuttingFiltersThatDoNothingChangesNoAnswer(String architecture, String smaller) {
    TrainedNetwork network = withDeadChannels(random(architecture), _ -> true);
    TrainedNetwork pruned = prune(network, Map.of("epochs", "0"));
    assertThat(pruned.architecture()).hasToString(smaller);
    assertThat(pruned.parameters()).isLessThan(network.parameters());
    assertThat(difference(network, pruned)).isLessThan(1e-5);
  }

  static Stream<String> criteria() {
    return FilterCriterion.names().stream().filter(name -> !name.equals("random"));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void everyCriterionFindsTheChannelsThatSaySomething(String criterion) {
    TrainedNetwork network =
        withDeadChannels(Networks.trained("conv16-pool-conv16-pool-dense16-bn"), _ -> true);
    Map<String, String> levels = Map.of("epochs", "0", "criterion", criterion, "images", "100");
    assertThat(difference(network, prune(network, levels))).isLessThan(1e-4);
  }

  @Test
  void theRandomControlDoesNotFindThem() {
    TrainedNetwork network =
        withDeadChannels(Networks.trained("conv16-pool-conv16-pool-dense16-bn"), _ -> true);
    Map<String, String> levels = Map.of("epochs", "0", "criterion", "random");
    assertThat(difference(network, prune(network, levels))).isGreaterThan(0.1);
  }

  @Test
  void globallyTheShareIsTakenWhereItHurtsLeast() {
    TrainedNetwork network =
        withDeadChannels(random("conv16-pool-conv16-dense8"), name -> name.equals("conv3"));
    Map<String, String> levels = Map.of("epochs", "0", "level", "0.25", "scope", "global");
    TrainedNetwork pruned = prune(network, levels);
    assertThat(pruned.architecture()).hasToString("conv16-pool-conv8-dense8");
    assertThat(difference(network, pruned)).isLessThan(1e-5);
  }

  @Test
  void everyGroupOfChannelsCanHaveItsOwnLevel() {
    TrainedNetwork pruned =
        prune(
            random("conv16-res16-res32s2-gap"),
            Map.of("epochs", "0", "level", "0/0.5/0.25/0.75", "round", "1"));
    assertThat(pruned.architecture()).hasToString("conv16-res16i8-res8i24s2-gap");
  }

  @Test
  void severalStepsEndWhereOneDoes() {
    TrainedNetwork network = random("conv32-pool-conv64-dense8");
    Map<String, String> once = Map.of("epochs", "0", "level", "0.75");
    Map<String, String> thrice = Map.of("epochs", "0", "level", "0.75", "steps", "3");
    assertThat(prune(network, thrice).architecture())
        .isEqualTo(prune(network, once).architecture())
        .hasToString("conv8-pool-conv16-dense8");
  }

  @Test
  void aWrongNumberOfLevelsIsRefusedWithTheNamesOfTheGroups() {
    TrainedNetwork network = random("conv16-res16-gap");
    assertThatThrownBy(() -> prune(network, Map.of("level", "0.5/0.5/0.5")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "found 3 numbers in `0.5/0.5/0.5` for the knob `level`; expected one, or one for each"
                + " of conv1, res2.a");
  }

  @Test
  void aNetworkWithoutConvolutionsIsRefused() {
    TrainedNetwork network = random("dense16");
    assertThatThrownBy(() -> prune(network, Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`dense16`")
        .hasMessageContaining("expected one with convolutions");
  }

  @Test
  void aBlockThatWouldLoseItsProjectionIsRefused() {
    TrainedNetwork network = random("conv16-res32-gap");
    assertThatThrownBy(() -> prune(network, Map.of("epochs", "0", "level", "0/0/0.5")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`conv16-res16i32-gap`")
        .hasMessageContaining("needs its projection no more");
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

  /// A network with the weights that training would start from.
  private static TrainedNetwork random(String architecture) {
    return Trainer.untrained(
        Architecture.parse(architecture),
        InputShape.of(Networks.GLYPHS.train()),
        new Training(1, 1, 1e-3, 5));
  }

  private static double difference(TrainedNetwork one, TrainedNetwork other) {
    ImageSet images = Networks.GLYPHS.test().slice(0, 100);
    return Parity.compare(one.logits(images), other.logits(images)).maxAbs();
  }

  /// Every second channel, the even ones of the first group and the odd ones of the next, gets no
  /// weight, no bias and no normalization, so that it gives 0.
  ///
  /// @param which the groups to do that to, by name
  private static TrainedNetwork withDeadChannels(TrainedNetwork network, Predicate<String> which) {
    List<LayerWeights> weights = network.weights();
    List<ChannelGroup> groups = PrunableNetwork.of(network).groups();
    for (int group = 0; group < groups.size(); group++) {
      if (which.test(groups.get(group).name())) {
        for (int producer : groups.get(group).producers()) {
          kill((LayerWeights.Convolution) weights.get(producer), group % 2);
        }
      }
    }
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }

  private static void kill(LayerWeights.Convolution layer, int first) {
    int size = layer.filterSize();
    for (int filter = first; filter < layer.outputs(); filter += 2) {
      Arrays.fill(layer.values(), filter * size, (filter + 1) * size, 0);
      layer.bias()[filter] = 0;
      if (layer.normalization().isPresent()) {
        layer.normalization().get().gamma()[filter] = 0;
        layer.normalization().get().beta()[filter] = 0;
      }
    }
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
