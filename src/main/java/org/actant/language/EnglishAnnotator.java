package org.actant.language;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.actant.input.UnavailableException;
import org.jspecify.annotations.Nullable;

/// Annotates English text with Stanford CoreNLP (Manning et al. 2014, doi 10.3115/v1/P14-5010).
/// Safe for several threads: the models are only read once loaded. They are loaded once a process,
/// when first needed, which takes seconds.
///
/// The tagger is CoreNLP's `english-left3words` (Toutanova et al. 2003, doi
/// 10.3115/1073445.1073478), the names come from its three-class CRF (Finkel et al. 2005, doi
/// 10.3115/1219840.1219885). Both are called directly, a sentence at a time, so that a long block
/// costs no more memory than a short one. Lemmas are in American spelling, so that one cue finds
/// `centre` and `center`.
public final class EnglishAnnotator {
  static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  static final String NAMES = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /// Longer "sentences" are lists or tables that lost their lines; they are tagged in pieces of
  /// this many tokens.
  private static final int LONGEST = 400;

  /// How many words around a possible name are looked at with it; the features of the CRF reach
  /// five words far.
  private static final int CONTEXT = 6;

  private static @Nullable EnglishAnnotator shared;

  private final Splitter splitter;
  private final MaxentTagger tagger;
  private final CRFClassifier<CoreLabel> names;

  private EnglishAnnotator() {
    RedwoodConfiguration.errorLevel().apply();
    try {
      var names = CompletableFuture.supplyAsync(EnglishAnnotator::loadNames);
      tagger = new MaxentTagger(TAGGER, new Properties(), false);
      splitter = new Splitter();
      this.names = names.join();
    } catch (CompletionException | edu.stanford.nlp.io.RuntimeIOException e) {
      throw new UnavailableException(
          "CoreNLP's English models cannot be read (stanford-corenlp, classifier `models`): "
              + e.getMessage()
              + "; build actant again",
          e);
    }
  }

  /// Returns the one annotator of this process, loading its models at the first call.
  public static synchronized EnglishAnnotator shared() {
    if (shared == null) {
      shared = new EnglishAnnotator();
    }
    return shared;
  }

  /// Returns the sentences of the part `start..end` of a text, tagged and with names; offsets count
  /// from the text's start.
  public List<Sentence> annotate(String text, int start, int end) {
    return annotate(text, start, end, new ConcurrentHashMap<>());
  }

  /// Does the same for a part of a text that may hold sentences seen before.
  ///
  /// @param seen what was found out about them; several threads may share it
  List<Sentence> annotate(String text, int start, int end, Map<List<String>, List<Word>> seen) {
    var morphology = new Morphology(); // has a buffer of its own: one a call
    var sentences = new ArrayList<Sentence>();
    for (List<CoreLabel> labels : splitter.split(text, start, end)) {
      List<String> key = labels.stream().map(CoreLabel::word).toList();
      List<Word> words = seen.get(key);
      if (words == null) {
        words = words(labels, morphology);
        seen.put(key, words);
      }
      sentences.add(sentence(labels, words, start));
    }
    return sentences;
  }

  /// What is found out about a token.
  record Word(String lemma, String pos, String ner) {}

  /// Returns the part `start..end` of a text as one sentence whose tokens have neither tags nor
  /// names, or nothing if it holds no token.
  public List<Sentence> tokenize(String text, int start, int end) {
    return splitter.tokensOnly(text, start, end);
  }

  private List<Word> words(List<CoreLabel> labels, Morphology morphology) {
    for (int from = 0; from < labels.size(); from += LONGEST) {
      List<CoreLabel> piece = labels.subList(from, Math.min(labels.size(), from + LONGEST));
      PrunedTagging.tag(tagger, piece);
      name(piece);
    }
    return labels.stream()
        .map(label -> new Word(lemma(label, morphology), label.tag(), label.ner()))
        .toList();
  }

  /// Looks for names where one may be: around words with a capital that are not at the start of the
  /// sentence only, as the tagger has it.
  private void name(List<CoreLabel> labels) {
    labels.forEach(label -> label.setNER(Token.NO_NAME));
    int to = 0;
    for (int at = 0; at < labels.size(); at++) {
      if (!mayBeName(labels, at) || at < to) {
        continue;
      }
      int from = Math.max(to, at - CONTEXT);
      to = at + 1;
      for (int i = at; i < Math.min(labels.size(), to + 2 * CONTEXT); i++) {
        if (mayBeName(labels, i)) {
          to = i + 1;
        }
      }
      int end = Math.min(labels.size(), to + CONTEXT);
      List<CoreLabel> found = names.classifySentence(labels.subList(from, end));
      for (int i = from; i < end; i++) {
        labels.get(i).setNER(found.get(i - from).get(CoreAnnotations.AnswerAnnotation.class));
      }
      to = end;
    }
  }

  private static boolean mayBeName(List<CoreLabel> labels, int at) {
    CoreLabel label = labels.get(at);
    return label.tag().startsWith("NNP")
        || (at > 0 && label.word().chars().anyMatch(Character::isUpperCase));
  }

  private static String lemma(CoreLabel label, Morphology morphology) {
    String lemma = morphology.lemma(label.word(), label.tag());
    return lemma == null || lemma.isEmpty() ? label.word() : Americanize.americanize(lemma);
  }

  private static Sentence sentence(List<CoreLabel> labels, List<Word> words, int base) {
    var tokens = new ArrayList<Token>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Word word = words.get(i);
      CoreLabel label = labels.get(i);
      tokens.add(
          new Token(
              base + label.beginPosition(),
              base + label.endPosition(),
              word.lemma,
              word.pos,
              word.ner));
    }
    return new Sentence(tokens.getFirst().start(), tokens.getLast().end(), tokens);
  }

  private static CRFClassifier<CoreLabel> loadNames() {
    try {
      return CRFClassifier.getClassifier(NAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
