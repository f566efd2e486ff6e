package org.actant.technique.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// Which weights of a network stay: 1 for those, 0 for the others, in the order and layout of
/// [TrainedNetwork#weights] and [LayerWeights#values]. Biases and normalization always stay.
///
/// ```java
/// var masks = WeightMasks.perLayer(network, List.of(0.66, 0.12, 0.08, 0.19));
/// TrainedNetwork sparse = masks.applyTo(network);
/// ```
public record WeightMasks(List<float[]> layers) {
  public WeightMasks {
    layers = List.copyOf(layers);
  }

  /// Keeps the weights of the largest magnitude of each layer (Han, Pool, Tran and Dally 2015,
  /// *Learning both Weights and Connections*, arXiv 1506.02626).
  ///
  /// @param kept the share that stays of each layer, 0 to 1
  public static WeightMasks perLayer(TrainedNetwork network, List<Double> kept) {
    List<LayerWeights> weights = network.weights();
    if (kept.size() != weights.size()) {
      throw new IllegalArgumentException(
          "found " + kept.size() + " shares for " + weights.size() + " layers");
    }
    var layers = new ArrayList<float[]>();
    for (int i = 0; i < weights.size(); i++) {
      float[] values = weights.get(i).values();
      layers.add(largest(values, (int) Math.round(values.length * kept.get(i))));
    }
    return new WeightMasks(layers);
  }

  /// Keeps the weights of the largest magnitude, wherever they are.
  ///
  /// @param kept the share that stays of all weights, 0 to 1
  public static WeightMasks global(TrainedNetwork network, double kept) {
    List<float[]> values = network.weights().stream().map(LayerWeights::values).toList();
    float[] all = new float[values.stream().mapToInt(layer -> layer.length).sum()];
    int next = 0;
    for (float[] layer : values) {
      System.arraycopy(layer, 0, all, next, layer.length);
      next += layer.length;
    }
    float[] mask = largest(all, (int) Math.round(all.length * kept));
    var layers = new ArrayList<float[]>();
    next = 0;
    for (float[] layer : values) {
      layers.add(Arrays.copyOfRange(mask, next, next + layer.length));
      next += layer.length;
    }
    return new WeightMasks(layers);
  }

  /// Keeps what is not zero.
  public static WeightMasks ofNonZero(TrainedNetwork network) {
    return new WeightMasks(
        network.weights().stream()
            .map(layer -> {
              float[] mask = new float[layer.values().length];
              for (int i = 0; i < mask.length; i++) {
                mask[i] = layer.values()[i] == 0 ? 0 : 1;
              }
              return mask;
            })
            .toList());
  }

  /// Returns the network with zeros for the weights that do not stay.
  public TrainedNetwork applyTo(TrainedNetwork network) {
    List<LayerWeights> weights = network.weights();
    for (int i = 0; i < weights.size(); i++) {
      float[] values = weights.get(i).values(); // a copy
      for (int k = 0; k < values.length; k++) {
        values[k] = layers.get(i)[k] == 0 ? 0 : values[k];
      }
    }
    return TrainedNetwork.of(network.architecture(), network.input(), weights);
  }

  /// The share of weights that stay, of each layer.
  public List<Double> kept() {
    return layers.stream().map(WeightMasks::kept).toList();
  }

  /// The share of weights that do not stay, of all.
  public double sparsity() {
    long all = layers.stream().mapToLong(mask -> mask.length).sum();
    double stay = layers.stream().mapToDouble(mask -> kept(mask) * mask.length).sum();
    return 1 - stay / all;
  }

  private static double kept(float[] mask) {
    double sum = 0;
    for (float one : mask) {
      sum += one;
    }
    return sum / mask.length;
  }

  /// Marks the `count` values of the largest magnitude; of equals, those that come first.
  private static float[] largest(float[] values, int count) {
    float[] magnitudes = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      magnitudes[i] = Math.abs(values[i]);
    }
    float[] sorted = magnitudes.clone();
    Arrays.sort(sorted);
    float[] mask = new float[values.length];
    if (count == 0) {
      return mask;
    }
    float least = sorted[sorted.length - count];
    int left = count;
    for (int i = 0; i < values.length; i++) {
      left -= magnitudes[i] > least ? 1 : 0;
      mask[i] = magnitudes[i] > least ? 1 : 0;
    }
    for (int i = 0; i < values.length && left > 0; i++) {
      if (magnitudes[i] == least) {
        mask[i] = 1;
        left--;
      }
    }
    return mask;
  }
}
