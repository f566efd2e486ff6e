package org.actant.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Cuts text into sentences of tokens with CoreNLP's tokenizer; needs no model.
final class Splitter {
  private final StanfordCoreNLP tokenizer;

  Splitter() {
    var properties = new Properties();
    properties.setProperty("annotators", "tokenize");
    properties.setProperty("tokenize.language", "en");
    // strange characters become tokens instead of warnings
    properties.setProperty("tokenize.options", "invertible=true,untokenizable=noneKeep");
    tokenizer = new StanfordCoreNLP(properties, false);
  }

  /// Returns the sentences of the part `start..end` of a text; offsets count from `start`.
  List<List<CoreLabel>> split(String text, int start, int end) {
    var annotation = new Annotation(text.substring(start, end));
    tokenizer.annotate(annotation);
    var sentences = new ArrayList<List<CoreLabel>>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      sentences.add(sentence.get(CoreAnnotations.TokensAnnotation.class));
    }
    return sentences;
  }

  /// Returns the part `start..end` as one sentence that is tokenized only, or as none if it holds
  /// no token.
  List<Sentence> tokensOnly(String text, int start, int end) {
    var tokens = new ArrayList<Token>();
    for (List<CoreLabel> labels : split(text, start, end)) {
      for (CoreLabel label : labels) {
        int from = start + label.beginPosition();
        int to = start + label.endPosition();
        tokens.add(
            new Token(
                from, to, text.substring(from, to).toLowerCase(Locale.ROOT), "", Token.NO_NAME));
      }
    }
    return tokens.isEmpty()
        ? List.of()
        : List.of(new Sentence(tokens.getFirst().start(), tokens.getLast().end(), tokens));
  }
}
