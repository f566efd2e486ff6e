package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.EarlyExit;
import org.actant.network.EarlyExitEngine;
import org.actant.network.EngineOptions;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Draft;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.actant.technique.Pipeline;
import org.actant.technique.Serving;
import org.actant.technique.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyExitsTest {
  private static final ImageSet TEST = Networks.GLYPHS.test();

  @TempDir Path folder;

  @Test
  void entropyIsThatOfTheSoftmaxInNats() {
    assertThat(EarlyExit.entropy(new float[] {5, 5, 5, 5})).isCloseTo(Math.log(4), within(1e-12));
    assertThat(EarlyExit.entropy(new float[] {1000, 0, 0})).isCloseTo(0, within(1e-12));
    // p = 0.75 and 0.25
    assertThat(EarlyExit.entropy(new float[] {(float) Math.log(3), 0}))
        .isCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(1e-7));
  }

  /// Four images of class 0, the surest first; the first exit is wrong about the third, the last
  /// exit about the second.
  @Test
  void theThresholdLetsAsManyLeaveAsMayWithoutLosingAccuracy() {
    var images = new ImageSet("four", 1, 1, 2, new float[4], new int[4]);
    float[][] first = {{9, 0}, {6, 0}, {0, 3}, {1, 0}};
    float[][] last = {{9, 0}, {0, 9}, {9, 0}, {9, 0}};
    ExitThreshold none = ExitThreshold.choose(first, last, images, 0);
    // all may leave: one is gained and one is lost
    assertThat(none.left()).isEqualTo(1);
    assertThat(none.both()).isEqualTo(0.75);
    float[][] better = {{9, 0}, {9, 0}, {9, 0}, {9, 0}};
    ExitThreshold two = ExitThreshold.choose(first, better, images, 0);
    assertThat(two.left()).isEqualTo(0.5);
    assertThat(two.both()).isEqualTo(1);
    assertThat(two.entropy()).isBetween(EarlyExit.entropy(first[1]), EarlyExit.entropy(first[2]));
    assertThat(ExitThreshold.choose(first, better, images, 0.25).left()).isEqualTo(1);
    float[][] wrong = {{0, 9}, {0, 9}, {0, 9}, {0, 9}};
    assertThat(ExitThreshold.choose(wrong, better, images, 0).entropy()).isZero();
  }

  @Test
  void theEngineAnswersAsTheBranchOrAsTheWholeNetworkImageByImage() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    EarlyExit exits = exits(network, Map.of("loss", "0.02"));
    Path stem = folder.resolve("stem.onnx");
    Path tail = folder.resolve("tail.onnx");
    exits.stem().write(stem);
    exits.tail().write(tail);
    float[][] early = exits.exit().logits(TEST);
    float[][] late = network.logits(TEST);
    try (EarlyExitEngine engine = EarlyExitEngine.open(stem, tail, EngineOptions.threads(1))) {
      float[][] found = engine.logits(TEST);
      int left = 0;
      for (int i = 0; i < found.length; i++) {
        boolean leaves = EarlyExit.entropy(early[i]) < exits.threshold();
        left += leaves ? 1 : 0;
        float[][] expected = {leaves ? early[i] : late[i]};
        assertThat(Parity.compare(expected, new float[][] {found[i]}).maxAbs()).isLessThan(1e-4);
      }
      assertThat(left).isBetween(1, found.length - 1);
      assertThat(engine.shareLeft()).isEqualTo((double) left / found.length);
    }
  }

  @Test
  void allOrNoneMayLeave() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16");
    EarlyExit some = exits(network, Map.of());
    for (double threshold : new double[] {0, 100}) {
      var exits = new EarlyExit(network, some.exit(), some.layers(), threshold);
      Path stem = folder.resolve("stem.onnx");
      Path tail = folder.resolve("tail.onnx");
      exits.stem().write(stem);
      exits.tail().write(tail);
      try (EarlyExitEngine engine = EarlyExitEngine.open(stem, tail, EngineOptions.threads(1))) {
        TrainedNetwork expected = threshold == 0 ? network : exits.exit();
        assertThat(Parity.compare(expected, engine, TEST).maxAbs()).isLessThan(1e-4);
        assertThat(engine.shareLeft()).isEqualTo(threshold == 0 ? 0 : 1);
      }
    }
  }

  @Test
  void theStemStaysAsItWas() {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16");
    EarlyExit exits = exits(network, Map.of());
    assertThat(exits.exit().architecture()).hasToString("conv16-pool-conv8-pool");
    assertThat(exits.exit().weights().getFirst())
        .usingRecursiveComparison()
        .isEqualTo(network.weights().getFirst());
    assertThat(exits.parameters()).isGreaterThan(network.parameters());
  }

  @Test
  void thePipelineServesBothModelsAndCountsBoth() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16");
    Compressed compressed =
        Networks.compress(network, folder.resolve("model.onnx"), Step.of("early-exit", Map.of()));
    assertThat(compressed.real()).as(compressed.note()).isTrue();
    assertThat(compressed.tail()).isPresent();
    var serving = new Serving(Serving.Engine.ONNX_RUNTIME, 16, EngineOptions.threads(1));
    try (var engine = compressed.open(serving)) {
      assertThat(engine.name()).endsWith("early exit");
      assertThat(engine.logits(TEST.slice(0, 16))).hasDimensions(16, 10);
    }
    assertThatThrownBy(() ->
            new Pipeline(
                List.of(Step.of("early-exit", Map.of()), Step.of("deep-compression", Map.of()))))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aNetworkWithoutPoolHasNoPlaceForABranch() {
    assertThatThrownBy(() -> exits(Networks.trained("conv16"), Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no pool after a convolution");
  }

  private static EarlyExit exits(TrainedNetwork network, Map<String, String> levels) {
    var technique = new EarlyExits();
    Draft draft =
        technique.apply(
            new Draft.Trainable(network, ""), Levels.of(technique, levels), Networks.workbench());
    return ((Draft.Branched) draft).exits();
  }
}
