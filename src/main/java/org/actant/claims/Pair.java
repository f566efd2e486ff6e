package org.actant.claims;

import java.util.Optional;
import org.actant.provenance.Digest;

/// A claim and one of its answers.
///
/// @param rank from 1 among the answers to the claim
/// @param score what it is ranked by, see [Pairing]
/// @param likeness of the words of the two, 0 to 1
/// @param concepts how much of the weight of the claim's concepts is shared, 0 to 1
/// @param sameThing whether a reported claim and the answer name the same model, site or program
/// @param shared what the two have in common
/// @param yearsLater how many years after the claim's document the answer's came; empty if either
///   has no year
record Pair(
    Claim claim,
    Answer answer,
    int rank,
    double score,
    double likeness,
    double concepts,
    boolean sameThing,
    String shared,
    Addressed addressed,
    Optional<Comparison> comparison,
    Judgment judgment,
    Optional<Integer> yearsLater) {
  String id() {
    return Digest.of("pair|" + claim.id() + "|" + answer.id()).brief();
  }

  Timing timing() {
    return Timing.of(yearsLater);
  }

  Pair at(int place) {
    return new Pair(
        claim,
        answer,
        place,
        score,
        likeness,
        concepts,
        sameThing,
        shared,
        addressed,
        comparison,
        judgment,
        yearsLater);
  }
}
