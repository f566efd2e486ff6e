package org.actant.energy;

/// What kind of evidence a figure is. Figures of different tiers are never compared without saying
/// so.
public enum Tier {
  T1("wall meter", "an external meter at the plug"),
  T2("energy counter", "a counter in the hardware (RAPL, NVML), wraps handled"),
  T3("sampled power", "the integral of power samples"),
  T4("calibrated model", "a model fitted on this machine against T1 to T3"),
  T5("uncalibrated model", "a model with an interval, good for ranking only"),
  T6("proxy", "CPU seconds or instructions; no joules");

  private final String title;
  private final String meaning;

  Tier(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /// Whether figures of this tier are computed from others and not counted.
  public boolean isModel() {
    return this == T4 || this == T5;
  }

  public String title() {
    return title;
  }

  /// What a reader must know beside the figure.
  public String meaning() {
    return meaning;
  }
}
