package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What became of one document, as `corpus/text/ingest.csv` lists it.
///
/// @param file relative to the workspace
/// @param chars UTF-16 units of the text
/// @param language BCP 47 code as guessed from the text; empty if the text says too little
/// @param ocrPages pages whose text was recognized from pictures
/// @param detail the warnings, or what was found and expected
/// @param stated what the file says about itself
/// @param sketch of the text, see [Sketch#encode]; empty without a text
public record IngestRow(
    String id,
    String file,
    IngestStatus status,
    int pages,
    int chars,
    String language,
    int ocrPages,
    String detail,
    Stated stated,
    String sketch) {
  public static final String FILE = DocumentText.FOLDER + "/ingest.csv";

  public static final Schema SCHEMA =
      new Schema(
          "ingest",
          List.of("id"),
          List.of(
              Column.text("id", "name of the document"),
              Column.text("file", "its file, relative to the workspace"),
              Column.text(
                  "status", "what became of it: one of " + Sources.words(IngestStatus.values())),
              Column.integer("pages", "", "pages of the text; empty without a text"),
              Column.integer("chars", "", "characters of the text; empty without a text"),
              Column.text("language", "BCP 47 code guessed from the text"),
              Column.integer(
                  "ocr_pages", "", "pages recognized from pictures; empty without a text"),
              Column.number("seconds", "s", "time it took when it was read"),
              Column.text("detail", "warnings, or the reason why there is no text")));

  public static final String DOCUMENTS_FILE = DocumentText.FOLDER + "/documents.csv";

  /// What is known of each document after ingest, and is the same on every machine.
  public static final Schema DOCUMENTS =
      new Schema(
          "documents",
          List.of("id"),
          List.of(
              Column.text("id", "name of the document"),
              Column.text(
                  "status", "what became of it: one of " + Sources.words(IngestStatus.values())),
              Column.text("title", "title that the file states"),
              Column.text("date", "date that the file states, as ISO 8601"),
              Column.text("language", "BCP 47 code guessed from the text"),
              Column.integer("pages", "", "pages of the text; empty without a text"),
              Column.integer("chars", "", "characters of the text; empty without a text"),
              Column.integer(
                  "ocr_pages", "", "pages recognized from pictures; empty without a text")));

  /// Reads what the last ingest wrote; none if there was none.
  public static List<IngestRow> read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    Table table = Csv.read(file, SCHEMA);
    var rows = new ArrayList<IngestRow>();
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(
          new IngestRow(
              table.get(i, "id"),
              table.get(i, "file"),
              status(file, table, i),
              number(table.get(i, "pages")),
              number(table.get(i, "chars")),
              table.get(i, "language"),
              number(table.get(i, "ocr_pages")),
              table.get(i, "detail"),
              Stated.NOTHING,
              ""));
    }
    return rows;
  }

  /// @param secondsByTask what each document took
  static Table table(List<IngestRow> rows, Map<String, Double> secondsByTask) {
    return new Table(
        SCHEMA.names(),
        rows.stream()
            .sorted(Comparator.comparing(IngestRow::id))
            .map(row -> row.fields(secondsByTask.getOrDefault(row.id, Double.NaN)))
            .toList());
  }

  static Table documents(List<IngestRow> rows) {
    return new Table(
        DOCUMENTS.names(),
        rows.stream()
            .sorted(Comparator.comparing(IngestRow::id))
            .map(row ->
                List.of(
                    row.id,
                    row.status.toString(),
                    row.stated.title().orElse(""),
                    row.stated.date().orElse(""),
                    row.language,
                    row.inText(row.pages),
                    row.inText(row.chars),
                    row.inText(row.ocrPages)))
            .toList());
  }

  static String name(String id) {
    return id + ".ingest.json";
  }

  void write(Path folder) throws IOException {
    Json.write(folder.resolve(name(id)), this);
  }

  private List<String> fields(double seconds) {
    return List.of(
        id,
        file,
        status.toString(),
        inText(pages),
        inText(chars),
        language,
        inText(ocrPages),
        Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, "%.3f", seconds),
        detail);
  }

  private String inText(int count) {
    return status.hasText() ? Integer.toString(count) : "";
  }

  private static int number(String field) {
    return field.isEmpty() ? 0 : Integer.parseInt(field);
  }

  private static IngestStatus status(Path file, Table table, int row) throws IOException {
    String word = table.get(row, "status");
    for (IngestStatus status : IngestStatus.values()) {
      if (status.toString().equals(word)) {
        return status;
      }
    }
    throw new InputException(
        file,
        Csv.line(file, row),
        "the status `" + word + "`",
        "one of " + Sources.words(IngestStatus.values()));
  }
}
