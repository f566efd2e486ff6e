package org.actant.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Reads hits out of the index and finds the words that match.
final class HitReader {
  private final OpenIndex index;
  private final Weight weight;

  HitReader(OpenIndex index, Query query) throws IOException {
    this.index = index;
    IndexSearcher searcher = index.searcher();
    weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Hit read(int record, float score) throws IOException {
    Document stored = index.searcher().storedFields().document(record);
    int year = index.number(Fields.YEAR, record);
    int start = index.number(Fields.START, record);
    return new Hit(
        score,
        index.word(Fields.DOCUMENT, record),
        index.word(Fields.TITLE, record),
        index.word(Fields.ISSUER, record),
        index.word(Fields.ACTOR_TYPE, record),
        year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
        index.word(Fields.KIND, record),
        index.word(Fields.LANGUAGE, record),
        index.word(Fields.BLOCK, record),
        index.number(Fields.NUMBER, record),
        start,
        index.number(Fields.END, record),
        pages(stored.get(Fields.PAGES)),
        stored.get(Fields.QUOTATION),
        matches(record, start));
  }

  private static List<Hit.PageStart> pages(String lines) {
    return lines
        .lines()
        .map(line -> line.split(" ", 3))
        .map(part ->
            new Hit.PageStart(Integer.parseInt(part[0]), Integer.parseInt(part[1]), part[2]))
        .toList();
  }

  private List<Hit.Match> matches(int record, int base) throws IOException {
    LeafReaderContext leaf = index.searcher().getIndexReader().leaves().getFirst();
    Matches matches = weight.matches(leaf, record);
    var found = new ArrayList<Hit.Match>();
    if (matches != null) {
      for (String field : matches) {
        if (Fields.isRunning(field)) {
          add(matches.getMatches(field), base, found);
        }
      }
    }
    return apart(found);
  }

  /// Takes the words of a match where they are known, so that what stands between them is not
  /// marked; words side by side stay together.
  private static void add(MatchesIterator each, int base, List<Hit.Match> found)
      throws IOException {
    while (each != null && each.next()) {
      MatchesIterator parts = each.getSubMatches();
      if (parts == null) {
        found.add(new Hit.Match(base + each.startOffset(), base + each.endOffset()));
        continue;
      }
      var words = new ArrayList<Hit.Match>();
      while (parts.next()) {
        words.add(new Hit.Match(base + parts.startOffset(), base + parts.endOffset()));
      }
      found.addAll(joined(words, 1));
    }
  }

  /// Joins matches that overlap.
  private static List<Hit.Match> apart(List<Hit.Match> matches) {
    return joined(matches, -1);
  }

  /// Joins matches with at most `gap` characters between them; they overlap if it is less than 0.
  private static List<Hit.Match> joined(List<Hit.Match> matches, int gap) {
    matches.sort(Comparator.comparingInt(Hit.Match::start).thenComparingInt(Hit.Match::end));
    var joined = new ArrayList<Hit.Match>();
    for (Hit.Match match : matches) {
      if (!joined.isEmpty() && match.start() - joined.getLast().end() <= gap) {
        Hit.Match last = joined.removeLast();
        joined.add(new Hit.Match(last.start(), Math.max(last.end(), match.end())));
      } else {
        joined.add(match);
      }
    }
    return joined;
  }
}
