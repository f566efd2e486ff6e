package org.actant.experiment.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Conditions that grow: each has the techniques of the one before, and more after them.
///
/// @param stages at least two, from the shortest to the whole
record Nested(List<Arm> stages) {
  Nested {
    stages = List.copyOf(stages);
  }

  /// The longest growing series of a study, one for each condition that no other goes on from.
  static List<Nested> of(Analysis a) {
    var all = new ArrayList<Nested>();
    List<Arm> arms =
        a.distinct().stream()
            .filter(arm -> !arm.treatments().isEmpty() && !arm.id().equals(a.study().baseline()))
            .toList();
    for (Arm whole : arms) {
      List<Arm> stages =
          arms.stream()
              .filter(arm -> begins(whole, arm))
              .sorted(Comparator.comparingInt(arm -> arm.treatments().size()))
              .toList();
      boolean last = arms.stream().noneMatch(arm -> arm != whole && begins(arm, whole));
      if (last && stages.size() > 1) {
        all.add(new Nested(stages));
      }
    }
    return all;
  }

  Arm whole() {
    return stages.getLast();
  }

  private static boolean begins(Arm whole, Arm start) {
    int length = start.treatments().size();
    return length <= whole.treatments().size()
        && whole.treatments().subList(0, length).equals(start.treatments());
  }
}
