package org.actant.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.corpus.Responses.ActorTypeWord;
import org.actant.corpus.sheet.Sheet;

/// Reads what the columns of a table say about each respondent, in whatever words the table has,
/// and remembers which word was taken for what.
final class ResponseDescriber {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");
  private static final Pattern LANGUAGE_CODE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");

  private final Sheet sheet;
  private final ResponseColumns columns;
  private final Description defaults;
  private final Map<String, ActorTypeWord> actorTypes = new TreeMap<>();
  private final Map<String, Integer> unread = new TreeMap<>();

  ResponseDescriber(Sheet sheet, ResponseColumns columns, Description defaults) {
    this.sheet = sheet;
    this.columns = columns;
    this.defaults = defaults;
  }

  Description describe(Sheet.Row row) {
    return new Description(
            field(row, "title"),
            field(row, "issuer"),
            actorType(field(row, "actor_type")),
            year(field(row, "year")),
            kind(field(row, "kind")),
            language(field(row, "language")),
            field(row, "url"),
            field(row, "licence"))
        .or(defaults);
  }

  /// The words for actor types that were met, sorted.
  List<ActorTypeWord> actorTypes() {
    return List.copyOf(actorTypes.values());
  }

  /// What could not be read, each a clause without a full stop.
  List<String> warnings() {
    var warnings = new ArrayList<String>();
    unread.forEach((what, rows) -> warnings.add(what + " in " + rows + " rows, left empty"));
    return warnings;
  }

  private String field(Sheet.Row row, String field) {
    String column = columns.meta().get(field);
    return column == null
        ? ""
        : row.cell(sheet.columns().indexOf(column)).strip().replaceAll("\\s+", " ");
  }

  private Optional<ActorType> actorType(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<ActorType> known = ActorWords.type(word);
    ActorType type = known.orElse(ActorType.OTHER);
    actorTypes.merge(
        word,
        new ActorTypeWord(word, type, known.isPresent(), 1),
        (before, _) -> new ActorTypeWord(word, type, known.isPresent(), before.rows() + 1));
    return Optional.of(type);
  }

  /// Returns the year of a date in any usual form; none if there are two.
  private OptionalInt year(String date) {
    Matcher years = YEAR.matcher(date);
    if (years.find()) {
      String year = years.group();
      if (!years.find()) {
        return OptionalInt.of(Integer.parseInt(year));
      }
    }
    return date.isEmpty() ? OptionalInt.empty() : leave("year", date, OptionalInt.empty());
  }

  private Optional<DocumentKind> kind(String word) {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.toString().equalsIgnoreCase(word)) {
        return Optional.of(kind);
      }
    }
    return word.isEmpty() ? Optional.empty() : leave("kind", word, Optional.empty());
  }

  private String language(String word) {
    if (word.isEmpty()) {
      return "";
    }
    Optional<String> code =
        Arrays.stream(Locale.getISOLanguages())
            .filter(iso -> Locale.of(iso).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(word))
            .findFirst();
    if (code.isPresent()) {
      return code.get();
    }
    return LANGUAGE_CODE.matcher(word).matches()
        ? Locale.forLanguageTag(word.replace('_', '-')).toLanguageTag()
        : leave("language", word, "");
  }

  private <T> T leave(String field, String word, T empty) {
    unread.merge("the " + field + " `" + word + "`", 1, Integer::sum);
    return empty;
  }
}
