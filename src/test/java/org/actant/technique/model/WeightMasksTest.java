package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.junit.jupiter.api.Test;

class WeightMasksTest {
  /// A hidden layer of two inputs and two units, and an output of two classes.
  private static final TrainedNetwork NETWORK =
      TrainedNetwork.of(
          Architecture.parse("dense2"),
          new InputShape(1, 2, 2),
          List.of(
              new LayerWeights.Dense(2, 2, new float[] {0.5f, -4, 1, 0.25f}, new float[] {9, 9}),
              new LayerWeights.Dense(2, 2, new float[] {-2, 3, 0.1f, 3}, new float[] {9, 9})));

  @Test
  void perLayerTheLargestMagnitudesOfEachLayerStay() {
    WeightMasks masks = WeightMasks.perLayer(NETWORK, List.of(0.5, 0.25));
    assertThat(masks.layers().get(0)).containsExactly(0, 1, 1, 0);
    assertThat(masks.layers().get(1)).as("of equals the first").containsExactly(0, 1, 0, 0);
    assertThat(masks.kept()).containsExactly(0.5, 0.25);
    assertThat(masks.sparsity()).isCloseTo(5 / 8.0, within(1e-12));
  }

  @Test
  void globallyTheLargestMagnitudesStayWhereverTheyAre() {
    WeightMasks masks = WeightMasks.global(NETWORK, 0.5);
    assertThat(masks.layers().get(0)).containsExactly(0, 1, 0, 0);
    assertThat(masks.layers().get(1)).containsExactly(1, 1, 0, 1);
  }

  @Test
  void whatDoesNotStayIsZeroAndBiasesStay() {
    TrainedNetwork sparse = WeightMasks.perLayer(NETWORK, List.of(0.5, 0.25)).applyTo(NETWORK);
    assertThat(sparse.weights().get(0).values()).containsExactly(0, -4, 1, 0);
    assertThat(sparse.weights().get(0).bias()).containsExactly(9, 9);
    assertThat(sparse.weights().get(1).values()).containsExactly(0, 3, 0, 0);
    assertThat(WeightMasks.ofNonZero(sparse).sparsity()).isCloseTo(5 / 8.0, within(1e-12));
    assertThat(NETWORK.weights().get(0).values()).containsExactly(0.5f, -4, 1, 0.25f);
  }

  @Test
  void nothingOrEverythingMayStay() {
    assertThat(WeightMasks.perLayer(NETWORK, List.of(1.0, 0.0)).kept()).containsExactly(1.0, 0.0);
  }

  @Test
  void everyLayerNeedsAShare() {
    assertThatThrownBy(() -> WeightMasks.perLayer(NETWORK, List.of(0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 1 shares for 2 layers");
  }
}
