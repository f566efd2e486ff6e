package org.actant.technique.model.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.actant.dataset.ImageSet;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// Lets a criterion judge all filters of a network.
///
/// @param images what feature maps and gradients are computed from
/// @param batch images per gradient
/// @param random for criteria that use chance
record Arena(ImageSet images, int batch, Random random) {
  /// Returns one score per channel for each group. Where several convolutions give the channels of
  /// a group, their scores are made comparable and added.
  List<double[]> scores(PrunableNetwork prunable, FilterCriterion criterion) {
    TrainedNetwork network = prunable.network();
    List<LayerWeights> weights = network.weights();
    Supplier<List<float[]>> activations = Once.of(() -> network.activations(images));
    Supplier<List<List<LayerWeights>>> gradients = Once.of(() -> gradients(network));
    var scores = new ArrayList<double[]>();
    for (ChannelGroup group : prunable.groups()) {
      double[] sum = new double[prunable.channels(group)];
      for (int producer : group.producers()) {
        var layer = (LayerWeights.Convolution) weights.get(producer);
        PrunableNetwork.Place place = prunable.place(producer);
        var evidence =
            new Evidence(
                place.name(),
                layer,
                () -> maps(place, layer, activations.get().get(place.order())),
                () ->
                    gradients.get().stream()
                        .map(all -> (LayerWeights.Convolution) all.get(producer))
                        .toList(),
                random);
        double[] one = criterion.scores(evidence);
        add(sum, group.producers().size() == 1 ? one : comparable(criterion, one));
      }
      scores.add(sum);
    }
    return scores;
  }

  /// Returns scores that may be compared with those of other layers.
  static double[] comparable(FilterCriterion criterion, double[] scores) {
    double norm = 0;
    for (double score : scores) {
      norm += score * score;
    }
    double[] scaled = scores.clone();
    for (int i = 0; i < scaled.length && norm > 0 && !criterion.isComparable(); i++) {
      scaled[i] /= Math.sqrt(norm);
    }
    return scaled;
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  private FeatureMaps maps(
      PrunableNetwork.Place place, LayerWeights.Convolution layer, float[] values) {
    return new FeatureMaps(
        layer.outputs(),
        place.height(),
        place.width(),
        values,
        images.labels(),
        images.classes());
  }

  private List<List<LayerWeights>> gradients(TrainedNetwork network) {
    throw new UnsupportedOperationException("gradients of " + network + " by " + batch);
  }
}
