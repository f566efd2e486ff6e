package org.actant.technique.model.filter;

import java.util.List;
import org.actant.input.InputException;

/// Says how much each filter of a convolution matters; the filters with the lowest scores are cut.
interface FilterCriterion {
  /// All criteria, in the order in which people should see them; `random` is the control that the
  /// others have to beat.
  List<FilterCriterion> ALL =
      List.of(
          new WeightNorm(1),
          new WeightNorm(2),
          new GeometricMedian(),
          new NormalizationScale(),
          new TaylorExpansion(),
          new Activity(),
          new ActivationEntropy(),
          new ChannelInformation(),
          new FeatureMapRank(),
          new RandomOrder());

  /// The level by which a study asks for it.
  String name();

  /// Where it was published.
  String source();

  /// Returns one score per filter, 0 or more.
  ///
  /// @throws InputException if the network lacks what the criterion looks at
  double[] scores(Evidence evidence);

  /// Whether scores of different layers mean the same and may be compared as they are. Where they
  /// do not, they are divided by their Euclidean norm first (Molchanov, Tyree, Karras, Aila and
  /// Kautz 2017, arXiv 1611.06440, section 2.2).
  default boolean isComparable() {
    return false;
  }

  static List<String> names() {
    return ALL.stream().map(FilterCriterion::name).toList();
  }

  /// @throws IllegalArgumentException if there is none of this name
  static FilterCriterion named(String name) {
    return ALL.stream()
        .filter(criterion -> criterion.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no criterion " + name));
  }
}
