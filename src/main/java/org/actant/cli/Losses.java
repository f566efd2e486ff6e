package org.actant.cli;

import java.util.List;
import java.util.Map;
import org.actant.exchange.Loss;

/// Tells what did not come along.
final class Losses {
  private Losses() {}

  static void warn(Console console, List<Loss> losses) {
    losses.forEach(loss -> console.warn("not taken along: " + loss));
  }

  static List<Map<String, Object>> json(List<Loss> losses) {
    return losses.stream()
        .map(loss -> Map.<String, Object>of("what", loss.what(), "why", loss.why()))
        .toList();
  }
}
