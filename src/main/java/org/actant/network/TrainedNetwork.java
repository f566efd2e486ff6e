package org.actant.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// A DL4J network together with its shape.
public final class TrainedNetwork {
  private static final int BATCH = 256;
  private static final Training UNTRAINED = new Training(1, 1, 1e-3, 1);

  private final Architecture architecture;
  private final InputShape input;
  private final MultiLayerNetwork network;

  TrainedNetwork(Architecture architecture, InputShape input, MultiLayerNetwork network) {
    this.architecture = architecture;
    this.input = input;
    this.network = network;
  }

  /// Returns a network with given weights: one entry per convolution and dense layer, and one for
  /// the output.
  public static TrainedNetwork of(
      Architecture architecture, InputShape input, List<LayerWeights> weights) {
    return new TrainedNetwork(
        architecture, input, Dl4jNetworks.create(architecture, input, UNTRAINED, weights));
  }

  public Architecture architecture() {
    return architecture;
  }

  public InputShape input() {
    return input;
  }

  /// Returns copies of the weights: one entry per convolution and dense layer, and one for the
  /// output.
  public List<LayerWeights> weights() {
    return Dl4jNetworks.weights(network);
  }

  /// The number of trainable parameters; the means and variances of batch normalization are not
  /// counted.
  public long parameters() {
    return weights().stream().mapToLong(LayerWeights::trainable).sum();
  }

  /// Returns the network's own answers, taken before the softmax: one row per image, one logit per
  /// class.
  public float[][] logits(ImageSet images) {
    LayerWeights.Dense output = Dl4jNetworks.output(network);
    float[][] logits = new float[images.size()][];
    for (int from = 0; from < images.size(); from += BATCH) {
      ImageSet batch = images.slice(from, Math.min(images.size(), from + BATCH));
      float[][] features = lastFeatures(batch);
      for (int i = 0; i < features.length; i++) {
        logits[from + i] = affine(features[i], output);
      }
    }
    return logits;
  }

  /// Returns what each convolution and each hidden dense layer gives after its ReLU, for all images
  /// in one array.
  public List<float[]> activations(ImageSet images) {
    long[] shape = {images.size(), 1, input.height(), input.width()};
    var outputs = new ArrayList<float[]>();
    try (INDArray pixels = Nd4j.create(images.pixels(), shape, 'c')) {
      List<INDArray> all = network.feedForward(pixels, false);
      for (int layer : Dl4jNetworks.rectified(network)) {
        try (INDArray output = all.get(layer + 1).dup('c')) {
          outputs.add(output.data().asFloat());
        }
      }
      all.stream().skip(1).filter(INDArray::closeable).forEach(INDArray::close);
    }
    return outputs;
  }

  MultiLayerNetwork network() {
    return network;
  }

  /// What goes into the output layer.
  private float[][] lastFeatures(ImageSet batch) {
    long[] shape = {batch.size(), 1, input.height(), input.width()};
    try (INDArray images = Nd4j.create(batch.pixels(), shape, 'c')) {
      List<INDArray> activations =
          network.feedForwardToLayer(network.getnLayers() - 2, images, false);
      try (INDArray last = activations.getLast().dup('c')) {
        return rows(last.data().asFloat(), batch.size());
      } finally {
        activations.stream().skip(1).filter(INDArray::closeable).forEach(INDArray::close);
      }
    }
  }

  private static float[][] rows(float[] values, int count) {
    int width = values.length / count;
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    return rows;
  }

  private static float[] affine(float[] x, LayerWeights.Dense layer) {
    float[] y = new float[layer.outputs()];
    for (int o = 0; o < y.length; o++) {
      double sum = layer.bias()[o];
      for (int i = 0; i < x.length; i++) {
        sum += (double) x[i] * layer.values()[i * layer.outputs() + o];
      }
      y[o] = (float) sum;
    }
    return y;
  }
}
