package org.actant.claims;

import java.util.List;
import java.util.Optional;
import org.actant.provenance.Digest;

/// A sentence in which an issuer says what it does or promises.
///
/// @param evidence which elements it has, and by which words
/// @param hedges words that take something back of it
/// @param reason why it counts as a claim
record Claim(
    Utterance utterance,
    Status status,
    List<Evidence> evidence,
    List<Quantity> quantities,
    Years years,
    List<String> hedges,
    String reason) {
  /// First digits of the digest of its place: the same as long as the text is.
  String id() {
    return Digest.of("claim|" + Utterance.key(utterance.anchor())).brief();
  }

  String issuer() {
    return utterance.issuer();
  }

  int specificity() {
    return Specificity.score(evidence);
  }

  List<Evidence> of(Element element) {
    return evidence.stream().filter(one -> one.element() == element).toList();
  }

  /// The words of an element, in the order of the text.
  String words(Element element) {
    return String.join("; ", of(element).stream().map(Evidence::words).distinct().toList());
  }

  Optional<Integer> year() {
    return utterance.year();
  }
}
