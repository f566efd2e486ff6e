package org.actant.technique.model.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.actant.dataset.ImageSet;
import org.actant.network.Blueprint;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// Lets a criterion judge all filters of a network.
///
/// @param images what feature maps and gradients are computed from
/// @param random for criteria that use chance
record Arena(ImageSet images, Random random) {
  /// Returns one score per channel for each group. Where several convolutions give the channels of
  /// a group, their scores are made comparable and added.
  List<double[]> scores(PrunableNetwork prunable, FilterCriterion criterion) {
    List<Evidence> evidence = evidence(prunable.network());
    var scores = new ArrayList<double[]>();
    for (ChannelGroup group : prunable.groups()) {
      List<double[]> members =
          group.producers().stream()
              .map(producer -> criterion.scores(evidence.get(producer)))
              .toList();
      scores.add(members.size() == 1 ? members.getFirst() : sum(criterion, members));
    }
    return scores;
  }

  /// The evidence for each convolution, by its place in the list of weights; empty places are dense
  /// layers.
  private List<Evidence> evidence(TrainedNetwork network) {
    List<LayerWeights> weights = network.weights();
    Supplier<List<float[]>> maps = Once.of(() -> network.activations(images));
    Supplier<List<float[]>> slopes = Once.of(() -> network.gradients(images));
    var evidence = new ArrayList<Evidence>();
    for (Blueprint.Node node : network.blueprint().weighted()) {
      int place = evidence.size();
      Blueprint.Size size = network.blueprint().settled(node).size();
      if (weights.get(place) instanceof LayerWeights.Convolution layer) {
        evidence.add(
            new Evidence(
                node.name(),
                layer,
                () -> maps(size, maps.get().get(place)),
                () -> maps(size, slopes.get().get(place)),
                random));
      } else {
        break; // no convolution follows a dense layer
      }
    }
    return evidence;
  }

  private FeatureMaps maps(Blueprint.Size size, float[] values) {
    return new FeatureMaps(
        size.channels(), size.height(), size.width(), values, images.labels(), images.classes());
  }

  private static double[] sum(FilterCriterion criterion, List<double[]> members) {
    double[] sum = new double[members.getFirst().length];
    for (double[] scores : members) {
      double[] one = comparable(criterion, scores);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
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
}
