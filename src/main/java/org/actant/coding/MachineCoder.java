package org.actant.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.actant.actors.ActorFinder;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Cue;
import org.actant.codebook.Dimension;
import org.actant.codebook.SentenceIndex;
import org.actant.corpus.DocumentText;
import org.actant.language.Parses;
import org.actant.language.Sentence;

/// Suggests statements for the sentences of a document by the cues of the codebooks. Only sentences
/// of running text that say something are considered: no headings, no tables, no fragments without
/// a verb.
///
/// An index of the document's words says for each cue in which sentences it is worth a try; the
/// sentences that any cue is tried on are then coded by themselves ([SentenceCoder]), several at a
/// time. A sentence is parsed where a cue asks for its dependencies, where several actors have to
/// be told apart, and where a concept stands beside a word that may tell a stance.
final class MachineCoder {
  private final Codebooks codebooks;
  private final StanceLexicon lexicon;

  /// Whether every sentence is parsed and every cue tried everywhere.
  private final boolean thorough;

  MachineCoder(Codebooks codebooks, StanceLexicon lexicon) {
    this(codebooks, lexicon, false);
  }

  private MachineCoder(Codebooks codebooks, StanceLexicon lexicon, boolean thorough) {
    this.codebooks = codebooks;
    this.lexicon = lexicon;
    this.thorough = thorough;
  }

  /// Returns the coder without its short cuts, to see what they cost.
  MachineCoder thorough() {
    return new MachineCoder(codebooks, lexicon, true);
  }

  /// Returns the suggestions in the order of the text, and of the codebooks within a sentence.
  ///
  /// @param issuer of the document; empty if unknown
  List<Suggestion> code(
      DocumentText document,
      List<Sentence> sentences,
      ActorFinder actors,
      String issuer,
      Parses parses) {
    List<TaggedSentence> running =
        RunningText.of(document, sentences).parallelStream()
            .filter(Sentence::isTagged)
            .map(sentence -> TaggedSentence.of(sentence, document.text()))
            .filter(TaggedSentence::hasVerb)
            .map(plain -> plain.withMentions(actors.find(plain)).withParses(parses))
            .toList();
    List<List<SentenceCoder.Try>> tries = tries(running);
    var coder = new SentenceCoder(document, lexicon, issuer, thorough);
    return IntStream.range(0, running.size())
        .filter(at -> !tries.get(at).isEmpty())
        .parallel()
        .mapToObj(at -> coder.code(running.get(at), tries.get(at)))
        .flatMap(List::stream)
        .toList();
  }

  /// Returns for each sentence the cues that are worth a try, in the order of the codebooks.
  private List<List<SentenceCoder.Try>> tries(List<TaggedSentence> sentences) {
    var tries = new ArrayList<List<SentenceCoder.Try>>();
    sentences.forEach(_ -> tries.add(new ArrayList<>()));
    var index = new SentenceIndex(sentences);
    for (Codebook book : codebooks.all()) {
      for (Code code : book.codes()) {
        for (Cue cue : code.cues()) {
          BitSet candidates = thorough ? index.all() : cue.candidates(index);
          boolean concept = book.dimension() == Dimension.CONCEPT;
          var attempt = new SentenceCoder.Try(book, code, cue, concept);
          candidates.stream().forEach(at -> tries.get(at).add(attempt));
        }
      }
    }
    return tries;
  }
}
