package org.actant.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Reads queries in Lucene's classic syntax. Words are looked for by their stems; wildcards,
/// regular expressions and fuzzy words are looked for as written, in the field [Fields#EXACT].
final class QueryReader extends QueryParser {
  private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");

  private QueryReader() {
    super(Fields.TEXT, Fields.analyzer());
    setDefaultOperator(Operator.AND);
    setAllowLeadingWildcard(true);
    setSplitOnWhitespace(true);
  }

  /// @throws InputException with the query and a mark under the place where it is not understood
  static Query read(String text) {
    try {
      return new QueryReader().parse(text);
    } catch (ParseException e) {
      throw new InputException(explain(text, e));
    } catch (IndexSearcher.TooManyClauses e) {
      throw new InputException(
          "the query `" + text + "` has more than " + IndexSearcher.getMaxClauseCount() + " parts");
    }
  }

  @Override
  protected Query getFieldQuery(String field, String words, boolean quoted) throws ParseException {
    check(field);
    if (field.equals(Fields.YEAR)) {
      return IntPoint.newExactQuery(field, year(words));
    }
    return super.getFieldQuery(field, words, quoted);
  }

  @Override
  protected Query getFieldQuery(String field, String words, int slop) throws ParseException {
    check(field);
    return super.getFieldQuery(field, words, slop);
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
    if (!Fields.IN_QUERIES.contains(field)) {
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
