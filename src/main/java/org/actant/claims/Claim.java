package org.actant.claims;

import java.util.List;
import java.util.Optional;
import org.actant.provenance.Digest;

/// A sentence that says what an issuer does or promises.
///
/// @param voice whether the issuer says so itself
/// @param issuer who is said to do or promise it
/// @param evidence which elements it has, and by which words
/// @param hedges words that take something back of it
/// @param reason why it counts as a claim
record Claim(
    Utterance utterance,
    Voice voice,
    String issuer,
    Status status,
    List<Evidence> evidence,
    List<Quantity> quantities,
    Years years,
    List<String> hedges,
    String reason) {
  /// First digits of the digest of its place: the same as long as the text is.
  String id() {
    return Digest.of(
            (voice == Voice.OWN ? "claim|" : "reported|" + issuer + "|")
                + Utterance.key(utterance.anchor()))
        .brief();
  }

  /// Who says so: the issuer of the document.
  String speaker() {
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
