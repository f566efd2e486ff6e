package org.actant.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Turns a [Selection] into queries.
final class PassageFilter {
  private final OpenIndex index;
  private final Codings codings;

  /// @param codings of the workspace; those of an empty one do as long as no selection asks for
  ///   them
  PassageFilter(OpenIndex index, Codings codings) {
    this.index = index;
    this.codings = codings;
  }

  /// Returns `query` among the selected passages.
  ///
  /// @throws InputException if a value is not in the index
  Query among(Selection selection, Query query) throws IOException {
    List<Query> filters = filters(selection);
    if (filters.isEmpty()) {
      return query;
    }
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /// Returns all selected passages.
  Query all(Selection selection) throws IOException {
    return among(selection, new TermQuery(new Term(Fields.UNIT, Fields.PASSAGE)));
  }

  private List<Query> filters(Selection selection) throws IOException {
    var filters = new ArrayList<Query>();
    for (Map.Entry<Facet, List<String>> wanted : selection.values().entrySet()) {
      if (!wanted.getKey().isCoded()) {
        filters.add(any(wanted.getKey(), wanted.getValue()));
      }
    }
    selection
        .years()
        .ifPresent(
            years -> filters.add(IntPoint.newRangeQuery(Fields.YEAR, years.first(), years.last())));
    if (selection.needsCodings()) {
      filters.add(coded(codings.select(selection)));
    }
    return filters;
  }

  private Query any(Facet facet, List<String> values) throws IOException {
    if (facet == Facet.YEAR) {
      throw new IllegalArgumentException("years are selected by a range");
    }
    var any = new BooleanQuery.Builder();
    for (String value : values) {
      var term = new Term(facet.column(), value.toLowerCase(Locale.ROOT));
      if (index.frequency(term) == 0) {
        throw new InputException(
            "no document has the %s `%s`; expected one of: %s"
                .formatted(
                    facet.column().replace('_', ' '), value, Listed.some(values(facet.column()))));
      }
      any.add(new TermQuery(term), Occur.SHOULD);
    }
    return any.build();
  }

  /// The values of a keyword column as they are written, sorted.
  private Collection<String> values(String column) throws IOException {
    var values = new TreeSet<String>();
    LeafReader leaf = index.leaf();
    if (leaf != null) {
      SortedDocValues words = DocValues.getSorted(leaf, Fields.columnOf(column));
      for (int ord = 0; ord < words.getValueCount(); ord++) {
        values.add(words.lookupOrd(ord).utf8ToString());
      }
    }
    values.remove("");
    return values;
  }

  /// Returns the passages in which one of the codings begins.
  private Query coded(Codings selected) throws IOException {
    var keys = new ArrayList<BytesRef>();
    for (int record : records(selected)) {
      if (record >= 0) {
        keys.add(
            new BytesRef(
                index.word(Fields.DOCUMENT, record) + "#" + index.number(Fields.NUMBER, record)));
      }
    }
    return keys.isEmpty() ? new MatchNoDocsQuery() : new TermInSetQuery(Fields.PASSAGE, keys);
  }

  /// Returns for each coding the record of the passage that it begins in; -1 if there is none.
  int[] records(Codings wanted) throws IOException {
    var starts = new HashMap<String, int[]>();
    int[] records = new int[wanted.all().size()];
    for (int i = 0; i < records.length; i++) {
      Codings.Coding coding = wanted.all().get(i);
      int first = index.firstPassage(coding.document());
      if (first < 0) {
        records[i] = -1;
        continue;
      }
      int[] begin = starts.get(coding.document());
      if (begin == null) {
        begin = starts(coding.document(), first);
        starts.put(coding.document(), begin);
      }
      int at = java.util.Arrays.binarySearch(begin, coding.start());
      int passage = at >= 0 ? at : -at - 2;
      boolean inside = passage >= 0 && coding.start() < index.number(Fields.END, first + passage);
      records[i] = inside ? first + passage : -1;
    }
    return records;
  }

  /// Where the passages of a document start.
  private int[] starts(String document, int first) throws IOException {
    int passages = index.frequency(new Term(Fields.DOCUMENT, document.toLowerCase(Locale.ROOT)));
    int[] starts = new int[passages];
    NumericDocValues column =
        DocValues.getNumeric(java.util.Objects.requireNonNull(index.leaf()), Fields.START);
    for (int i = 0; i < passages; i++) {
      column.advanceExact(first + i);
      starts[i] = (int) column.longValue();
    }
    return starts;
  }
}
