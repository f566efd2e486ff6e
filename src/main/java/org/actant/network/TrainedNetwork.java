package org.actant.network;

import java.util.Arrays;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.network.Blueprint.Node;

/// A network with weights, held by DL4J.
public final class TrainedNetwork {
  private static final int BATCH = 256;

  private final Dl4jNetwork network;

  TrainedNetwork(Dl4jNetwork network) {
    this.network = network;
  }

  /// Returns a network with given weights: one entry per convolution and dense layer, and one for
  /// the output, in the order of [Blueprint#weighted].
  public static TrainedNetwork of(
      Architecture architecture, InputShape input, List<LayerWeights> weights) {
    return new TrainedNetwork(
        Dl4jNetwork.create(Blueprint.of(architecture, input), Fittings.NONE, weights));
  }

  public Architecture architecture() {
    return network.blueprint().architecture();
  }

  public InputShape input() {
    return network.blueprint().input();
  }

  /// The operations of this network.
  public Blueprint blueprint() {
    return network.blueprint();
  }

  /// Returns copies of the weights: one entry per convolution and dense layer, and one for the
  /// output, in the order of [Blueprint#weighted].
  public List<LayerWeights> weights() {
    return network.weights();
  }

  /// The number of trainable parameters; the means and variances of batch normalization are not
  /// counted.
  public long parameters() {
    return weights().stream().mapToLong(LayerWeights::trainable).sum();
  }

  /// Returns the same function without batch normalization: with `g = gamma / sqrt(variance +
  /// epsilon)` the weights become `W g` and the bias `beta + (b - mean) g` (Jacob et al. 2018,
  /// doi:10.1109/CVPR.2018.00286, section 3.2).
  public TrainedNetwork folded() {
    return architecture().batchNormalization()
        ? of(
            new Architecture(architecture().layers(), false),
            input(),
            weights().stream().map(LayerWeights::folded).toList())
        : this;
  }

  /// Returns the network's own answers, taken before the softmax: one row per image, one logit per
  /// class.
  public float[][] logits(ImageSet images) {
    Node output = blueprint().nodes().getLast();
    var weights = (LayerWeights.Dense) network.weights(output);
    float[][] logits = new float[images.size()][];
    for (int from = 0; from < images.size(); from += BATCH) {
      ImageSet batch = images.slice(from, Math.min(images.size(), from + BATCH));
      float[] features = network.values(batch, List.of(blueprint().before(output))).getFirst();
      float[][] rows = rows(features, batch.size());
      for (int i = 0; i < rows.length; i++) {
        logits[from + i] = affine(rows[i], weights);
      }
    }
    return logits;
  }

  /// Returns what each convolution and each hidden dense layer finally gives, see
  /// [Blueprint#settled]: mostly after its ReLU. One array per layer, for all images.
  public List<float[]> activations(ImageSet images) {
    return network.values(images, settled());
  }

  /// Returns the gradients of the loss, the cross entropy of each image, with respect to what
  /// [#activations] returns: arrays of the same lengths. Dropout is off and batch normalization
  /// uses its means and variances, as in inference.
  public List<float[]> gradients(ImageSet images) {
    return OutputGradients.of(this, images);
  }

  /// Returns what the first layers give for each image, as images with as many channels. Layers are
  /// counted as in [#weights]; pools that follow the last of them are passed as well.
  public ImageSet features(ImageSet images, int layers) {
    return Cut.after(this, layers).features(images);
  }

  Dl4jNetwork network() {
    return network;
  }

  /// Returns what a node gives for all images, batch by batch.
  float[] values(ImageSet images, Node node) {
    int volume = node.size().volume();
    float[] values = new float[images.size() * volume];
    for (int from = 0; from < images.size(); from += BATCH) {
      ImageSet batch = images.slice(from, Math.min(images.size(), from + BATCH));
      float[] part = network.values(batch, List.of(node)).getFirst();
      System.arraycopy(part, 0, values, from * volume, part.length);
    }
    return values;
  }

  private List<Node> settled() {
    List<Node> weighted = blueprint().weighted();
    return weighted.subList(0, weighted.size() - 1).stream().map(blueprint()::settled).toList();
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
