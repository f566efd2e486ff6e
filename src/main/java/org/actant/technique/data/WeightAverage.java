package org.actant.technique.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.network.LayerWeights;
import org.actant.network.LayerWeights.Normalization;

/// The weighted mean of the weights of networks of one shape. Standard deviations of batch
/// normalization are averaged as variances.
final class WeightAverage {
  private final double[] shares;

  /// @param shares one for each network, 1 together
  WeightAverage(double[] shares) {
    this.shares = shares.clone();
  }

  /// @param networks the layers of each network
  List<LayerWeights> of(List<List<LayerWeights>> networks) {
    var layers = new ArrayList<LayerWeights>();
    for (int i = 0; i < networks.getFirst().size(); i++) {
      int layer = i;
      layers.add(layer(networks.stream().map(network -> network.get(layer)).toList()));
    }
    return layers;
  }

  private LayerWeights layer(List<LayerWeights> layers) {
    float[] values = mean(layers.stream().map(LayerWeights::values).toList());
    float[] bias = mean(layers.stream().map(LayerWeights::bias).toList());
    return switch (layers.getFirst()) {
      case LayerWeights.Dense first ->
          new LayerWeights.Dense(first.outputs(), first.inputs(), values, bias);
      case LayerWeights.Convolution first ->
          new LayerWeights.Convolution(
              first.outputs(),
              first.inputs(),
              first.kernel(),
              values,
              bias,
              first.normalization().map(_ -> normalization(layers)));
    };
  }

  private Normalization normalization(List<LayerWeights> layers) {
    List<Normalization> all =
        layers.stream()
            .map(layer -> ((LayerWeights.Convolution) layer).normalization())
            .flatMap(Optional::stream)
            .toList();
    return new Normalization(
        mean(all.stream().map(Normalization::gamma).toList()),
        mean(all.stream().map(Normalization::beta).toList()),
        mean(all.stream().map(Normalization::mean).toList()),
        logDeviations(all),
        all.getFirst().epsilon());
  }

  private float[] logDeviations(List<Normalization> all) {
    float[] logs = new float[all.getFirst().gamma().length];
    for (int channel = 0; channel < logs.length; channel++) {
      double variance = 0;
      for (int k = 0; k < shares.length; k++) {
        variance += shares[k] * all.get(k).variance(channel);
      }
      logs[channel] = (float) (0.5 * StrictMath.log10(variance));
    }
    return logs;
  }

  private float[] mean(List<float[]> arrays) {
    float[] mean = new float[arrays.getFirst().length];
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      for (int k = 0; k < shares.length; k++) {
        sum += shares[k] * arrays.get(k)[i];
      }
      mean[i] = (float) sum;
    }
    return mean;
  }
}
