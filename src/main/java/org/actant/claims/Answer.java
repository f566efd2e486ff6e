package org.actant.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.provenance.Digest;

/// A sentence of somebody who makes no claims about the concepts of claims.
///
/// @param supports words for what it speaks of
/// @param contests words against it
/// @param qualifies words that add bounds
/// @param stances what has been coded of it, toward its concepts
record Answer(
    Utterance utterance,
    List<Quantity> quantities,
    Years years,
    List<String> supports,
    List<String> contests,
    List<String> qualifies,
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

  /// Whether it speaks of others than this claimant only.
  boolean isAboutOthersThan(String claimant) {
    return !addressed().isEmpty() && !addressed().containsKey(claimant);
  }

  boolean takesASide() {
    return !supports.isEmpty() || !contests.isEmpty() || !qualifies.isEmpty() || !stances.isEmpty();
  }
}
