package org.actant.provenance;

import java.util.SortedMap;
import java.util.TreeMap;

/// What was done: a stage, the version of its code, and the parameters that change its result.
public record Activity(String stage, int version, SortedMap<String, String> parameters) {
  public Activity {
    parameters = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
