package org.actant.language;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Sentences and parses in the types of CoreNLP, for its pattern languages.
final class Labels {
  private Labels() {}

  static List<CoreLabel> of(Sentence sentence, String text) {
    var labels = new ArrayList<CoreLabel>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      var label = new CoreLabel(8);
      String word = token.in(text).replace('\u2019', '\'');
      label.setWord(word);
      label.setValue(word);
      label.setOriginalText(word);
      label.setLemma(token.lemma().replace('\u2019', '\'').toLowerCase(Locale.ROOT));
      label.setTag(token.pos());
      label.setNER(token.ner());
      label.setIndex(labels.size() + 1);
      label.setSentIndex(0);
      labels.add(label);
    }
    return labels;
  }

  static SemanticGraph graph(Sentence sentence, String text, Parse parse) {
    var graph = new SemanticGraph();
    List<IndexedWord> words = of(sentence, text).stream().map(IndexedWord::new).toList();
    words.forEach(graph::addVertex);
    for (int i = 0; i < parse.size(); i++) {
      if (parse.head(i) == Parse.ROOT) {
        graph.addRoot(words.get(i));
      } else {
        graph.addEdge(
            words.get(parse.head(i)),
            words.get(i),
            GrammaticalRelation.valueOf(Language.UniversalEnglish, parse.relation(i)),
            0,
            false);
      }
    }
    return graph;
  }
}
