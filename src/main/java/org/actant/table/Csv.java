package org.actant.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// Reads and writes the one CSV dialect.
public final class Csv {
  private Csv() {}

  /// Reads any table: a header, then rows of as many fields.
  public static Table read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = dialect().ofCsvRecord(file, StandardCharsets.UTF_8)) {
      return table(file, reader);
    } catch (CsvParseException | UncheckedIOException e) {
      throw malformed(file, e);
    }
  }

  /// Reads any table from text that stands in `file`, which is used for complaints only.
  public static Table parse(Path file, String text) {
    try (CsvReader<CsvRecord> reader = dialect().ofCsvRecord(text)) {
      return table(file, reader);
    } catch (CsvParseException e) {
      throw malformed(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
  }

  private static CsvReader.CsvReaderBuilder dialect() {
    return CsvReader.builder()
        .detectBomHeader(true)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }

  private static InputException malformed(Path file, Exception cause) {
    Throwable first = cause;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return new InputException(
        file, String.valueOf(first.getMessage()), "CSV as of RFC 4180 in UTF-8");
  }

  private static Table table(Path file, Iterable<CsvRecord> records) {
    @Nullable List<String> header = null;
    var rows = new ArrayList<List<String>>();
    for (CsvRecord record : records) {
      if (header == null) {
        header = record.getFields();
        continue;
      }
      if (record.getFieldCount() != header.size()) {
        throw new InputException(
            file,
            record.getStartingLineNumber(),
            record.getFieldCount() + " fields",
            header.size() == 1 && header.getFirst().contains(";")
                ? "fields separated by commas, not by semicolons"
                : header.size() + " fields as in the header");
      }
      rows.add(record.getFields());
    }
    if (header == null) {
      throw new InputException(file, "an empty file", "a header line");
    }
    return new Table(header, rows);
  }

  /// Reads a table that must have these columns, and possibly others.
  public static Table read(Path file, Schema schema) throws IOException {
    Table table = read(file);
    for (Column column : schema.columns()) {
      if (!table.columns().contains(column.name())) {
        throw new InputException(
            file, 1, "no column `" + column.name() + "`", "the columns " + schema.names());
      }
    }
    return table;
  }

  /// Returns the line that a row starts on, both as read by [#read(Path)]: rows from 0 without the
  /// header, lines from 1. Complaints need it; reading again is dear enough to be kept for them.
  public static long line(Path file, int row) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      int number = -1;
      for (CsvRecord record : reader) {
        if (number == row) {
          return record.getStartingLineNumber();
        }
        number++;
      }
    }
    throw new IllegalArgumentException(file + " has no row " + row);
  }

  /// Returns the line that each row starts on, as [#line] does for one of them.
  public static List<Long> lines(Path file) throws IOException {
    var lines = new ArrayList<Long>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      reader.forEach(record -> lines.add(record.getStartingLineNumber()));
    }
    return List.copyOf(lines.subList(1, lines.size()));
  }

  public static void write(Path file, Table table) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter csv = writer(out)) {
      csv.writeRecord(table.columns());
      table.rows().forEach(csv::writeRecord);
    }
  }

  /// Returns a table as it is written to a file.
  public static String text(Table table) {
    var text = new StringWriter();
    try (CsvWriter csv = writer(text)) {
      csv.writeRecord(table.columns());
      table.rows().forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }

  /// Adds one row to a file that has its header, and leaves it on disk before returning: raw tables
  /// only ever grow.
  public static void append(Path file, List<String> row) throws IOException {
    appendAll(file, List.of(row));
  }

  /// Adds rows in one go.
  public static void appendAll(Path file, List<List<String>> rows) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.WRITE, StandardOpenOption.APPEND, StandardOpenOption.CREATE)) {
      var line = new StringWriter();
      try (CsvWriter csv = writer(line)) {
        rows.forEach(csv::writeRecord);
      }
      var bytes = ByteBuffer.wrap(line.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  private static CsvWriter writer(Writer out) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }
}
