package org.actant.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that was found in a corpus.
///
/// @param claims by document and place
/// @param answers by document and place
/// @param pairs by claim and rank
/// @param bestBelow by the claim's id, the closest sentence that is no answer
record Findings(
    List<Claim> claims,
    List<Answer> answers,
    List<Pair> pairs,
    List<Trail> trails,
    Map<String, List<Pair>> byClaim,
    Map<String, Integer> paired,
    Map<String, Pair> bestBelow) {
  static Findings of(
      List<Claim> claims, List<Answer> answers, List<Pairing.Candidates> candidates) {
    var pairs = new ArrayList<Pair>();
    var trails = new ArrayList<Trail>();
    var bestBelow = new HashMap<String, Pair>();
    var choice = new Choice(candidates);
    for (Pairing.Candidates of : candidates) {
      pairs.addAll(choice.of(of));
      trails.add(of.trail());
      choice.bestBelow(of).ifPresent(pair -> bestBelow.put(pair.claim().id(), pair));
    }
    var byClaim = new HashMap<String, List<Pair>>();
    var paired = new HashMap<String, Integer>();
    for (Pair pair : pairs) {
      byClaim.computeIfAbsent(pair.claim().id(), _ -> new ArrayList<>()).add(pair);
      paired.merge(pair.answer().id(), 1, Integer::sum);
    }
    return new Findings(
        List.copyOf(claims),
        List.copyOf(answers),
        List.copyOf(pairs),
        List.copyOf(trails),
        byClaim,
        paired,
        bestBelow);
  }

  List<Pair> pairsOf(Claim claim) {
    return byClaim.getOrDefault(claim.id(), List.of());
  }

  int timesPaired(Answer answer) {
    return paired.getOrDefault(answer.id(), 0);
  }
}
