package org.actant.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads queries in Lucene's classic syntax, with the phrases of [PhraseIntervals]. Words are
/// looked for by their stems, in every language of the index; wildcards, regular expressions and
/// fuzzy words are looked for as written, in the field [Fields#EXACT]. Stop words outside phrases
/// are left out unless there is nothing else.
final class QueryReader extends QueryParser {
  private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

  private final List<String> texts;
  private final boolean keepStopWords;

  private QueryReader(OpenIndex index, boolean keepStopWords) {
    super(Fields.TEXT, index.analyzer());
    this.texts = index.variants(Fields.TEXT);
    this.keepStopWords = keepStopWords;
    setDefaultOperator(Operator.AND);
    setAllowLeadingWildcard(true);
    setSplitOnWhitespace(true);
    setAutoGeneratePhraseQueries(true); // `carbon-neutral`, and scripts without spaces
  }

  /// @throws InputException with the query and a mark under the place where it is not understood
  static Query read(OpenIndex index, String text) {
    try {
      Query query = new QueryReader(index, false).parse(text);
      return whole(isEmpty(query) ? new QueryReader(index, true).parse(text) : query);
    } catch (ParseException e) {
      throw new InputException(explain(text, e));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new InputException(
          "the query `" + text + "` has more than " + IndexSearcher.getMaxClauseCount() + " parts");
    }
  }

  /// What only says what must not be there means all passages but those.
  private static Query whole(Query query) {
    if (!(query instanceof BooleanQuery parts)
        || parts.clauses().isEmpty()
        || !parts.clauses().stream().allMatch(BooleanClause::isProhibited)) {
      return query;
    }
    var whole = new BooleanQuery.Builder().add(everything(), BooleanClause.Occur.MUST);
    parts.clauses().forEach(whole::add);
    return whole.build();
  }

  private static boolean isEmpty(Query query) {
    return query instanceof MatchNoDocsQuery
        || query instanceof BooleanQuery parts
            && parts.clauses().stream()
                .allMatch(part -> part.isProhibited() || isEmpty(part.query()));
  }

  @Override
  protected @Nullable Query getFieldQuery(String field, String words, boolean quoted)
      throws ParseException {
    check(field);
    if (field.equals(Fields.YEAR)) {
      return IntPoint.newExactQuery(field, year(words));
    }
    if (!field.equals(Fields.TEXT)) {
      return super.getFieldQuery(field, words, quoted);
    }
    boolean left =
        !quoted && !keepStopWords && Analysis.STOP_WORDS.contains(words.toLowerCase(Locale.ROOT));
    return left ? null : inAllLanguages(text -> super.getFieldQuery(text, words, quoted));
  }

  @Override
  protected @Nullable Query getFieldQuery(String field, String words, int slop)
      throws ParseException {
    check(field);
    boolean running = Fields.isRunning(field);
    if (running && PhraseIntervals.areMeant(words)) {
      return field.equals(Fields.TEXT)
          ? inAllLanguages(text -> PhraseIntervals.query(getAnalyzer(), text, words, slop))
          : PhraseIntervals.query(getAnalyzer(), field, words, slop);
    }
    return field.equals(Fields.TEXT)
        ? inAllLanguages(text -> withSlop(super.getFieldQuery(text, words, true), slop))
        : super.getFieldQuery(field, words, slop);
  }

  private static @Nullable Query withSlop(@Nullable Query query, int slop) {
    return query instanceof PhraseQuery phrase && slop > 0
        ? new PhraseQuery(slop, phrase.getField(), words(phrase))
        : query;
  }

  private static BytesRef[] words(PhraseQuery phrase) {
    return Stream.of(phrase.getTerms()).map(Term::bytes).toArray(BytesRef[]::new);
  }

  /// What to look for in one field.
  private interface InField {
    @Nullable Query query(String field) throws ParseException;
  }

