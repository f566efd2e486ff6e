package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.corpus.IngestRow;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What is known of a document besides its text: what `corpus/sources.csv` states, and where that
/// is silent what ingest found.
///
/// @param title empty if nobody knows
/// @param date as `yyyymmdd` with zeros for what is not known, such as `20210000`; 0 if not even
///   the year is
/// @param language BCP 47 code; empty if nobody knows
record DocumentFacts(
    String id,
    String title,
    String issuer,
    String actorType,
    OptionalInt year,
    int date,
    String kind,
    String language) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?");

  /// The files that [#read] reads.
  static List<Path> inputs(Workspace workspace) {
    return Stream.of(Sources.FILE, IngestRow.DOCUMENTS_FILE)
        .map(workspace::resolve)
        .filter(Files::isRegularFile)
        .toList();
  }

  /// Returns the facts of every document of the corpus, sorted by id.
  static List<DocumentFacts> read(Workspace workspace) throws IOException {
    Map<String, Found> found = found(workspace);
    return Sources.read(workspace).stream()
        .map(source -> of(source, found.getOrDefault(source.id(), Found.NOTHING)))
        .toList();
  }

  DocumentFacts withId(String other) {
    return new DocumentFacts(other, title, issuer, actorType, year, date, kind, language);
  }

  /// What ingest found in a document.
  private record Found(String title, String date, String language) {
    static final Found NOTHING = new Found("", "", "");
  }

  private static Map<String, Found> found(Workspace workspace) throws IOException {
    var found = new HashMap<String, Found>();
    Path file = workspace.resolve(IngestRow.DOCUMENTS_FILE);
    if (Files.isRegularFile(file)) {
      Table table = Csv.read(file, IngestRow.DOCUMENTS);
      for (int row = 0; row < table.rows().size(); row++) {
        found.put(
            table.get(row, "id"),
            new Found(table.get(row, "title"), table.get(row, "date"), table.get(row, "language")));
      }
    }
    return found;
  }

  private static DocumentFacts of(Source source, Found found) {
    return new DocumentFacts(
        source.id(),
        first(source.title(), found.title()),
        source.issuer(),
        source.actorType().toString(),
        source.year(),
        date(source.year(), found.date()),
        source.kind().toString(),
        first(source.language(), found.language()));
  }

  private static String first(String stated, String found) {
    return stated.isBlank() ? found : stated;
  }

  /// A found date counts only in the year that the sources state.
  private static int date(OptionalInt year, String found) {
    Matcher matcher = DATE.matcher(found);
    int date =
        matcher.matches()
            ? number(matcher.group(1)) * 10_000
                + number(matcher.group(2)) * 100
                + number(matcher.group(3))
            : 0;
    return year.isEmpty() || date / 10_000 == year.getAsInt() ? date : year.getAsInt() * 10_000;
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
