package org.actant.technique.model;

import java.util.List;
import java.util.Optional;
import org.actant.network.Architecture;
import org.actant.network.LayerWeights;
import org.actant.technique.Levels;

/// A layer as two: a linear one that makes `rank` values, and one that makes what the layer makes.
///
/// @param limit the rank from which on two layers have as many weights as the one
/// @param isUsed whether the two are to stand for the one
record Factors(
    int rank,
    int limit,
    boolean isUsed,
    List<Architecture.Layer> layers,
    List<LayerWeights> weights) {

  /// Takes a convolution or a dense layer apart; nothing if the layer is neither.
  static Optional<Factors> of(Architecture.Layer layer, LayerWeights weights, Levels levels) {
    return switch (layer) {
      case Architecture.Dense dense ->
          Optional.of(dense(dense, (LayerWeights.Dense) weights, levels));
      case Architecture.Conv conv ->
          Optional.of(convolution(conv, (LayerWeights.Convolution) weights, levels));
      case Architecture.Residual _,
          Architecture.Gradients _,
          Architecture.Pool _,
          Architecture.GlobalPool _,
          Architecture.Drop _ ->
          Optional.empty();
    };
  }

  String note(String layer) {
    return isUsed
        ? "%s to rank %s (saves below %s)".formatted(layer, rank, limit)
        : "%s stays, rank %s would not save (it must be below %s)".formatted(layer, rank, limit);
  }

  private static Factors dense(
      Architecture.Dense layer, LayerWeights.Dense weights, Levels levels) {
    SingularValues svd = SingularValues.of(weights.values(), weights.inputs(), weights.outputs());
    int rank = rank(svd, levels);
    var first =
        new LayerWeights.Dense(rank, weights.inputs(), svd.leftFactor(rank), new float[rank]);
    var second =
        new LayerWeights.Dense(weights.outputs(), rank, svd.rightFactor(rank), weights.bias());
    return factors(
        svd,
        rank,
        levels,
        List.of(new Architecture.Dense(rank, false), layer),
        List.of(first, second));
  }

  /// Reads the kernels as a matrix of filters by weights: `W = U V`, where the rows of `V` are
  /// `rank` filters and `U` mixes them.
  private static Factors convolution(
      Architecture.Conv layer, LayerWeights.Convolution weights, Levels levels) {
    SingularValues svd =
        SingularValues.of(weights.values(), weights.outputs(), weights.filterSize());
    int rank = rank(svd, levels);
    var first =
        new LayerWeights.Convolution(
            rank,
            weights.inputs(),
            weights.kernel(),
            svd.rightFactor(rank),
            new float[rank],
            Optional.empty());
    var second =
        new LayerWeights.Convolution(
            weights.outputs(),
            rank,
            1,
            svd.leftFactor(rank),
            weights.bias(),
            weights.normalization());
    return factors(
        svd,
        rank,
        levels,
        List.of(
            new Architecture.Conv(
                rank, layer.kernel(), layer.stride(), layer.padding(), false, false),
            new Architecture.Conv(
                layer.channels(),
                1,
                1,
                Architecture.Padding.SAME,
                layer.normalized(),
                layer.rectified())),
        List.of(first, second));
  }

  private static Factors factors(
      SingularValues svd,
      int rank,
      Levels levels,
      List<Architecture.Layer> layers,
      List<LayerWeights> weights) {
    int limit = (int) Math.ceil((double) svd.rows() * svd.columns() / (svd.rows() + svd.columns()));
    boolean used = rank < limit || levels.text("always").equals("yes");
    return new Factors(rank, limit, used, layers, weights);
  }

  private static int rank(SingularValues svd, Levels levels) {
    double share = levels.number("share");
    int full = svd.values().length;
    int wanted =
        levels.text("rank-by").equals("energy")
            ? svd.rankOfEnergy(share)
            : (int) (share * svd.rows() * svd.columns() / (svd.rows() + svd.columns()));
    int block = levels.count("round");
    return Math.min(full, Math.max(1, (wanted + block - 1) / block * block));
  }
}
