package org.actant.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.input.Json;
import org.actant.provenance.Artifact;
import org.actant.workspace.Lineage;
import org.actant.workspace.Workspace;

/// Goes from rows of coded passages to who coded them, to the words in the document's text, and to
/// the page of the document itself.
final class PassageTracer {
  private static final List<String> COLUMNS =
      List.of("document", "start", "end", "quotation", "page", "page_label", "coder", "code");

  /// The columns that say where a quotation stands.
  private static final List<String> PLACE =
      List.of("document", "start", "end", "quotation", "page");

  private static final int MOST = 12;

  private final Workspace workspace;
  private final Lineage lineage;

  PassageTracer(Workspace workspace, Lineage lineage) {
    this.workspace = workspace;
    this.lineage = lineage;
  }

  static boolean isPassages(TracedTable table) {
    return table.table().columns().containsAll(COLUMNS);
  }

  /// Says whether the rows of a table quote documents, such as claims do.
  static boolean quotes(TracedTable table) {
    return table.table().columns().containsAll(PLACE);
  }

  /// The words of documents that rows quote.
  List<Trace> quoted(TracedTable table, SortedSet<Integer> rows) throws IOException {
    var words = new ArrayList<Trace>();
    for (int row : rows.stream().limit(MOST).toList()) {
      if (!table.table().get(row, "start").isEmpty()) {
        words.add(words(new Row(table, row)));
      }
    }
    return words;
  }

  /// The rows that quote from where some other rows do.
  static SortedSet<Integer> overlapping(
      TracedTable table, SortedSet<Integer> rows, TracedTable other, SortedSet<Integer> others) {
    return rows.stream()
        .filter(
            row -> others.stream().anyMatch(o -> new Row(table, row).overlaps(new Row(other, o))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Trace trace(String path, TracedTable table, SortedSet<Integer> rows) throws IOException {
    if (rows.size() == 1) {
      return passage(path, new Row(table, rows.first()));
    }
    var from = new ArrayList<Trace>();
    for (int row : rows.stream().limit(MOST).toList()) {
      from.add(passage(path, new Row(table, row)));
    }
    if (rows.size() > MOST) {
      from.add(Trace.whole("passages", path, (rows.size() - MOST) + " more passages"));
    }
    return new Trace("passages", path, table.lines(rows), rows.size() + " passages", from);
  }

  private record Row(TracedTable table, int row) {
    String get(String column) {
      return table.table().get(row, column);
    }

    /// Where the row quotes from; before the text for a quotation that stands nowhere.
    int place(String column) {
      String place = get(column);
      return place.matches("[0-9]{1,9}") ? Integer.parseInt(place) : -1;
    }

    boolean overlaps(Row other) {
      return get("document").equals(other.get("document"))
          && place("start") < other.place("end")
          && other.place("start") < place("end");
    }
  }

  private Trace passage(String path, Row row) throws IOException {
    String label = row.get("page_label");
    String text =
        "“%s” %s, page %s%s, characters %s to %s; %s by %s"
            .formatted(
                row.get("quotation"),
                row.get("document"),
                row.get("page"),
                label.isEmpty() || label.equals(row.get("page")) ? "" : " (printed " + label + ")",
                row.get("start"),
                row.get("end"),
                row.get("code").isEmpty() ? "coded" : "`" + row.get("code") + "`",
                row.get("coder"));
    var from = new ArrayList<Trace>();
    coding(row).ifPresent(from::add);
    from.add(words(row));
    return new Trace("passage", path, row.table.lines(List.of(row.row)), text, from);
  }

  /// The record of the machine's suggestion, or of what the person did.
  private Optional<Trace> coding(Row row) throws IOException {
    boolean machine = row.get("coder").equals("machine");
    String path =
        machine
            ? "codebook/machine/" + row.get("document") + ".jsonl"
            : "codebook/codings/" + row.get("coder") + ".jsonl";
    if (!Files.isRegularFile(workspace.resolve(path))) {
      return Optional.empty();
    }
    String document = "\"document\":" + Json.line(row.get("document"));
    String place = "\"start\":" + row.get("start") + ",\"end\":" + row.get("end");
    String quotation = "\"quotation\":" + Json.line(row.get("quotation"));
    String code = row.get("code").isEmpty() ? "" : "\"code\":" + Json.line(row.get("code"));
    var lines = new ArrayList<Long>();
    List<String> records = Files.readAllLines(workspace.resolve(path));
    for (int i = 0; i < records.size(); i++) {
      String record = records.get(i);
      if (record.contains(document)
          && (record.contains(place) || record.contains(quotation))
          && record.contains(code)) {
        lines.add(i + 1L);
      }
    }
    return Optional.of(
        new Trace(
            "coding",
            path,
            lines,
            machine ? "suggested by the machine" : "coded by " + row.get("coder"),
            List.of()));
  }

  private Trace words(Row row) throws IOException {
    String path = "corpus/text/" + row.get("document") + ".txt";
    if (!Files.isRegularFile(workspace.resolve(path))) {
      return Trace.whole("text", path, "is not here");
    }
    String text = Files.readString(workspace.resolve(path));
    int start = row.place("start");
    int end = row.place("end");
    boolean stands =
        start >= 0
            && start <= end
            && end <= text.length()
            && text.substring(start, end).equals(row.get("quotation"));
    long line =
        1
            + text.substring(0, Math.clamp(start, 0, text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    var from = new ArrayList<Trace>();
    for (Artifact original : lineage.origin(path).map(Lineage.Origin::inputs).orElse(List.of())) {
      from.add(
          Trace.whole(
              "document",
              original.path(),
              "page %s; SHA-256 %s%s"
                  .formatted(
                      row.get("page"),
                      original.sha256().hex(),
                      Files.isRegularFile(workspace.resolve(original.path()))
                          ? ""
                          : "; is not here")));
    }
    return new Trace(
        "text",
        path,
        List.of(line),
        stands
            ? "the words stand there, characters %s to %s".formatted(start, end)
            : "OTHER WORDS stand there now",
        from);
  }
}
