package org.actant.audit.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.input.InputException;

/// A CSV file as it is, row by row with lines. Rows that do not fit the header are kept apart, so
/// that one broken line does not hide the others.
///
/// @param comments lines before the header that begin with `#`, without it
record RawTable(List<String> comments, List<String> columns, List<Row> rows, List<Misfit> misfits) {
  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_COLUMNS = 2_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_FACT = 200;

  /// No tool writes more rows about tasks or variants; series in time have more.
  private static final int MOST_DETAILED = 100_000;

  /// A row with a field for each column; a column that stands twice counts once.
  record Row(long line, List<String> values, Map<String, Integer> index) {
    String get(String column) {
      Integer at = index.get(column);
      return at == null ? "" : values.get(at);
    }
  }

  /// A row that cannot be read.
  record Misfit(long line, String reason) {}

  /// Parses text.
  ///
  /// @param file for complaints
  static RawTable parse(Path file, String text) {
    var comments = new ArrayList<String>();
    long offset = 0;
    String rest = text;
    while (rest.startsWith("#")) {
      int end = rest.indexOf('\n');
      comments.add(rest.substring(1, end < 0 ? rest.length() : end).strip());
      rest = end < 0 ? "" : rest.substring(end + 1);
      offset++;
    }
    return parse(file, rest, offset, comments);
  }

  private static RawTable parse(Path file, String text, long offset, List<String> comments) {
    List<String> columns = List.of();
    Map<String, Integer> index = Map.of();
    var rows = new ArrayList<Row>();
    var misfits = new ArrayList<Misfit>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        long line = record.getStartingLineNumber() + offset;
        List<String> fields = record.getFields().stream().map(String::strip).toList();
        if (columns.isEmpty()) {
          columns = header(file, fields);
          index = index(columns);
        } else if (fields.size() != columns.size()) {
          misfits.add(
              new Misfit(line, fields.size() + " fields; the header has " + columns.size()));
        } else if (rows.size() == MOST_ROWS) {
          throw new InputException(file, "more than " + MOST_ROWS + " rows", "a smaller file");
        } else {
          rows.add(new Row(line, fields, index));
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new InputException(file, String.valueOf(e.getMessage()), "CSV as of RFC 4180");
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    if (columns.isEmpty()) {
      throw new InputException(file, "no line with fields", "a header line");
    }
    return new RawTable(comments, columns, rows, misfits);
  }

  private static List<String> header(Path file, List<String> fields) {
    if (fields.size() > MOST_COLUMNS) {
      throw new InputException(file, fields.size() + " columns", "at most " + MOST_COLUMNS);
    }
    for (String field : fields) {
      if (field.length() > LONGEST_NAME) {
        throw new InputException(
            file, "a column name of " + field.length() + " letters", "at most " + LONGEST_NAME);
      }
    }
    return List.copyOf(fields);
  }

  /// The rows, for formats that keep every cell of each.
  List<Row> detailedRows(RawFile file) {
    if (rows.size() > MOST_DETAILED) {
      throw new InputException(file.path(), rows.size() + " rows", "at most " + MOST_DETAILED);
    }
    return rows;
  }

  /// The separator that stands most often in the first line.
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char c : new char[] {',', ';', '\t'}) {
      long count = first.chars().filter(x -> x == c).count();
      if (count > most) {
        most = count;
        best = c;
      }
    }
    return best;
  }

  private static Map<String, Integer> index(List<String> columns) {
    var index = new HashMap<String, Integer>();
    for (int i = 0; i < columns.size(); i++) {
      index.putIfAbsent(columns.get(i), i);
    }
    return index;
  }

  boolean has(String... names) {
    return new LinkedHashSet<>(columns).containsAll(List.of(names));
  }

  /// The first column whose name, in lower case, is one of these.
  Optional<String> named(List<String> names) {
    return columns.stream()
        .filter(column -> names.contains(column.toLowerCase(java.util.Locale.ROOT)))
        .findFirst();
  }

  /// The cells of a row that are numbers.
  static SortedMap<String, Figure> figures(Row row) {
    var figures = new TreeMap<String, Figure>();
    row.index()
        .forEach((column, at) ->
            Figure.parse(row.values().get(at)).ifPresent(f -> figures.put(column, f)));
    return figures;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_FACT ? text : text.substring(0, LONGEST_FACT) + "…";
  }

  /// The cells of a row that are neither numbers nor empty.
  static SortedMap<String, String> facts(Row row) {
    var facts = new TreeMap<String, String>();
    row.index()
        .forEach((column, at) -> {
          String text = row.values().get(at);
          if (!text.isEmpty() && Figure.parse(text).isEmpty()) {
            facts.put(column, shortened(text));
          }
        });
    return facts;
  }
}
