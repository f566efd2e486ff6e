package org.actant.technique.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.actant.network.LayerWeights;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Networks;
import org.junit.jupiter.api.Test;

class BatchNormFoldingTest {
  @Test
  void aFoldedNetworkAnswersLikeTheOneWithNormalization() {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    TrainedNetwork folded = BatchNormFolding.fold(network);
    assertThat(folded.architecture()).hasToString("conv16-pool-conv16-pool-dense16");
    Parity parity =
        Parity.compare(
            network.logits(Networks.GLYPHS.test()), folded.logits(Networks.GLYPHS.test()));
    assertThat(parity.maxAbs()).isLessThan(1e-4);
  }

  /// gamma 3, beta 1, mean 2, standard deviation 10: gain 3 / sqrt(100 + 0.5) for weight 4 and bias
  /// 5.
  @Test
  void oneWeightIsFoldedByTheFormula() {
    var norm =
        new LayerWeights.Normalization(
            new float[] {3}, new float[] {1}, new float[] {2}, new float[] {1}, 0.5);
    var layer =
        new LayerWeights.Convolution(1, 1, 1, new float[] {4}, new float[] {5}, Optional.of(norm));
    LayerWeights folded = BatchNormFolding.fold(layer);
    double gain = 3 / Math.sqrt(100.5);
    assertThat(folded.values()[0]).isCloseTo((float) (4 * gain), within(1e-6f));
    assertThat(folded.bias()[0]).isCloseTo((float) (1 + 3 * gain), within(1e-6f));
    assertThat(((LayerWeights.Convolution) folded).normalization()).isEmpty();
  }
}
