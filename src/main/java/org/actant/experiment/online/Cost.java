package org.actant.experiment.online;

import org.actant.input.InputException;

/// What energy and time are worth: η·joules + (1 − η)·largest watts·seconds (equation 2 of the Zeus
/// paper, arXiv 2208.06102).
///
/// @param eta from 0, time alone, to 1, energy alone
public record Cost(double eta) {
  public Cost {
    if (!(eta >= 0 && eta <= 1)) {
      throw new InputException("found eta " + eta + "; expected 0 to 1");
    }
  }

  double of(double joules, double seconds, double maxWatts) {
    return eta * joules + (1 - eta) * maxWatts * seconds;
  }

  double of(Epoch epoch, double maxWatts) {
    return of(epoch.joules(), epoch.seconds(), maxWatts);
  }
}
