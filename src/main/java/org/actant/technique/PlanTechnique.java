package org.actant.technique;

/// Changes the plan before anything runs: the shape of the network, how it is trained, the process,
/// or how it is served. It sees no data and costs nothing.
public non-sealed interface PlanTechnique extends Technique {
  /// Returns the changed plan.
  ///
  /// @throws org.actant.input.InputException if the plan cannot be changed in this way
  Plan apply(Plan plan, Levels levels);
}
