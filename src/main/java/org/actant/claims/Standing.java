package org.actant.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/// What holds of a pair once people have spoken.
///
/// @param label the one that people give, if they agree on one; else the machine's
/// @param status suggested if nobody has spoken, disputed if people disagree
/// @param coders who has spoken
record Standing(String label, String status, String coders) {
  static Standing of(String pair, String machine, PairVerdicts verdicts) {
    List<PairVerdict> on = verdicts.on(pair);
    if (on.isEmpty()) {
      return new Standing(machine, "suggested", "");
    }
    var kinds = EnumSet.noneOf(PairVerdict.Kind.class);
    var labels = EnumSet.noneOf(Relation.class);
    on.forEach(verdict -> {
      kinds.add(verdict.verdict());
      if (verdict.label() != null) {
        labels.add(verdict.label());
      }
    });
    String status =
        kinds.size() > 1 || labels.size() > 1 ? "disputed" : kinds.iterator().next().past();
    String label = labels.size() == 1 ? labels.iterator().next().toString() : machine;
    return new Standing(
        label, status, on.stream().map(PairVerdict::coder).collect(Collectors.joining("; ")));
  }
}