  private @Nullable Query inAllLanguages(InField wanted) throws ParseException {
    var queries = new ArrayList<Query>();
    for (String text : texts) {
      Query query = wanted.query(text);
      if (query != null) {
        queries.add(query);
      }
    }
    if (queries.size() < 2) {
      return queries.isEmpty() ? null : queries.getFirst();
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /// Everything is every passage, not every whole document, too.
  @Override
  protected Query newMatchAllDocsQuery() {
    return everything();
  }

  private static Query everything() {
    return new ConstantScoreQuery(new TermQuery(new Term(Fields.UNIT, Fields.PASSAGE)));
  }

  @Override
  protected Query getRangeQuery(
      String field,
      @Nullable String from,
      @Nullable String to,
      boolean fromIncluded,
      boolean toIncluded)
      throws ParseException {
    check(field);
    if (!field.equals(Fields.YEAR)) {
      return super.getRangeQuery(asWritten(field), from, to, fromIncluded, toIncluded);
    }
    int first = from == null ? Integer.MIN_VALUE : year(from) + (fromIncluded ? 0 : 1);
    int last = to == null ? Integer.MAX_VALUE : year(to) - (toIncluded ? 0 : 1);
    return IntPoint.newRangeQuery(field, first, last);
  }

  @Override
  protected Query getWildcardQuery(String field, String word) throws ParseException {
    if (!field.equals("*")) {
      check(field);
    }
    return super.getWildcardQuery(asWritten(field), word);
  }

  @Override
  protected Query getPrefixQuery(String field, String word) throws ParseException {
    check(field);
    return super.getPrefixQuery(asWritten(field), word);
  }

  @Override
  protected Query getFuzzyQuery(String field, String word, float similarity) throws ParseException {
    check(field);
    return super.getFuzzyQuery(asWritten(field), word, similarity);
  }

  @Override
  protected Query newFuzzyQuery(Term term, float similarity, int prefixLength) {
    return super.newFuzzyQuery(
        term, similarity, Math.max(1, prefixLength)); // the first letter is right
  }

  @Override
  protected Query getRegexpQuery(String field, String expression) throws ParseException {
    check(field);
    return super.getRegexpQuery(asWritten(field), expression);
  }

  private static String asWritten(String field) {
    return field.equals(Fields.TEXT) ? Fields.EXACT : field;
  }

  private static void check(String field) {
    if (!Fields.IN_QUERIES.contains(field) && !Fields.isRunning(field)) {
      throw new InputException(
          "the query names the unknown field `%s`; expected one of %s, or a backslash before the colon"
              .formatted(field, String.join(", ", Fields.IN_QUERIES)));
    }
  }

  private static int year(String text) {
    if (!text.matches("\\d{4}")) {
      throw new InputException("the query has the year `" + text + "`; expected four digits");
    }
    return Integer.parseInt(text);
  }

  // ---- what is wrong, and where

  private static String explain(String text, ParseException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher place = PLACE.matcher(message);
    int column = place.find() ? Integer.parseInt(place.group(2)) : -1;
    boolean atEnd = message.contains("<EOF>\"") && !message.contains("Lexical error");
    int at = atEnd || column < 0 ? text.length() : Math.min(column, text.length());
    String found =
        at >= text.length() ? "the end of the query" : "`" + text.substring(at, at + 1) + "`";
    return "the query is not understood:\n  %s\n  %s^ found %s; expected %s"
        .formatted(oneLine(text), " ".repeat(at), found, expected(text, message));
  }

  private static String expected(String text, String message) {
    for (List<String> pair : List.of(List.of("(", ")"), List.of("[", "]"), List.of("{", "}"))) {
      if (count(text, pair.getFirst()) > count(text, pair.getLast())) {
        return "a closing " + pair.getLast();
      }
    }
    if (count(text, "\"") % 2 == 1) {
      return "a closing \"";
    }
    return message.toLowerCase(Locale.ROOT).contains("lexical error")
        ? "a word, or a backslash before a special character"
        : "a word, a \"phrase\" or a (group)";
  }

  private static long count(String text, String mark) {
    return text.chars().filter(c -> c == mark.charAt(0)).count();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s", " ");
  }
}
