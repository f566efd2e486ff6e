package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.search.SearchRequest.Place;
import org.actant.workspace.Workspace;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An open index. Safe for several threads.
public final class PassageSearch implements AutoCloseable {
  private static final String AGAIN = "make it again with `actant corpus index`";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PassageSearch(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /// Opens the index of a workspace.
  ///
  /// @throws UnavailableException if there is none yet
  /// @throws InputException if it is damaged or was written by another version of actant or of
  ///   Lucene
  public static PassageSearch open(Workspace workspace) throws IOException {
    Path folder = workspace.resolve(IndexStage.FOLDER + "/" + IndexStage.LUCENE);
    if (!Files.isDirectory(folder)) {
      throw new UnavailableException(
          "this workspace has no index yet; make it with `actant corpus index`");
    }
    LuceneLog.quiet();
    Directory directory = FSDirectory.open(folder);
    try {
      return new PassageSearch(directory, reader(directory, folder));
    } catch (RuntimeException | IOException e) {
      directory.close();
      throw e;
    }
  }

  private static DirectoryReader reader(Directory directory, Path folder) throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
      throw new InputException(
          folder, "an index of another Lucene version", "one of this version; " + AGAIN);
    } catch (CorruptIndexException | IndexNotFoundException | IllegalArgumentException e) {
      throw new InputException(
          folder, "a damaged index (" + firstLine(e) + ")", "a whole one; " + AGAIN);
    }
    String schema = reader.getIndexCommit().getUserData().get(PassageWriter.SCHEMA_KEY);
    if (!Fields.SCHEMA.equals(schema)) {
      reader.close();
      throw new InputException(
          folder, "an index of schema " + schema, "schema " + Fields.SCHEMA + "; " + AGAIN);
    }
    return reader;
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  /// Returns the best hits, best first; equally good ones in the order of the index.
  ///
  /// @throws InputException if the query is not understood, or the issuer or actor type is not in
  ///   the index
  public List<Hit> find(SearchRequest request) throws IOException {
    Query query = QueryReader.read(request.query());
    ScoreDoc[] best = searcher.search(filtered(query, request), request.limit()).scoreDocs;
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    StoredFields stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    for (ScoreDoc found : best) {
      hits.add(hit(stored.document(found.doc), found.score, weight, found.doc));
    }
    return hits;
  }

  /// Returns how many passages answer.
  public int count(SearchRequest request) throws IOException {
    return searcher.count(filtered(QueryReader.read(request.query()), request));
  }

  private Query filtered(Query query, SearchRequest request) throws IOException {
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    if (request.issuer().isPresent()) {
      all.add(known(Fields.ISSUER, request.issuer().get()), Occur.FILTER);
    }
    if (request.actorType().isPresent()) {
      all.add(known(Fields.ACTOR_TYPE, request.actorType().get()), Occur.FILTER);
    }
    request
        .years()
        .ifPresent(years ->
            all.add(
                IntPoint.newRangeQuery(Fields.YEAR, years.first(), years.last()), Occur.FILTER));
    if (request.places().isPresent()) {
      all.add(
          new TermInSetQuery(Fields.PASSAGE, passagesWith(request.places().get())), Occur.FILTER);
    }
    return all.build();
  }

  private Query known(String field, String value) throws IOException {
    var term = new Term(field, value.toLowerCase(Locale.ROOT));
    if (reader.docFreq(term) == 0) {
      throw new InputException(
          "no document has the %s `%s`; expected one of: %s"
              .formatted(field.replace('_', ' '), value, String.join(", ", values(field))));
    }
    return new TermQuery(term);
  }

  /// Returns the values of a keyword field as they are written, sorted.
  Collection<String> values(String field) throws IOException {
    var values = new TreeSet<String>();
    StoredFields stored = searcher.storedFields();
    for (int i = 0; i < reader.maxDoc(); i++) {
      values.add(stored.document(i, Set.of(field)).get(field));
    }
    return values;
  }

  /// Returns the passages in which one of the places begins.
  private Collection<BytesRef> passagesWith(List<Place> places) throws IOException {
    var wanted = new HashMap<String, TreeSet<Integer>>();
    places.forEach(
        place -> wanted.computeIfAbsent(place.document(), _ -> new TreeSet<>()).add(place.start()));
    var keys = new ArrayList<BytesRef>();
    StoredFields stored = searcher.storedFields();
    var fields = Set.of(Fields.DOCUMENT, Fields.NUMBER, Fields.START, Fields.END);
    for (int i = 0; i < reader.maxDoc(); i++) {
      Document passage = stored.document(i, fields);
      TreeSet<Integer> starts = wanted.get(passage.get(Fields.DOCUMENT));
      @Nullable Integer next =
          starts == null ? null : starts.ceiling(number(passage, Fields.START));
      if (next != null && next < number(passage, Fields.END)) {
        keys.add(new BytesRef(passage.get(Fields.DOCUMENT) + "#" + number(passage, Fields.NUMBER)));
      }
    }
    return keys;
  }

  private Hit hit(Document passage, float score, Weight weight, int id) throws IOException {
    int start = number(passage, Fields.START);
    IndexableField year = passage.getField(Fields.YEAR);
    return new Hit(
        score,
        passage.get(Fields.DOCUMENT),
        passage.get(Fields.TITLE),
        passage.get(Fields.ISSUER),
        passage.get(Fields.ACTOR_TYPE),
        year == null ? OptionalInt.empty() : OptionalInt.of(year.numericValue().intValue()),
        passage.get(Fields.BLOCK),
        number(passage, Fields.NUMBER),
        start,
        number(passage, Fields.END),
        pages(passage.get(Fields.PAGES)),
        passage.get(Fields.TEXT),
        matches(weight, id, start));
  }

  private static List<Hit.PageStart> pages(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" ", 3))
        .map(part ->
            new Hit.PageStart(Integer.parseInt(part[0]), Integer.parseInt(part[1]), part[2]))
        .toList();
  }

  private List<Hit.Match> matches(Weight weight, int id, int base) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(id, reader.leaves()));
    Matches matches = weight.matches(leaf, id - leaf.docBase);
    var found = new ArrayList<Hit.Match>();
    if (matches == null) {
      return found;
    }
    for (String field : Fields.RUNNING) {
      MatchesIterator each = matches.getMatches(field);
      while (each != null && each.next()) {
        found.add(new Hit.Match(base + each.startOffset(), base + each.endOffset()));
      }
    }
    return apart(found);
  }

  /// Joins matches that overlap.
  private static List<Hit.Match> apart(List<Hit.Match> matches) {
    matches.sort(Comparator.comparingInt(Hit.Match::start).thenComparingInt(Hit.Match::end));
    var apart = new ArrayList<Hit.Match>();
    for (Hit.Match match : matches) {
      if (!apart.isEmpty() && match.start() < apart.getLast().end()) {
        Hit.Match last = apart.removeLast();
        apart.add(new Hit.Match(last.start(), Math.max(last.end(), match.end())));
      } else {
        apart.add(match);
      }
    }
    return apart;
  }

  private static int number(Document document, String field) {
    return document.getField(field).numericValue().intValue();
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
