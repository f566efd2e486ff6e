package org.actant.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.ActorFinder;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Cue;
import org.actant.codebook.CuePattern;
import org.actant.codebook.Dimension;
import org.actant.codebook.Subjects;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentText;
import org.actant.language.Sentence;
import org.jspecify.annotations.Nullable;

/// Suggests codes for the sentences of a document by the cues of a codebook. Only sentences of
/// running text that say something are considered: no headings, no tables, no fragments without a
/// verb.
final class MachineCoder {
  private static final Set<Block.Kind> RUNNING_TEXT =
      EnumSet.of(
          Block.Kind.PARAGRAPH, Block.Kind.LIST_ITEM, Block.Kind.FOOTNOTE, Block.Kind.CAPTION);
  private static final int SHORTEST = 5;

  private final Codebooks codebooks;

  MachineCoder(Codebooks codebooks) {
    this.codebooks = codebooks;
  }

  /// Returns the suggestions in the order of the text, and of the codebook within a sentence; one a
  /// sentence and code.
  List<Suggestion> code(DocumentText document, List<Sentence> sentences, ActorFinder actors) {
    var suggestions = new ArrayList<Suggestion>();
    int block = 0;
    for (Sentence sentence : sentences) {
      while (block < document.blocks().size()
          && document.blocks().get(block).end() <= sentence.start()) {
        block++;
      }
      if (block < document.blocks().size()
          && RUNNING_TEXT.contains(document.blocks().get(block).kind())
          && sentence.isTagged()
          && sentence.tokens().size() >= SHORTEST) {
        suggestions.addAll(code(document, sentence, actors));
      }
    }
    return suggestions;
  }

  private List<Suggestion> code(DocumentText document, Sentence sentence, ActorFinder actors) {
    var plain = TaggedSentence.of(sentence, document.text());
    if (!plain.hasVerb()) {
      return List.of();
    }
    var tagged = plain.withMentions(actors.find(plain));
    var suggestions = new ArrayList<Suggestion>();
    for (Codebook codebook : codebooks.all()) {
      for (Code code : codebook.codes()) {
        suggest(codebook, code, tagged, document).ifPresent(suggestions::add);
      }
    }
    return suggestions;
  }

  private static Optional<Suggestion> suggest(
      Codebook codebook, Code code, TaggedSentence sentence, DocumentText document) {
    var cues = new ArrayList<String>();
    var reasons = new LinkedHashSet<String>();
    @Nullable String actor = null;
    for (Cue cue : code.cues()) {
      Optional<CuePattern.Match> match = cue.find(sentence);
      if (match.isEmpty()) {
        continue;
      }
      cues.add(code.id() + ": " + cue.text());
      reasons.add(
          "cue `%s` matched `%s`".formatted(cue.text(), words(sentence, match.get(), document)));
      if (actor == null) {
        actor = Subjects.doer(sentence, match.get()).map(Mention::actor).orElse(null);
      }
    }
    if (reasons.isEmpty()) {
      return Optional.empty();
    }
    Anchor anchor = Anchor.of(document, sentence.sentence().start(), sentence.sentence().end());
    boolean concept = codebook.dimension() == Dimension.CONCEPT;
    var statement =
        new Statement(
            anchor, concept ? null : code.id(), actor, null, concept ? code.id() : null, null);
    return Optional.of(
        new Suggestion(statement, codebook.label(), cues, String.join("; ", reasons)));
  }

  private static String words(
      TaggedSentence sentence, CuePattern.Match match, DocumentText document) {
    int from = sentence.token(match.from()).start();
    int to = sentence.token(match.to() - 1).end();
    return document.text().substring(from, to);
  }
}
