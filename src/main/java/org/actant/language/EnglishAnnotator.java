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
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    var morphology = new Morphology(); // has a buffer of its own: one a call
    var sentences = new ArrayList<Sentence>();
    for (List<CoreLabel> labels : splitter.split(text, start, end)) {
      for (int from = 0; from < labels.size(); from += LONGEST) {
        tag(labels.subList(from, Math.min(labels.size(), from + LONGEST)), morphology);
      }
      sentences.add(sentence(labels, start));
    }
    return sentences;
  }

  /// Returns the part `start..end` of a text as one sentence whose tokens have neither tags nor
  /// names, or nothing if it holds no token.
  public List<Sentence> tokenize(String text, int start, int end) {
    return splitter.tokensOnly(text, start, end);
  }

  private void tag(List<CoreLabel> labels, Morphology morphology) {
    tagger.tagCoreLabels(labels);
    List<CoreLabel> found = names.classifySentence(labels);
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      label.setLemma(lemma(label, morphology));
      label.setNER(found.get(i).get(CoreAnnotations.AnswerAnnotation.class));
    }
  }

  private static String lemma(CoreLabel label, Morphology morphology) {
    String lemma = morphology.lemma(label.word(), label.tag());
    return lemma == null || lemma.isEmpty() ? label.word() : Americanize.americanize(lemma);
  }

  private static Sentence sentence(List<CoreLabel> labels, int base) {
    var tokens = new ArrayList<Token>(labels.size());
    for (CoreLabel label : labels) {
      tokens.add(
          new Token(
              base + label.beginPosition(),
              base + label.endPosition(),
              label.lemma(),
              label.tag(),
              label.ner()));
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
