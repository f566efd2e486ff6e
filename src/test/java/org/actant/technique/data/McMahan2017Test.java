package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.network.LayerWeights;
import org.actant.technique.Workbench;
import org.junit.jupiter.api.Test;

class McMahan2017Test {
  @Test
  void weightsAreAveragedByTheShareOfImages() {
    LayerWeights one = new LayerWeights.Dense(1, 2, new float[] {1, 2}, new float[] {0});
    LayerWeights other = new LayerWeights.Dense(1, 2, new float[] {5, 4}, new float[] {8});
    LayerWeights mean =
        new WeightAverage(new double[] {0.75, 0.25})
            .of(List.of(List.of(one), List.of(other)))
            .getFirst();
    assertThat(mean.values()).containsExactly(2, 2.5f);
    assertThat(mean.bias()).containsExactly(2);
  }

  @Test
  void deviationsAreAveragedAsVariances() {
    // deviations 1 and 3: mean variance 5
    LayerWeights mean =
        new WeightAverage(new double[] {0.5, 0.5})
            .of(List.of(List.of(normalized(1)), List.of(normalized(3))))
            .getFirst();
    assertThat(((LayerWeights.Convolution) mean).normalization().orElseThrow().variance(0))
        .isCloseTo(5, within(1e-5));
  }

  private static LayerWeights normalized(double deviation) {
    float[] one = {1};
    return new LayerWeights.Convolution(
        1,
        1,
        1,
        one,
        one,
        Optional.of(
            new LayerWeights.Normalization(
                one, one, one, new float[] {(float) Math.log10(deviation)}, 1e-5)));
  }

  @Test
  void everyRoundSendsAllNumbersBackAndForth() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    var network =
        Tiny.train(
            workbench, Tiny.step("federated", "clients", "4", "fraction", "0.5", "rounds", "3"));
    long numbers = network.parameters() + 2 * 8; // and 8 means and deviations
    assertThat(Tiny.finding(workbench, "bytes exchanged")).isEqualTo(2 * 3 * 2 * 4 * numbers);
    assertThat(workbench.findings().losses()).hasSize(3);
  }

  @Test
  void clientsWithTwoShardsSeeFewClassesAndLearnLess() throws Exception {
    assertThat(accuracy("iid")).isGreaterThan(accuracy("label-shards"));
  }

  private static double accuracy(String division) throws Exception {
    Workbench workbench = Tiny.workbench(1);
    var _ =
        Tiny.train(
            workbench,
            Tiny.step(
                "federated",
                "clients",
                "5",
                "rounds",
                "4",
                "local-epochs",
                "3",
                "division",
                division));
    return Tiny.finding(workbench, "validation accuracy of round 4");
  }

  @Test
  void moreClientsThanImagesAreRefused() {
    assertThatThrownBy(
            () -> Tiny.train(Tiny.workbench(1), Tiny.step("federated", "clients", "161")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("160 images for 161 clients");
  }
}
