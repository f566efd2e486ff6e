package org.actant.corpus;

import java.time.Duration;

/// How much one document may cost.
///
/// @param pages at most so many
/// @param chars at most so many characters of text
/// @param time wall-clock time
public record Limits(int pages, int chars, Duration time) {
  public static final Limits DEFAULT = new Limits(5_000, 20_000_000, Duration.ofSeconds(120));

  public Limits {
    if (pages < 1 || chars < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(
          "limits of " + pages + " pages, " + chars + " characters, " + time);
    }
  }
}
