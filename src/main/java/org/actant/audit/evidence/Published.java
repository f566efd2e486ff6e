package org.actant.audit.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A line of a summary: what somebody says of a variant.
///
/// @param variant as the table names it
/// @param values every number, by column
/// @param facts every other cell that is not empty, by column
public record Published(
    Place place,
    String variant,
    SortedMap<String, Figure> values,
    SortedMap<String, String> facts) {
  public Published {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }
}
