package org.actant.network;

import java.util.Optional;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/// What a DL4J network is given beside its shape.
interface Fittings {
  /// For a network that is not trained.
  Fittings NONE = new Fittings() {};

  /// What stands after a layer.
  ///
  /// @param layer which layer, as in the list of weights
  default IActivation activation(int layer, boolean rectified) {
    return rectified ? new ActivationReLU() : new ActivationIdentity();
  }

  /// What changes the weights of a layer in the forward pass.
  default Optional<IWeightNoise> noise(int layer) {
    return Optional.empty();
  }

  /// A loss of logits; cross entropy behind a softmax if there is none.
  default Optional<ILossFunction> loss() {
    return Optional.empty();
  }

  default IUpdater updater() {
    return new NoOp();
  }

  /// The weight decay of [Training].
  default double weightDecay() {
    return 0;
  }
}
