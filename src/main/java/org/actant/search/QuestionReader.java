package org.actant.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.actant.input.InputException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/// Turns a [Question] into a query for the index.
final class QuestionReader {
  private static final int TERMS_OF_LIKENESS = 25;

  private final OpenIndex index;

  QuestionReader(OpenIndex index) {
    this.index = index;
  }

  /// A query, and the terms that were added to what was asked.
  record Reading(Query query, List<WeightedTerm> added) {}

  Reading read(Question question, boolean feedback) throws IOException {
    Reading reading =
        switch (question) {
          case Question.Written(String text) ->
              new Reading(QueryReader.read(index, text), List.of());
          case Question.Like like -> like(like);
        };
    return feedback ? widened(reading) : reading;
  }

  private Reading widened(Reading reading) throws IOException {
    Bag model = new RelevanceModel(index).terms(reading.query());
    if (model.isEmpty()) {
      return reading;
    }
    double half = RelevanceModel.QUERY_WEIGHT;
    var both =
        new BooleanQuery.Builder()
            .add(
                new BoostQuery(reading.query(), (float) (half / terms(reading.query()))),
                Occur.SHOULD);
    Bag added = model.times(1 - half);
    both.add(added.query(), Occur.SHOULD);
    return new Reading(both.build(), added.terms());
  }

  /// How many terms a query has whose weights add up.
  private static int terms(Query query) {
    var terms = new HashSet<Term>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... found) {
            terms.addAll(List.of(found));
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == BooleanClause.Occur.MUST_NOT ? EMPTY_VISITOR : this;
          }
        });
    return Math.max(1, terms.size());
  }

  /// The terms that tell a text from the others, by frequency in it and rarity elsewhere (Sparck
  /// Jones 1972, doi 10.1108/eb026526), and none of its own passages.
  private Reading like(Question.Like like) throws IOException {
    int first = index.firstPassage(like.document());
    int passages = index.frequency(new Term(Fields.DOCUMENT, lower(like.document())));
    if (first < 0) {
      throw new InputException(
          "no document has the id `" + like.document() + "`; `actant corpus list` lists them");
    }
    if (like.passage().isPresent() && like.passage().getAsInt() > passages) {
      throw new InputException(
          "%s has %s passages; found #%s"
              .formatted(like.document(), passages, like.passage().getAsInt()));
    }
    int record =
        like.passage().isPresent() ? first + like.passage().getAsInt() - 1 : first + passages;
    Bag terms = telling(new RelevanceModel(index).of(record));
    var others = new BooleanQuery.Builder().add(terms.query(), Occur.MUST);
    others.add(itself(like), Occur.MUST_NOT);
    return new Reading(others.build(), terms.terms());
  }

  private Query itself(Question.Like like) throws IOException {
    return like.passage().isPresent()
        ? new TermQuery(
            new Term(
                Fields.PASSAGE,
                index.word(Fields.DOCUMENT, index.firstPassage(like.document()))
                    + "#"
                    + like.passage().getAsInt()))
        : new TermQuery(new Term(Fields.DOCUMENT, lower(like.document())));
  }

  private Bag telling(Bag bag) throws IOException {
    int all = index.frequency(new Term(Fields.UNIT, Fields.PASSAGE));
    var weights = new java.util.TreeMap<Term, Double>();
    for (var entry : bag.weights().entrySet()) {
      var term = inPassages(entry.getKey());
      int frequency = index.frequency(term);
      if (frequency > 0) {
        weights.put(
            term, entry.getValue() * Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5)));
      }
    }
    return new Bag(weights).strongest(TERMS_OF_LIKENESS).normalized();
  }

  private static Term inPassages(Term term) {
    return new Term(term.field().replace(Fields.WHOLE, Fields.TEXT), term.text());
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
