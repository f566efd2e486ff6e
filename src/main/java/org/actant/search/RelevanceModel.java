package org.actant.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Pseudo-relevance feedback by the relevance model RM3: the terms of the best answers, weighted by
/// how well those answer, are mixed with the query (Lavrenko and Croft 2001, doi
/// 10.1145/383952.383972; Abdul-Jaleel et al., "UMass at TREC 2004").
///
/// Numbers and details follow Anserini: 10 answers, 10 terms, half the weight to the query; terms
/// of 2 to 20 letters and digits that no more than a tenth of the records have. An answer's terms
/// are found by analyzing its text again, which keeps term vectors out of the index.
final class RelevanceModel {
  private static final int ANSWERS = 10;
  private static final int TERMS = 10;
  static final double QUERY_WEIGHT = 0.5;
  private static final double MOST_COMMON = 0.1;

  private final OpenIndex index;

  RelevanceModel(OpenIndex index) {
    this.index = index;
  }

  /// Returns the query's terms mixed with those of its best answers.
  Bag expand(Bag query) throws IOException {
    return query
        .normalized()
        .times(QUERY_WEIGHT)
        .plus(terms(query.query()).times(1 - QUERY_WEIGHT));
  }

  /// Returns the terms of the best answers to a query; their weights have the sum 1.
  Bag terms(Query query) throws IOException {
    Bag model = Bag.EMPTY;
    for (ScoreDoc answer : index.searcher().search(query, ANSWERS).scoreDocs) {
      model = model.plus(of(answer.doc).filter(this::isRare).normalized().times(answer.score));
    }
    return model.strongest(TERMS).normalized();
  }

  /// Returns the terms of a passage or document that are words or numbers of a usual length.
  Bag of(int record) throws IOException {
    boolean whole = index.word(Fields.BLOCK, record).isEmpty();
    Bag bag = whole ? whole(record) : bag(record, Fields.TEXT, text(record));
    return bag.filter(RelevanceModel::isUsual);
  }

  private Bag whole(int record) throws IOException {
    var text = new StringBuilder(index.word(Fields.TITLE, record));
    for (int i = record - index.number(Fields.NUMBER, record); i < record; i++) {
      text.append("\n\n").append(text(i));
    }
    return bag(record, Fields.WHOLE, text.toString());
  }

  private Bag bag(int record, String base, String text) throws IOException {
    Language language = Language.of(index.word(Fields.LANGUAGE, record));
    return Bag.of(index.analyzer(), language.field(base), text);
  }

  private String text(int record) throws IOException {
    StoredFields stored = index.searcher().storedFields();
    String text = stored.document(record, Set.of(Fields.QUOTATION)).get(Fields.QUOTATION);
    return text == null ? "" : text;
  }

  private static boolean isUsual(Term term) {
    int length = term.text().length();
    return length >= 2 && length <= 20 && term.text().chars().allMatch(Character::isLetterOrDigit);
  }

  private boolean isRare(Term term) {
    try {
      return index.frequency(term) <= MOST_COMMON * index.frequency(unit(term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term unit(Term term) {
    boolean whole = Fields.isVariant(term.field(), Fields.WHOLE);
    return new Term(Fields.UNIT, whole ? Fields.DOCUMENT : Fields.PASSAGE);
  }
}
