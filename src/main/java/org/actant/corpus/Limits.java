package org.actant.corpus;

import java.time.Duration;

/// How much one document may cost.
///
/// @param pages at most so many
/// @param chars at most so many characters of text
/// @param time wall-clock time
/// @param ocr whether pages that are pictures are recognized, where a program for it is installed
public record Limits(int pages, int chars, Duration time, boolean ocr) {
  public static final Limits DEFAULT = new Limits(5_000, 20_000_000, Duration.ofSeconds(120));

  public Limits(int pages, int chars, Duration time) {
    this(pages, chars, time, true);
  }

  public Limits {
    if (pages < 1 || chars < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(
          "limits of " + pages + " pages, " + chars + " characters, " + time);
    }
  }
}
