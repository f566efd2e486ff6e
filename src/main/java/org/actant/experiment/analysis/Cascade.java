package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.experiment.Condition.Treatment;

/// A condition whose techniques are those of other conditions, one after the other.
///
/// @param parts at least two, in order
record Cascade(Arm whole, List<Arm> parts) {
  Cascade {
    parts = List.copyOf(parts);
  }

  /// The cascades of a study. Where a condition can be put together in several ways, that with the
  /// most parts counts.
  static List<Cascade> of(Analysis a) {
    var cascades = new ArrayList<Cascade>();
    for (Arm arm : a.distinct()) {
      List<Arm> others =
          a.distinct().stream()
              .filter(other -> !other.treatments().isEmpty())
              .filter(other -> other.treatments().size() < arm.treatments().size())
              .toList();
      parts(arm.treatments(), others)
          .filter(parts -> parts.size() > 1)
          .ifPresent(parts -> cascades.add(new Cascade(arm, parts)));
    }
    return cascades;
  }

  private static Optional<List<Arm>> parts(List<Treatment> treatments, List<Arm> others) {
    if (treatments.isEmpty()) {
      return Optional.of(List.of());
    }
    Optional<List<Arm>> best = Optional.empty();
    for (Arm first : others) {
      int length = first.treatments().size();
      if (length <= treatments.size() && treatments.subList(0, length).equals(first.treatments())) {
        Optional<List<Arm>> rest = parts(treatments.subList(length, treatments.size()), others);
        if (rest.isPresent() && 1 + rest.get().size() > best.map(List::size).orElse(0)) {
          var all = new ArrayList<Arm>();
          all.add(first);
          all.addAll(rest.get());
          best = Optional.of(all);
        }
      }
    }
    return best;
  }

  /// The condition with the first parts alone, if the study has it.
  Optional<Arm> prefix(Analysis a, int length) {
    List<Treatment> treatments =
        parts.subList(0, length).stream().flatMap(part -> part.treatments().stream()).toList();
    return a.distinct().stream().filter(arm -> arm.treatments().equals(treatments)).findFirst();
  }
}
