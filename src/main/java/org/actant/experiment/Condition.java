package org.actant.experiment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.technique.Pipeline;
import org.actant.technique.Step;

/// Techniques with levels of their knobs, applied in order; none at all is the plain network.
///
/// @param id the name in tables, such as `pruned50+int8`
public record Condition(String id, List<Treatment> treatments) {
  public Condition {
    treatments = List.copyOf(treatments);
    if (!id.matches("[a-z0-9][a-z0-9+._-]*") || Trial.RESERVED.contains(id)) {
      throw new IllegalArgumentException("bad condition id " + id);
    }
  }

  /// One technique with a level for each of its knobs.
  public record Treatment(String technique, SortedMap<String, String> levels) {
    public Treatment {
      levels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    private String describeLevels() {
      return levels.entrySet().stream()
          .map(level -> level.getKey() + "=" + level.getValue())
          .collect(Collectors.joining(" "));
    }
  }

  /// The techniques, ready to be applied.
  ///
  /// @throws org.actant.input.InputException if they cannot be combined in this order
  Pipeline pipeline() {
    return new Pipeline(treatments.stream().map(t -> Step.of(t.technique(), t.levels())).toList());
  }

  /// The techniques in order, such as `filter-pruning+int8`; `none` for the plain network.
  public String technique() {
    return treatments.isEmpty()
        ? "none"
        : treatments.stream().map(Treatment::technique).collect(Collectors.joining("+"));
  }

  /// The levels of all knobs, such as `criterion=l1 level=0.5; bits=8`.
  public String level() {
    return treatments.stream()
        .map(Treatment::describeLevels)
        .filter(levels -> !levels.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
