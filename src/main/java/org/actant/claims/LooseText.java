package org.actant.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.actant.actors.ActorFinder;
import org.actant.actors.Actors;
import org.actant.actors.TaggedSentence;
import org.actant.coding.Anchor;
import org.actant.corpus.ActorType;
import org.actant.corpus.DocumentKind;
import org.actant.corpus.Source;
import org.actant.language.EnglishAnnotator;
import org.actant.provenance.Digest;

/// Text that belongs to no document, such as a row of a labeled set, as utterances. `We` is its
/// issuer.
final class LooseText {
  private static final Actors ACTORS =
      new Actors(Set.of("we", "us", "our", "ours", "ourselves"), Set.of(), List.of());
  private static final ActorFinder FINDER = new ActorFinder(ACTORS, "the issuer", Set.of());

  private LooseText() {}

  static List<TaggedSentence> sentences(String text) {
    return EnglishAnnotator.shared().annotate(text, 0, text.length()).stream()
        .map(sentence -> TaggedSentence.of(sentence, text))
        .map(plain -> plain.withMentions(FINDER.find(plain)))
        .toList();
  }

  static Utterance utterance(TaggedSentence sentence, String issuer) {
    var source =
        new Source(
            "text",
            "",
            issuer,
            ActorType.OTHER,
            OptionalInt.empty(),
            DocumentKind.OTHER,
            "en",
            "",
            "",
            Optional.empty());
    String quotation = sentence.sentence().in(sentence.text());
    var anchor =
        new Anchor(
            "text",
            sentence.sentence().start(),
            sentence.sentence().end(),
            1,
            "",
            quotation,
            Digest.of(quotation));
    return new Utterance(source, issuer, anchor, sentence, Set.of(), false, Map.of());
  }
}
