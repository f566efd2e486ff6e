package org.actant.provenance;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// When, for how long and with what a stage ran. Recorded, never compared.
///
/// @param secondsByTask seconds that each task took when it was done, in this run or an earlier one
/// @param described files that tell of circumstances themselves, so that nobody can expect the same
///   bytes of another run
public record Circumstances(
    Instant started,
    double seconds,
    String actant,
    String jdk,
    String os,
    int processors,
    SortedMap<String, Double> secondsByTask,
    List<Artifact> described) {
  public Circumstances {
    described = described == null ? List.of() : described.stream().sorted().toList();
    secondsByTask = Collections.unmodifiableSortedMap(new TreeMap<>(secondsByTask));
  }

  /// The circumstances of this process.
  public static Circumstances here(
      Instant started,
      double seconds,
      String actant,
      SortedMap<String, Double> secondsByTask,
      List<Artifact> described) {
    return new Circumstances(
        started,
        seconds,
        actant,
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        secondsByTask,
        described);
  }
}
