package org.actant.language;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;

/// CoreNLP's own pipeline of tokens, tags, lemmas, names and dependencies, as a peer to measure
/// against; nothing else uses it.
public final class CoreNlpPipeline {
  private final StanfordCoreNLP pipeline;

  private CoreNlpPipeline(Properties properties, int threads) {
    RedwoodConfiguration.errorLevel().apply();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    properties.setProperty("threads", Integer.toString(threads));
    pipeline = new StanfordCoreNLP(properties);
  }

  /// As it is shipped: names with times, numbers and fine-grained kinds; of times only the names of
  /// holidays are left out, which need a library of their own.
  public static CoreNlpPipeline full(int threads) {
    var properties = new Properties();
    properties.setProperty("sutime.binders", "0");
    return new CoreNlpPipeline(properties, threads);
  }

  /// Without times, numbers and fine-grained kinds.
  public static CoreNlpPipeline lean(int threads) {
    var properties = new Properties();
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    return new CoreNlpPipeline(properties, threads);
  }

  /// Annotates a text and returns how many tokens it has.
  public int annotate(String text) {
    var annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }

  /// Lets go of the models.
  public static void release() {
    StanfordCoreNLP.clearAnnotatorPool();
  }
}
