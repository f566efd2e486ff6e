package org.actant.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Step;

/// Which derived files depend on some files, directly or through other files, and on which.
record Reach(Map<String, SortedSet<String>> origins) {
  /// @param derivations each after those whose files it reads
  static Reach of(Collection<String> files, List<Derivation> derivations) {
    var origins = new TreeMap<String, SortedSet<String>>();
    files.forEach(file -> origins.put(file, new TreeSet<>(Set.of(file))));
    for (Derivation derivation : derivations) {
      var all = new TreeSet<String>();
      for (Step step : derivation.steps()) {
        var some = new TreeSet<String>();
        step.inputs()
            .forEach(input -> some.addAll(origins.getOrDefault(input.path(), new TreeSet<>())));
        add(origins, step.outputs(), some);
        all.addAll(some);
      }
      add(origins, derivation.outputs(), all);
    }
    return new Reach(origins);
  }

  private static void add(
      Map<String, SortedSet<String>> origins, List<Artifact> outputs, SortedSet<String> from) {
    if (!from.isEmpty()) {
      outputs.forEach(
          output -> origins.computeIfAbsent(output.path(), _ -> new TreeSet<>()).addAll(from));
    }
  }

  boolean includes(String path) {
    return origins.containsKey(path);
  }

  /// Returns which of the files a path depends on; none if on none of them.
  SortedSet<String> of(String path) {
    return origins.getOrDefault(path, new TreeSet<>());
  }
}
