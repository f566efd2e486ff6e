package org.actant.search;

/// A document or passage in a ranking.
public record Ranked(String name, double score) {
  private static final double PRECISION = 1e6;

  /// A score as it is written into runs.
  static double rounded(double score) {
    return Math.round(score * PRECISION) / PRECISION;
  }
}
