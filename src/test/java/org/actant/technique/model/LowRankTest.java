package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.technique.Draft;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowRankTest {
  private final LowRank technique = new LowRank();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dense16                       | dense16l-dense16
          conv16-pool-dense16           | conv9l-conv16k1-pool-dense16l-dense16
          conv8-conv16-bn               | conv8l-conv8k1n-conv16l-conv16k1n
          conv8k5vl-pool-conv8s2-dense8 | conv8k5vl-conv8k1l-pool-conv8s2l-conv8k1-dense8l-dense8
          conv8-res8-gap-dense8         | conv8l-conv8k1-res8-gap-dense8l-dense8
          """)
  void atFullRankEveryAnswerIsTheSame(String shape, String factorized) {
    TrainedNetwork network = random(shape);
    Draft thin = apply(network, Map.of("share", "1", "always", "yes", "round", "1", "epochs", "0"));
    assertThat(thin.network().architecture()).hasToString(factorized);
    Parity parity =
        Parity.compare(
            network.logits(Networks.GLYPHS.test()), thin.network().logits(Networks.GLYPHS.test()));
    assertThat(parity.maxAbs()).isLessThan(1e-4);
  }

  @Test
  void aLayerStaysWhereTwoWouldNotBeSmaller() {
    // 16 filters of 9 weights: two layers are smaller below rank 5.76
    Draft same = apply(random("conv16"), Map.of("share", "0.99", "round", "8", "epochs", "0"));
    assertThat(same.network().architecture()).hasToString("conv16");
    assertThat(same.note()).contains("conv1 stays, rank 9 would not save (it must be below 6)");
    Draft thin =
        apply(
            random("conv16"),
            Map.of("share", "0.7", "rank-by", "parameters", "round", "1", "epochs", "0"));
    assertThat(thin.network().architecture()).hasToString("conv4l-conv16k1");
    assertThat(thin.network().parameters()).isLessThan(same.network().parameters());
    assertThat(thin.note()).contains("conv1 to rank 4 (saves below 6)");
  }

  @Test
  void onlyTheLayersAskedForAreReplaced() {
    Map<String, String> levels =
        Map.of("layers", "dense", "share", "0.5", "rank-by", "parameters", "epochs", "0");
    assertThat(apply(random("conv16-pool-dense64"), levels).network().architecture())
        .hasToString("conv16-pool-dense32l-dense64");
  }

  private Draft apply(TrainedNetwork network, Map<String, String> levels) {
    return technique.apply(
        new Draft.Trainable(network, ""), Levels.of(technique, levels), Networks.workbench());
  }

  private static TrainedNetwork random(String shape) {
    return Trainer.untrained(
        Architecture.parse(shape),
        InputShape.of(Networks.GLYPHS.train()),
        new Training(1, 1, 1e-3, 5));
  }
}
