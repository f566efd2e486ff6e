package org.actant.energy.model;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A model of processor as its maker sells it.
///
/// @param tdpWatts thermal design power of one package
/// @param cores of one package; empty where the source does not say
/// @param threads hardware threads of one package; empty where the source does not say
/// @param source where the figures were taken from, a key of [Processors]
public record Processor(
    String name, double tdpWatts, OptionalInt cores, OptionalInt threads, String source) {
  private static final Pattern NOISE =
      Pattern.compile(
          "\\((r|tm|c)\\)| 0 *@.*|@.*|\\bwith .*|\\b\\d+(st|nd|rd|th) gen\\b"
              + "|\\b(\\d+|dual|quad|six|eight|twelve|sixteen)-core\\b"
              + "|\\b(intel|amd|cpu|processor|apu)\\b");

  public Processor {
    if (!(tdpWatts > 0)) {
      throw new IllegalArgumentException(name + " with a TDP of " + tdpWatts + " W");
    }
  }

  /// Returns what is left of a name without maker, trademarks, clock and number of cores, so that
  /// `Intel(R) Xeon(R) CPU E3-1240 V2 @ 3.40GHz` and `Intel Xeon E3-1240 v2` meet. Nothing that
  /// tells models apart is dropped: `v2` stays; the `0` that kernels print for a first version
  /// goes.
  static String key(String name) {
    return NOISE
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
