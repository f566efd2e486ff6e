package org.actant.audit.evidence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A row of a table whose file says by which formula one column follows from others, in a comment
/// line such as `# formula: kwh = 1.58 * watts * hours / 1000`.
///
/// @param cells the numbers of the row, by column
public record Claim(Place place, Formula formula, String name, SortedMap<String, Figure> cells) {
  public Claim {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }
}
