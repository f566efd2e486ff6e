package org.actant.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.TaggedSentence;
import org.actant.coding.Anchor;
import org.actant.corpus.Source;

/// A sentence of running text in its place: who issued it, what it speaks of, and whom.
///
/// @param issuer the name by which the issuer of the document goes
/// @param concepts ids of codes, sorted
/// @param borrowed whether the concepts are those of the block around it, as it names none itself
/// @param addressed the issuers of claims that it speaks of, and how that is known
record Utterance(
    Source source,
    String issuer,
    Anchor anchor,
    TaggedSentence sentence,
    Set<String> concepts,
    boolean borrowed,
    Map<String, Addressed> addressed) {
  String text() {
    return anchor.quotation();
  }

  /// The year of the document.
  Optional<Integer> year() {
    return source.year().isPresent() ? Optional.of(source.year().getAsInt()) : Optional.empty();
  }

  /// Such as `report-2021|120|180`.
  static String key(Anchor anchor) {
    return String.join(
        "|",
        List.of(
            anchor.document(), Integer.toString(anchor.start()), Integer.toString(anchor.end())));
  }
}
