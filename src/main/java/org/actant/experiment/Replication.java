package org.actant.experiment;

/// How many blocks a study has: a fixed number, or as many as a pilot finds to be needed for ratios
/// to the baseline with an interval of a wanted half-width.
///
/// @param pilot blocks that are run in any case; all of them if it equals `most`
/// @param most blocks at most
/// @param halfWidth the wanted half-width of the ratios' 95 % intervals, as a share of the ratio
public record Replication(int pilot, int most, double halfWidth) {
  /// Five blocks of pilot, then as many as 2 % of the baseline need, 30 at most.
  public static final Replication AUTO = new Replication(5, 30, 0.02);

  public Replication {
    if (pilot < 1 || most < pilot) {
      throw new IllegalArgumentException("a pilot of " + pilot + " blocks of at most " + most);
    }
  }

  /// A number that is known beforehand.
  public static Replication fixed(int blocks) {
    return new Replication(blocks, blocks, 0);
  }

  public boolean isFixed() {
    return pilot == most;
  }
}
