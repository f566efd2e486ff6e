package org.actant.experiment;

import java.util.OptionalDouble;

/// What a study may use; it stops at the border of the block that would go beyond. The first block
/// always runs.
///
/// @param seconds of all trials and the pauses between them
/// @param cpuSeconds of all trials (T6)
/// @param joules that meters counted for all trials (T2)
public record Budget(OptionalDouble seconds, OptionalDouble cpuSeconds, OptionalDouble joules) {
  public static final Budget NONE =
      new Budget(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
