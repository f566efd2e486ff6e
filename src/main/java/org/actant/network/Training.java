package org.actant.network;

import org.actant.input.InputException;

/// How a network is trained: Adam with a constant learning rate on shuffled batches.
///
/// @param epochs passes over all images, 1 or more
/// @param batch images per step
/// @param learningRate the step size of Adam (Kingma and Ba 2015, arXiv 1412.6980)
/// @param seed decides the first weights and the order of the images
public record Training(int epochs, int batch, double learningRate, long seed) {
  public Training {
    if (epochs < 1 || batch < 1 || !(learningRate > 0 && learningRate < 1)) {
      throw new InputException(
          "found a training of %s epochs, batch %s, learning rate %s; expected 1 or more, 1 or more, and a rate between 0 and 1"
              .formatted(epochs, batch, learningRate));
    }
  }
}
