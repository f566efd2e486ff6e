package org.actant.provenance;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// When, for how long and with what a stage ran. Recorded, never compared.
///
/// @param secondsByTask seconds spent on each task that was worked on in this run; reused tasks are
///   absent
public record Circumstances(
    Instant started,
    double seconds,
    String actant,
    String jdk,
    String os,
    int processors,
    SortedMap<String, Double> secondsByTask) {
  public Circumstances {
    secondsByTask = Collections.unmodifiableSortedMap(new TreeMap<>(secondsByTask));
  }

  /// The circumstances of this process.
  public static Circumstances here(
      Instant started, double seconds, String actant, SortedMap<String, Double> secondsByTask) {
    return new Circumstances(
        started,
        seconds,
        actant,
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        secondsByTask);
  }
}
