package org.actant.technique;

import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.Training;

/// All that is decided before anything runs. A study gives the plan of its baseline; the techniques
/// of a condition change it. Equal plans train equal networks from equal images.
public record Plan(
    Architecture network, Training training, Procedure procedure, Launch launch, Serving serving) {

  public Plan withNetwork(Architecture changed) {
    return new Plan(changed, training, procedure, launch, serving);
  }

  public Plan withTraining(Training changed) {
    return new Plan(network, changed, procedure, launch, serving);
  }

  public Plan withProcedure(Procedure changed) {
    return new Plan(network, training, changed, launch, serving);
  }

  /// Returns this plan with a procedure in place of ordinary training.
  ///
  /// @param technique the name of the technique that sets it
  /// @throws InputException if another technique has set one already
  public Plan withProcedureOf(String technique, Procedure changed) {
    if (!procedure.equals(Procedure.PLAIN)) {
      throw new InputException(
          "found `%s` after a technique that also replaces ordinary training; expected one of them"
              .formatted(technique));
    }
    return withProcedure(changed);
  }

  public Plan withLaunch(Launch changed) {
    return new Plan(network, training, procedure, changed, serving);
  }

  public Plan withServing(Serving changed) {
    return new Plan(network, training, procedure, launch, changed);
  }

  /// Whether the network that this plan trains is the one that `other` trains, and at the same
  /// cost.
  public boolean trainsLike(Plan other) {
    return network.equals(other.network)
        && training.equals(other.training)
        && procedure.equals(other.procedure)
        && launch.equals(other.launch);
  }
}
