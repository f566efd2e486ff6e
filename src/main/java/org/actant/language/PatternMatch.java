package org.actant.language;

import java.util.Map;
import java.util.TreeMap;

/// Where a pattern matched: the tokens `from..to`, and the tokens it gave names to.
public record PatternMatch(int from, int to, Map<String, Integer> named) {
  public PatternMatch {
    named = Map.copyOf(new TreeMap<>(named));
  }
}
