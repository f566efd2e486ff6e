package org.actant.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/// Phrases that say more than words in a row: `"water > river"` wants the words in this order,
/// however far apart, `"water > river"~5` with at most five words between them; each side may be a
/// phrase. `"carbon neutral*"` and `"carbon neutral|free"` leave a word open, and `"sustainab*
/// water"~8` wants them near each other in any order.
///
/// They become interval queries (Clarke, Cormack and Burkowski 1995, doi 10.1093/comjnl/38.1.43).
final class PhraseIntervals {
  private static final int MOST_WORDS = 1024;
  private static final Pattern BEFORE = Pattern.compile("(?:^|\\s+)>(?:\\s+|$)");
  private static final Pattern OPEN = Pattern.compile("\\*|\\?(?=\\p{L})|\\S\\|\\S");

  private PhraseIntervals() {}

  /// Says whether a phrase is written in this way.
  static boolean areMeant(String phrase) {
    return BEFORE.matcher(phrase).find() || OPEN.matcher(phrase).find();
  }

  /// @param field running text in some language
  /// @param gap most words between the parts; 0 means any number after `>` and none otherwise
  static Query query(Analyzer analyzer, String field, String phrase, int gap) {
    List<IntervalsSource> parts =
        Stream.of(BEFORE.split(phrase.strip(), -1))
            .map(part -> row(analyzer, field, part, BEFORE.matcher(phrase).find() ? 0 : gap))
            .toList();
    if (parts.size() == 1) {
      return new IntervalQuery(field, parts.getFirst());
    }
    IntervalsSource ordered = Intervals.ordered(parts.toArray(IntervalsSource[]::new));
    return new IntervalQuery(field, gap == 0 ? ordered : Intervals.maxgaps(gap, ordered));
  }

  /// Words in a row, or with a gap near each other.
  private static IntervalsSource row(Analyzer analyzer, String field, String part, int gap) {
    if (part.isBlank()) {
      throw new InputException(
          "the query has a phrase with nothing before or after `>`; expected \"one > other\"");
    }
    var words = new ArrayList<IntervalsSource>();
    for (String word : part.strip().split("\\s+")) {
      words.add(
          Intervals.or(
              Stream.of(word.split("\\|"))
                  .filter(one -> !one.isEmpty())
                  .map(one -> word(analyzer, field, one))
                  .toList()));
    }
    IntervalsSource[] row = words.toArray(IntervalsSource[]::new);
    return row.length == 1
        ? row[0]
        : gap == 0 ? Intervals.phrase(row) : Intervals.maxgaps(gap, Intervals.unordered(row));
  }

  private static IntervalsSource word(Analyzer analyzer, String field, String word) {
    if (word.indexOf('*') < 0 && word.indexOf('?') < 0) {
      try {
        return Intervals.analyzedText(word, analyzer, field, 0, true);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    var pattern = new BytesRef(word.toLowerCase(Locale.ROOT));
    return Intervals.fixField(Fields.EXACT, Intervals.wildcard(pattern, MOST_WORDS));
  }
}
