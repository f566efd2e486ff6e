package org.actant.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.workspace.Workspace;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

/// An open index and what has been coded. Safe for several threads.
public final class PassageSearch implements AutoCloseable {
  private final OpenIndex index;
  private final PassageFilter filter;
  private final FacetCounter facets;
  private final QuestionReader questions;

  private PassageSearch(OpenIndex index, Codings codings) {
    this.index = index;
    this.filter = new PassageFilter(index, codings);
    this.facets = new FacetCounter(index, filter, codings);
    this.questions = new QuestionReader(index);
  }

  /// Opens the index of a workspace for searches that do not ask for what is coded.
  ///
  /// @throws UnavailableException if there is none yet
  /// @throws InputException if it is damaged or was written by another version of actant or of
  ///   Lucene
  public static PassageSearch open(Workspace workspace) throws IOException {
    return open(workspace, Bm25.DEFAULT, Codings.NONE);
  }

  public static PassageSearch open(Workspace workspace, Bm25 bm25, Codings codings)
      throws IOException {
    return new PassageSearch(OpenIndex.of(workspace, bm25), codings);
  }

  static PassageSearch over(OpenIndex index) {
    return new PassageSearch(index, Codings.NONE);
  }

  /// Returns the first hits in the order asked for; equal ones in the order of the index.
  ///
  /// @throws InputException if the query is not understood, or a value of the selection is not in
  ///   the index
  public List<Hit> find(SearchRequest request) throws IOException {
    Query query = questions.read(request.question(), request.feedback()).query();
    var reader = new HitReader(index, query);
    var hits = new ArrayList<Hit>();
    for (ScoreDoc found : first(filter.among(request.selection(), query), request)) {
      hits.add(reader.read(found.doc, found.score));
    }
    return hits;
  }

  private ScoreDoc[] first(Query query, SearchRequest request) throws IOException {
    try {
      Sort sort = request.order().sort();
      IndexSearcher searcher = index.searcher();
      return request.order() == Order.SCORE
          ? searcher.search(query, request.limit()).scoreDocs
          : searcher.search(query, request.limit(), sort, true).scoreDocs;
    } catch (IllegalStateException e) {
      throw tooOpen(request, e);
    }
  }

  /// Returns how many passages answer.
  public int count(SearchRequest request) throws IOException {
    try {
      return index.searcher().count(query(request));
    } catch (IllegalStateException e) {
      throw tooOpen(request, e);
    }
  }

  /// Returns how many passages answer by the values of every facet together.
  ///
  /// @throws UnavailableException if a facet is coded and nothing is coded by it
  public List<FacetCount> count(SearchRequest request, List<Facet> by) throws IOException {
    return facets.count(query(request), request.selection(), by);
  }

  private Query query(SearchRequest request) throws IOException {
    return filter.among(
        request.selection(), questions.read(request.question(), request.feedback()).query());
  }

  private static RuntimeException tooOpen(SearchRequest request, IllegalStateException failure) {
    return String.valueOf(failure.getMessage()).contains("too many terms")
        ? new InputException(
            "a wildcard within a phrase of `%s` stands for too many words; expected more letters"
                .formatted(request.question()))
        : failure;
  }

  /// Returns the terms that were looked for beside what was asked, strongest first.
  public List<WeightedTerm> added(SearchRequest request) throws IOException {
    return questions.read(request.question(), request.feedback()).added();
  }

  /// Returns the passages around a hit in their order, itself included.
  ///
  /// @param width how many on either side
  public List<Neighbor> around(Hit hit, int width) throws IOException {
    int first = index.firstPassage(hit.document());
    int at = first + hit.number() - 1;
    var neighbors = new ArrayList<Neighbor>();
    for (int record = Math.max(first, at - width); record <= at + width; record++) {
      var stored =
          record < index.size()
              ? index.searcher().storedFields().document(record, Set.of(Fields.QUOTATION))
              : null;
      if (stored == null || stored.get(Fields.QUOTATION) == null) {
        break; // the record after the last passage is the whole document
      }
      neighbors.add(
          new Neighbor(
              index.number(Fields.NUMBER, record),
              index.number(Fields.START, record),
              index.number(Fields.END, record),
              stored.get(Fields.QUOTATION)));
    }
    return neighbors;
  }

  /// A passage near a hit.
  public record Neighbor(int number, int start, int end, String text) {}

  /// Ranks documents or passages by a topic's words, any of which may be missing.
  ///
  /// @param depth most wanted
  /// @return best first; equal scores by name backwards, as `trec_eval` sorts them
  public List<Ranked> rank(String words, Unit unit, boolean feedback, int depth)
      throws IOException {
    Bag bag = Bag.of(index, unit.field(), words);
    if (feedback) {
      bag = new RelevanceModel(index).expand(bag);
    }
    var ranked = new ArrayList<Ranked>();
    for (ScoreDoc found : index.searcher().search(bag.query(), depth).scoreDocs) {
      String document = index.word(Fields.DOCUMENT, found.doc);
      String name =
          unit == Unit.DOCUMENT
              ? document
              : document + "#" + index.number(Fields.NUMBER, found.doc);
      ranked.add(new Ranked(name, Ranked.rounded(found.score)));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).thenComparing(Ranked::name).reversed());
    return ranked;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
