package org.actant.network;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/// A DL4J network together with its shape.
public final class TrainedNetwork {
  private final Architecture architecture;
  private final InputShape input;
  private final MultiLayerNetwork network;

  TrainedNetwork(Architecture architecture, InputShape input, MultiLayerNetwork network) {
    this.architecture = architecture;
    this.input = input;
    this.network = network;
  }

  public Architecture architecture() {
    return architecture;
  }

  public InputShape input() {
    return input;
  }

  /// The number of trainable parameters; the means and variances of batch normalization are not counted.
  public long parameters() {
    throw new UnsupportedOperationException();
  }

  MultiLayerNetwork network() {
    return network;
  }
}
