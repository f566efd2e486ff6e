package org.actant.corpus.fetch;

import java.time.Duration;

/// How much one download may cost.
///
/// @param bytes of the document
/// @param answer time until a server begins to answer
/// @param silence time without a byte
/// @param whole time of one attempt
public record FetchLimits(long bytes, Duration answer, Duration silence, Duration whole) {
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          200L << 20, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofHours(1));

  public FetchLimits {
    if (bytes < 1 || !answer.isPositive() || !silence.isPositive() || !whole.isPositive()) {
      throw new IllegalArgumentException("no room for a download");
    }
  }

  public FetchLimits withBytes(long most) {
    return new FetchLimits(most, answer, silence, whole);
  }
}
