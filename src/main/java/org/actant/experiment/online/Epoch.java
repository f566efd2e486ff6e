package org.actant.experiment.online;

/// What one epoch takes at one batch size and power limit.
public record Epoch(double seconds, double watts) {
  public Epoch {
    if (!(seconds > 0 && watts > 0)) {
      throw new IllegalArgumentException("an epoch of " + seconds + " s at " + watts + " W");
    }
  }

  public double joules() {
    return seconds * watts;
  }
}
