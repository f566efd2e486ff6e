package org.actant.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A bag of words: terms with weights, without order. Stop words are left out.
record Bag(SortedMap<Term, Double> weights) {
  static final Bag EMPTY = new Bag(new TreeMap<>());
  private static final int MOST_TERMS = 1000;

  /// Counts the terms of a text for one field, [Fields#TEXT] or [Fields#WHOLE] in some language.
  static Bag of(Analyzer analyzer, String field, String text) {
    var counts = new TreeMap<Term, Double>();
    String language = field.substring((field + "_").indexOf('_'));
    try (TokenStream words = analyzer.tokenStream(Fields.WHOLE + language, text)) {
      var word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        counts.merge(new Term(field, word.toString()), 1.0, Double::sum);
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Bag(counts);
  }

  /// Counts the terms of a text in every language that `base` has in the index.
  static Bag of(OpenIndex index, String base, String text) {
    Bag bag = EMPTY;
    for (String field : index.variants(base)) {
      bag = bag.plus(of(index.analyzer(), field, text));
    }
    return bag;
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  double sum() {
    return weights.values().stream().mapToDouble(w -> w).sum();
  }

  Bag times(double factor) {
    var product = new TreeMap<>(weights);
    product.replaceAll((_, weight) -> weight * factor);
    return new Bag(product);
  }

  /// The same proportions with the sum 1; an empty bag stays empty.
  Bag normalized() {
    return isEmpty() ? this : times(1 / sum());
  }

  Bag plus(Bag other) {
    var sum = new TreeMap<>(weights);
    other.weights.forEach((term, weight) -> sum.merge(term, weight, Double::sum));
    return new Bag(sum);
  }

  Bag filter(Predicate<Term> keep) {
    return strongestOf(weights.size(), keep);
  }

  /// The terms with the greatest weights, equal ones in the order of the alphabet.
  Bag strongest(int most) {
    return strongestOf(most, _ -> true);
  }

  private Bag strongestOf(int most, Predicate<Term> keep) {
    return new Bag(
        weights.entrySet().stream()
            .filter(entry -> keep.test(entry.getKey()))
            .sorted(STRONGEST)
            .limit(most)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new)));
  }

  private static final Comparator<Map.Entry<Term, Double>> STRONGEST =
      Map.Entry.<Term, Double>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  /// Any of the terms, the more and the stronger the better.
  Query query() {
    var any = new BooleanQuery.Builder();
    strongest(MOST_TERMS)
        .weights
        .forEach((term, weight) -> any.add(weighted(term, weight), Occur.SHOULD));
    return any.build();
  }

  private static Query weighted(Term term, double weight) {
    return weight == 1 ? new TermQuery(term) : new BoostQuery(new TermQuery(term), (float) weight);
  }

  /// The terms and their weights, strongest first.
  List<WeightedTerm> terms() {
    return weights.entrySet().stream()
        .sorted(STRONGEST)
        .map(entry -> new WeightedTerm(entry.getKey().text(), entry.getValue()))
        .toList();
  }
}
