package org.actant.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.provenance.Digest;

/// A sentence that somebody other than the issuer of a claim says.
///
/// @param attitudes what it says of the claimants that it names
/// @param actors the claimants that act in it, see [Acting]
/// @param quoted the claimants whose word it gives, see [Saying]
/// @param stances what people have coded of it, toward its concepts
record Answer(
    Utterance utterance,
    List<Quantity> quantities,
    Years years,
    Map<String, Attitude> attitudes,
    Set<String> actors,
    Set<String> quoted,
    List<Stances.Coding> stances) {
  /// By document and place.
  static final Comparator<Answer> ORDER =
      Comparator.comparing((Answer a) -> a.utterance().anchor().document())
          .thenComparingInt(a -> a.utterance().anchor().start());

  String id() {
    return Digest.of("answer|" + Utterance.key(utterance.anchor())).brief();
  }

  String issuer() {
    return utterance.issuer();
  }

  Set<String> concepts() {
    return utterance.concepts();
  }

  Map<String, Addressed> addressed() {
    return utterance.addressed();
  }

  /// How it speaks of a claimant.
  Addressed speaksOf(String claimant) {
    return addressed().getOrDefault(claimant, Addressed.GENERAL);
  }

  /// What it says of a claimant.
  Attitude toward(String claimant) {
    return attitudes.getOrDefault(claimant, Attitude.NONE);
  }
}
