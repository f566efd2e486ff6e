package org.actant.technique;

import java.util.List;

/// One way to make a model cheaper to train or to serve. Techniques are found by `ServiceLoader`,
/// need a public constructor without arguments, and are one of three kinds, by what they change.
/// The same input, levels and workbench give the same result.
public sealed interface Technique permits DataTechnique, PlanTechnique, NetworkTechnique {
  /// The name by which studies ask for it, such as `filter-pruning`.
  String name();

  /// One sentence: what it changes.
  String description();

  /// Where it was published, such as `Li et al. 2017, arXiv 1608.08710`.
  String source();

  Phase phase();

  /// One sentence: what really gets cheaper, and what only looks as if it did.
  String saving();

  /// The settings, in the order in which people should see them.
  List<Knob> knobs();
}
