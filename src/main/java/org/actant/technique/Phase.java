package org.actant.technique;

/// The part of a model's life in which a technique saves, after the five phases of Rajput, Saad and
/// Sharma 2025 (arXiv 2506.18289). A condition names its techniques in the order of what they
/// change: images, then the plan, then the trained network.
public enum Phase {
  DATA,
  MODEL,
  TRAINING,
  SYSTEM,
  INFERENCE;

  /// The word in tables and studies, such as `data`.
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
