package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which candidates become pairs. Of the candidates of a claim the best [#MOST] of these are kept:
///
/// - those that take a side, with words alike by [#NEAR] and half of the weight of the claim's
///   concepts shared;
/// - those that take none and speak of what the issuer does ([Acting]), with words alike by
///   [#CLOSE], or by [#NEAR] if the claim is one of the [#NEAREST] that the sentence is closest to.
///   Who names a group only must take a side; so must a company that names another;
/// - those that name the same thing as a reported claim, with words alike by [#NAMED].
///
/// Texts that are older than the claim come last, and only [#CONTEXT] of them, with words alike by
/// [#CLOSE] or the same thing named: they cannot answer what was not said yet.
final class Choice {
  /// Most answers kept of a claim.
  static final int MOST = 3;

  /// Most older texts kept of a claim.
  static final int CONTEXT = 1;

  /// Least likeness of the words of an answer that takes a side, or is at its nearest claim.
  static final double NEAR = 0.1;

  /// Least likeness of the words of an answer that takes none.
  static final double CLOSE = 0.25;

  /// Least likeness of the words of an answer that names the same thing as a reported claim.
  static final double NAMED = 0.05;

  /// How many claims a sentence may be nearest to.
  static final int NEAREST = 3;

  private static final double CONCEPTS = 0.5;

  /// The pairs of each answer with the claims that it is closest to.
  private final Set<Pair> nearest = new HashSet<>();

  Choice(List<Pairing.Candidates> all) {
    Map<String, List<Pair>> byAnswer = new HashMap<>();
    for (Pairing.Candidates candidates : all) {
      for (Pair pair : candidates.ranked()) {
        if (pair.timing().canAnswer() && pair.likeness() >= NEAR) {
          byAnswer.computeIfAbsent(pair.answer().id(), _ -> new ArrayList<>()).add(pair);
        }
      }
    }
    Comparator<Pair> closest =
        Comparator.comparingDouble(Pair::score).reversed().thenComparing(pair -> pair.claim().id());
    byAnswer
        .values()
        .forEach(pairs -> pairs.stream().sorted(closest).limit(NEAREST).forEach(nearest::add));
  }

  /// The pairs that are kept of a claim, numbered.
  List<Pair> of(Pairing.Candidates candidates) {
    var kept = new ArrayList<Pair>();
    candidates.ranked().stream()
        .filter(pair -> pair.timing().canAnswer() && isAnswer(pair))
        .limit(MOST)
        .forEach(kept::add);
    candidates.ranked().stream()
        .filter(pair -> !pair.timing().canAnswer() && isContext(pair))
        .limit(CONTEXT)
        .forEach(kept::add);
    var numbered = new ArrayList<Pair>();
    kept.forEach(pair -> numbered.add(pair.at(numbered.size() + 1)));
    return numbered;
  }

  /// The closest candidate that came late enough and is no answer.
  Optional<Pair> bestBelow(Pairing.Candidates candidates) {
    return candidates.ranked().stream()
        .filter(pair -> pair.timing().canAnswer() && !isAnswer(pair))
        .max(Comparator.comparingDouble(Pair::likeness));
  }

  private boolean isAnswer(Pair pair) {
    if (namesTheThing(pair)) {
      return true;
    }
    if (pair.judgment().relation() != Relation.MENTIONS) {
      return pair.likeness() >= NEAR && pair.concepts() >= CONCEPTS;
    }
    return isOfTheIssuer(pair) && (pair.likeness() >= CLOSE || nearest.contains(pair));
  }

  private static boolean isContext(Pair pair) {
    return namesTheThing(pair) || isOfTheIssuer(pair) && pair.likeness() >= CLOSE;
  }

  private static boolean namesTheThing(Pair pair) {
    return pair.sameThing() && pair.likeness() >= NAMED;
  }

  private static boolean isOfTheIssuer(Pair pair) {
    return pair.addressed() != Addressed.GROUP
        && pair.answer().actors().contains(pair.claim().issuer())
        && !Issuers.isClaimant(pair.answer().utterance().source());
  }
}
