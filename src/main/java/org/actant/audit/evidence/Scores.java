package org.actant.audit.evidence;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run answered rightly, by metric.
///
/// @param classCounts how many test items each class has; none where the file does not say
/// @param digest SHA-256 of the file, to tell copies from coincidence
public record Scores(
    Place place,
    RunName run,
    SortedMap<String, Figure> values,
    List<Long> classCounts,
    String digest) {
  public Scores {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    classCounts = List.copyOf(classCounts);
  }

  public OptionalDouble value(String metric) {
    Figure figure = values.get(metric);
    return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure.value());
  }
}
