package org.actant.audit.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What somebody set for a variant.
///
/// @param values by path of keys, such as `training.fp16`
public record Settings(
    Place place, String dataset, String variant, SortedMap<String, Setting> values) {
  public Settings {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  public record Setting(String text, long line) {}
}
