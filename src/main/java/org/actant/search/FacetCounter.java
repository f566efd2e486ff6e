package org.actant.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Counts passages by facets.
final class FacetCounter {
  private static final List<List<String>> UNKNOWN = List.of(List.of(""));

  private final OpenIndex index;
  private final PassageFilter filter;
  private final Codings codings;

  FacetCounter(OpenIndex index, PassageFilter filter, Codings codings) {
    this.index = index;
    this.filter = filter;
    this.codings = codings;
  }

  /// Counts the passages of `hits` by the values of every facet together.
  ///
  /// @param selection all passages that are looked at, whose words are what the hits are compared
  ///   with
  List<FacetCount> count(Query hits, Selection selection, List<Facet> by) throws IOException {
    LeafReader leaf = index.leaf();
    if (leaf == null) {
      return List.of();
    }
    FixedBitSet found = records(hits);
    FixedBitSet all = records(filter.all(selection));
    all.or(found);
    var groups =
        groups(
            leaf, found, all, groupings(leaf, selection, by), by.stream().anyMatch(Facet::isCoded));
    boolean zeros = by.stream().allMatch(Facet::isSmall);
    return groups.entrySet().stream()
        .filter(group -> zeros || group.getValue().passages > 0)
        .map(group -> group.getValue().count(group.getKey()))
        .sorted(order(by))
        .toList();
  }

  private FixedBitSet records(Query query) throws IOException {
    var records = new FixedBitSet(index.size());
    index
        .searcher()
        .search(
            query,
            new SimpleCollector() {
              private int base;

              @Override
              protected void doSetNextReader(LeafReaderContext context) {
                base = context.docBase;
              }

              @Override
              public void collect(int record) {
                records.set(base + record);
              }

              @Override
              public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
              }
            });
    return records;
  }

  private static Map<List<String>, Group> groups(
      LeafReader leaf, FixedBitSet found, FixedBitSet all, List<Grouping> groupings, boolean coded)
      throws IOException {
    var groups = new HashMap<List<String>, Group>();
    NumericDocValues words = DocValues.getNumeric(leaf, Fields.WORDS);
    SortedDocValues documents = DocValues.getSorted(leaf, Fields.columnOf(Fields.DOCUMENT));
    var each = new BitSetIterator(all, 0);
    for (int record = each.nextDoc();
        record != DocIdSetIterator.NO_MORE_DOCS;
        record = each.nextDoc()) {
      words.advanceExact(record);
      documents.advanceExact(record);
      for (List<String> values : combined(groupings, record)) {
        Group group = groups.computeIfAbsent(values, _ -> new Group());
        group.words += coded ? 0 : words.longValue();
        if (found.get(record)) {
          group.add(documents.ordValue());
        }
      }
    }
    return groups;
  }

  private static List<List<String>> combined(List<Grouping> groupings, int record)
      throws IOException {
    List<List<String>> combined = List.of(List.of());
    for (Grouping grouping : groupings) {
      var longer = new ArrayList<List<String>>();
      for (List<String> values : grouping.of(record)) {
        for (List<String> before : combined) {
          longer.add(Stream.concat(before.stream(), values.stream()).toList());
        }
      }
      combined = longer;
    }
    return combined;
  }

  /// A group while it is counted. Passages of a document come one after another.
  private static final class Group {
    private int passages;
    private int documents;
    private int lastDocument = -1;
    private long words;

    void add(int document) {
      passages++;
      documents += document == lastDocument ? 0 : 1;
      lastDocument = document;
    }

    FacetCount count(List<String> values) {
      return new FacetCount(values, passages, documents, words);
    }
  }

  // ---- the values of a passage

  /// The values that a passage has of one facet, or of several that belong together; asked for in
  /// ascending order of records.
  private interface Grouping {
    List<List<String>> of(int record) throws IOException;
  }

  /// Coded facets belong together: a code and an actor are counted where one coding has both.
  private List<Grouping> groupings(LeafReader leaf, Selection selection, List<Facet> by)
      throws IOException {
    if (by.stream().allMatch(Facet::isCoded)) {
      return List.of(coded(selection, by));
    }
    var groupings = new ArrayList<Grouping>();
    for (Facet facet : by) {
      groupings.add(
          facet.isCoded()
              ? coded(selection, List.of(facet))
              : facet == Facet.YEAR ? years(leaf) : words(leaf, facet));
    }
    return groupings;
  }

  private static Grouping years(LeafReader leaf) throws IOException {
    NumericDocValues years = DocValues.getNumeric(leaf, Fields.YEAR);
    return record ->
        List.of(List.of(years.advanceExact(record) ? Long.toString(years.longValue()) : ""));
  }

  private static Grouping words(LeafReader leaf, Facet facet) throws IOException {
    SortedDocValues words = DocValues.getSorted(leaf, Fields.columnOf(facet.column()));
    var values = new ArrayList<List<List<String>>>();
    for (int ord = 0; ord < words.getValueCount(); ord++) {
      values.add(List.of(List.of(words.lookupOrd(ord).utf8ToString())));
    }
    return record -> words.advanceExact(record) ? values.get(words.ordValue()) : UNKNOWN;
  }

  private Grouping coded(Selection selection, List<Facet> facets) throws IOException {
    facets.forEach(codings::check);
    Codings selected = codings.select(selection);
    var values = new HashMap<Integer, Map<String, List<String>>>();
    int[] records = filter.records(selected);
    for (int i = 0; i < records.length; i++) {
      Map<Facet, String> coding = selected.all().get(i).values();
      List<String> tuple = facets.stream().map(facet -> coding.getOrDefault(facet, "")).toList();
      if (!tuple.contains("")) {
        values
            .computeIfAbsent(records[i], _ -> new TreeMap<>())
            .put(String.join("\0", tuple), tuple);
      }
    }
    return record -> List.copyOf(values.getOrDefault(record, Map.of()).values());
  }

  // ---- order

  /// Years ascending, other values by their passages, most first.
  private static Comparator<FacetCount> order(List<Facet> by) {
    Comparator<FacetCount> names = Comparator.comparing(count -> String.join("\0", count.values()));
    return by.size() > 1 || by.getFirst() == Facet.YEAR
        ? names
        : Comparator.comparingInt(FacetCount::passages).reversed().thenComparing(names);
  }
}
