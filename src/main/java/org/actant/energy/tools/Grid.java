package org.actant.energy.tools;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// The rows of a delimited text under their header; every field can say its line.
public final class Grid {
  /// What tools write where they have no figure.
  private static final Set<String> MISSING =
      Set.of(
          "",
          "n/a",
          "[n/a]",
          "na",
          "nan",
          "-nan",
          "none",
          "null",
          "-",
          "[not supported]",
          "unavailable",
          "unknown");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /// More than any energy in joules, power in watts or time in nanoseconds of a machine; sums stay
  /// finite.
  private static final double BEYOND_ALL_MEASURE = 1e25;

  private final TextFile file;
  private final List<String> header;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> twice = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Grid(TextFile file, List<String> header) {
    this.file = file;
    this.header = header.stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      if (places.putIfAbsent(this.header.get(i), i) != null) {
        twice.add(this.header.get(i));
      }
    }
  }

  /// Reads a text whose first line is the header.
  static Grid of(TextFile file, char delimiter) {
    return of(file, delimiter, 0);
  }

  /// Reads a text whose header comes after some lines of something else.
  public static Grid of(TextFile file, char delimiter, int skipped) {
    List<Line> lines = parse(file, delimiter, skipped);
    if (lines.isEmpty()) {
      throw new InputException(file.path(), "no header line", "a header line and rows");
    }
    var grid = new Grid(file, lines.getFirst().fields());
    grid.addAll(lines.subList(1, lines.size()));
    return grid;
  }

  /// Reads a text that has no header; the names of its columns are known.
  static Grid withoutHeader(TextFile file, char delimiter, List<String> names) {
    var grid = new Grid(file, names);
    grid.addAll(parse(file, delimiter, 0));
    return grid;
  }

  private record Line(long number, List<String> fields) {}

  private static List<Line> parse(TextFile file, char delimiter, int skipped) {
    String text = file.text();
    int from = 0;
    for (int i = 0; i < skipped; i++) {
      from = Math.max(from, text.indexOf('\n', from) + 1);
    }
    var lines = new ArrayList<Line>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text.substring(from))) {
      for (CsvRecord record : reader) {
        lines.add(new Line(record.getStartingLineNumber() + skipped, record.getFields()));
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw new InputException(file.path(), String.valueOf(e.getMessage()), "delimited text");
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return lines;
  }

  private void addAll(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isLast = i == lines.size() - 1;
      if (line.fields().size() < header.size() && isLast && file.endsMidLine()) {
        notes.add("line " + line.number() + " is cut and left out");
      } else if (line.fields().size() != header.size()) {
        throw new InputException(
            file.path(),
            line.number(),
            line.fields().size() + " fields",
            header.size()
                + " fields as in the header (a decimal comma would split a number in two)");
      } else {
        rows.add(new Row(line.number(), line.fields()));
      }
    }
  }

  TextFile file() {
    return file;
  }

  public List<String> header() {
    return header;
  }

  public boolean has(String column) {
    return places.containsKey(column);
  }

  /// The rows; refused if there is none.
  public List<Row> rows() {
    if (rows.isEmpty()) {
      throw new InputException(file.path(), "a header and no rows", "one row at least");
    }
    return List.copyOf(rows);
  }

  /// How the text was read and what was left out.
  public List<String> notes() {
    var all = new ArrayList<>(file.notes());
    all.addAll(notes);
    return all;
  }

  public static boolean isMissing(String field) {
    return MISSING.contains(field.strip().toLowerCase(Locale.ROOT));
  }

  /// Returns a number with a decimal point; nothing if the text is none.
  static OptionalDouble number(String text) {
    return NUMBER.matcher(text).matches()
        ? sensible(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /// Returns a number that a meter could mean; nothing for one beyond all measure.
  static OptionalDouble sensible(double value) {
    return Math.abs(value) <= BEYOND_ALL_MEASURE
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  /// One line under the header.
  public final class Row {
    private final long line;
    private final List<String> fields;

    private Row(long line, List<String> fields) {
      this.line = line;
      this.fields = fields;
    }

    public long line() {
      return line;
    }

    String where() {
      return file.where(line);
    }

    /// Returns a field without the space around it; empty if there is no such column.
    public String text(String column) {
      Integer place = places.get(column);
      if (twice.contains(column)) {
        throw new InputException(
            file.path(), 1, "the column `" + column + "` twice", "each column once");
      }
      return place == null ? "" : fields.get(place).strip();
    }

    /// Returns the field at a place, from 0, without the space around it.
    String text(int place) {
      return fields.get(place).strip();
    }

    /// Returns a number with a decimal point; empty where the tool wrote that it has none.
    public OptionalDouble number(String column) {
      String text = text(column);
      if (isMissing(text)) {
        return OptionalDouble.empty();
      }
      OptionalDouble number = Grid.number(text);
      if (number.isEmpty()) {
        throw unexpected(column, "a number with a decimal point");
      }
      return number;
    }

    /// Returns a number that must be there.
    public double required(String column) {
      return number(column).orElseThrow(() -> unexpected(column, "a number"));
    }

    public InputException unexpected(String column, String expected) {
      return new InputException(
          file.path(), line, "`" + text(column) + "` in the column `" + column + "`", expected);
    }
  }
}
