package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.dataset.ImageSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputGradientsTest {
  private final ImageSet images = Images.noise(12, 8, 8, 1);

  /// The last hidden layer's gradient is `W (softmax - label)`.
  @Test
  void theLastHiddenGradientIsTheOutputErrorSentBack() {
    TrainedNetwork network = trained("conv4-pool-dense6");
    float[] gradient = network.gradients(images).getLast();
    var output = (LayerWeights.Dense) network.weights().getLast();
    float[][] logits = network.logits(images);
    for (int image = 0; image < images.size(); image++) {
      double[] error = error(logits[image], images.labels()[image]);
      for (int unit = 0; unit < 6; unit++) {
        double expected = 0;
        for (int c = 0; c < error.length; c++) {
          expected += output.values()[unit * output.outputs() + c] * error[c];
        }
        assertThat((double) gradient[image * 6 + unit]).isCloseTo(expected, within(1e-5));
      }
    }
  }

  /// The sum of a channel's gradients, where its ReLU is open, is the slope of the loss in that
  /// channel's bias, which is measured by changing the bias a little.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv4-pool-dense6",
        "conv4-pool-dense6-bn",
        "conv4n-res6s2-res6-gap",
        "conv4l-pool-drop50-dense6l"
      })
  void gradientsAreTheSlopesOfTheLoss(String text) {
    TrainedNetwork network = trained(text).folded();
    List<float[]> gradients = network.gradients(images);
    List<float[]> activations = network.activations(images);
    assertThat(gradients).hasSameSizeAs(activations);
    for (int layer = 0; layer < gradients.size(); layer++) {
      float[] g = gradients.get(layer);
      float[] a = activations.get(layer);
      assertThat(g).hasSameSizeAs(a);
      Blueprint.Node node = network.blueprint().weighted().get(layer);
      Blueprint.Node settled = network.blueprint().settled(node);
      boolean open = !(settled.operation() instanceof Blueprint.Relu);
      int area = settled.size().height() * settled.size().width();
      double sum = 0;
      for (int i = 0; i < g.length; i++) {
        boolean firstChannel = i / area % settled.size().channels() == 0;
        sum += firstChannel && (open || a[i] > 0) ? g[i] : 0;
      }
      double step = 1e-3;
      double slope =
          (loss(shifted(network, layer, step)) - loss(shifted(network, layer, -step))) / (2 * step);
      assertThat(sum)
          .as("layer %s", node.name())
          .isCloseTo(slope, within(0.02 + 0.03 * Math.abs(slope)));
    }
  }

  private TrainedNetwork trained(String text) {
    return Trainer.train(
        Architecture.parse(text), images, new Training(3, 4, 3e-3, 1), TrainingProgress.NONE);
  }

  private double loss(TrainedNetwork network) {
    float[][] logits = network.logits(images);
    double loss = 0;
    for (int i = 0; i < logits.length; i++) {
      loss -= Math.log(1 + error(logits[i], images.labels()[i])[images.labels()[i]]);
    }
    return loss;
  }

  /// Probabilities less the label.
  private static double[] error(float[] logits, int label) {
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    double[] error = new double[logits.length];
    for (int c = 0; c < error.length; c++) {
      error[c] = Math.exp(logits[c]) / sum - (c == label ? 1 : 0);
    }
    return error;
  }

  private static TrainedNetwork shifted(TrainedNetwork network, int layer, double by) {
    var weights = new ArrayList<>(network.weights());
    float[] bias = weights.get(layer).bias().clone();
    bias[0] += (float) by;
    weights.set(
        layer,
        switch (weights.get(layer)) {
          case LayerWeights.Convolution c ->
              new LayerWeights.Convolution(
                  c.outputs(), c.inputs(), c.kernel(), c.values(), bias, Optional.empty());
          case LayerWeights.Dense d ->
              new LayerWeights.Dense(d.outputs(), d.inputs(), d.values(), bias);
        });
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }
}
