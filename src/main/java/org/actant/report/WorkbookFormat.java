package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.table.Column;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// `tables.xlsx`: one sheet a table, with the recommendations and the cited passages, for people
/// who calculate on.
///
/// Numbers are numbers with all their digits. Text stays text: a field that starts with `=`, `+`,
/// `-` or `@` is a string cell with the quote prefix, so that no spreadsheet runs it as a formula,
/// not even after an edit.
@AutoService(ReportFormat.class)
public final class WorkbookFormat implements ReportFormat {
  /// Spreadsheets refuse files with more links on a sheet than these.
  private static final int MOST_LINKS = 65_000;

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      OfficeProperties.describe(workbook.getProperties(), guide);
      var sheets = new Sheets(workbook);
      var contents = new ArrayList<Entry>();
      XSSFSheet first =
          sheets.add("Contents", guide.title(), contents(guide), contentsColumns(), "");
      add(sheets, contents, "About", "About this workbook", about(guide), aboutColumns());
      add(
          sheets,
          contents,
          "Recommendations",
          "Recommendations and their evidence",
          recommendations(guide),
          recommendationColumns());
      for (ReportTable table : guide.tables()) {
        contents.add(new Entry(table(sheets, guide, table).getSheetName()));
      }
      passages(sheets, contents, guide, "Cited passages", guide.passages());
      passages(sheets, contents, guide, "Coded passages", guide.coded());
      add(
          sheets,
          contents,
          "Columns",
          "What each column means",
          dictionary(guide),
          dictionaryColumns());
      add(
          sheets,
          contents,
          "Provenance",
          "What each table was made from, and every file behind it",
          provenance(guide),
          provenanceColumns());
      for (int i = 0; i < contents.size(); i++) {
        String place = "'" + contents.get(i).sheet().replace("'", "''") + "'!A1";
        sheets.link(first, Sheets.HEADER_ROWS + i, 0, HyperlinkType.DOCUMENT, place);
      }
      workbook.write(bytes);
    }
    Files.write(folder.resolve("tables.xlsx"), ConstantZip.rewrite(bytes.toByteArray()));
  }

  /// A line of the sheet of contents.
  private record Entry(String sheet) {}

  private static void add(
      Sheets sheets,
      List<Entry> contents,
      String name,
      String title,
      TypedTable content,
      List<Column> columns) {
    contents.add(new Entry(sheets.add(name, title, content, columns, "").getSheetName()));
  }

  private static XSSFSheet table(Sheets sheets, Guide guide, ReportTable table) {
    var looks = new HashMap<String, Sheets.Look>();
    for (ShownColumn column : table.definition().columns()) {
      looks.put(column.name(), new Sheets.Look(column.digits(), column.unit()));
    }
    String notes = String.join(" ", table.definition().notes());
    XSSFSheet sheet =
        sheets.add(
            table.name(),
            table.label() + ". " + table.definition().caption(),
            table.content(),
            table.columns(),
            looks,
            (notes + " " + TableLayout.provenance(table)).strip());
    int charts = 0;
    for (ChartDefinition chart : guide.charts()) {
      if (chart.table().equals(table.name())) {
        SheetCharts.add(sheet, table, chart, charts++);
      }
    }
    return sheet;
  }

  /// Quotations lead to their page where the document has an address.
  private static void passages(
      Sheets sheets, List<Entry> contents, Guide guide, String name, List<Passage> passages) {
    List<Column> columns = DataFormat.passageColumns();
    XSSFSheet sheet =
        sheets.add(name, name + " with their page", DataFormat.passages(passages), columns, "");
    contents.add(new Entry(sheet.getSheetName()));
    int quotation = columns.stream().map(Column::name).toList().indexOf("quotation");
    for (int i = 0; i < passages.size() && i < MOST_LINKS; i++) {
      String address = guide.addresses().get(passages.get(i).document());
      if (address != null) {
        String page = passages.get(i).page().isEmpty() ? "" : "#page=" + passages.get(i).page();
        sheets.link(
            sheet,
            Sheets.HEADER_ROWS + i,
            quotation,
            HyperlinkType.URL,
            address.contains("#") ? address : address + page);
      }
    }
  }

  private static TypedTable contents(Guide guide) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("About", "Title, abstract, tiers, what is missing"));
    rows.add(List.of("Recommendations", "Recommendations and their evidence"));
    for (ReportTable table : guide.tables()) {
      rows.add(List.of(table.name(), table.label() + ". " + table.definition().caption()));
    }
    rows.add(List.of("Cited passages", "Passages that the report cites"));
    rows.add(List.of("Coded passages", "Every coded passage that is not rejected"));
    rows.add(List.of("Columns", "What each column means"));
    rows.add(List.of("Provenance", "What each table was made from, and every file behind it"));
    return text(contentsColumns(), rows);
  }

  private static List<Column> contentsColumns() {
    return List.of(Column.text("sheet", "Name of the sheet."), Column.text("what", "What it has."));
  }

  private static TypedTable about(Guide guide) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("Title", guide.title()));
    rows.add(List.of("Subtitle", guide.subtitle()));
    rows.add(List.of("Authors", String.join(", ", guide.authors())));
    rows.add(List.of("Abstract", Block.plain(guide.summary())));
    rows.add(List.of("Digest of all inputs", guide.digest().hex()));
    for (List<Inline> missing : guide.missing()) {
      rows.add(List.of("Missing in this workspace", Inline.plain(missing)));
    }
    for (ReportTable table : guide.tables()) {
      rows.add(List.of(table.label() + " (" + table.name() + ")", table.definition().caption()));
    }
    rows.add(
        List.of(
            "Tiers",
            "T1 wall meter, T2 energy counter, T3 integrated power samples, T4 model calibrated on"
                + " the machine, T5 uncalibrated model (an interval, for ranking only), T6 proxy"
                + " (CPU seconds, instructions; no joules)"));
    rows.add(
        List.of(
            "Text that looks like a formula",
            "stays text: such cells carry the quote prefix; tables/*.csv have the same text"
                + " unchanged"));
    return text(aboutColumns(), rows);
  }

  private static List<Column> aboutColumns() {
    return List.of(Column.text("what", "What is said."), Column.text("value", "What it is."));
  }

  private static TypedTable recommendations(Guide guide) {
    var rows = new ArrayList<List<String>>();
    for (Block.Recommendation r : guide.recommendations()) {
      rows.add(
          List.of(
              Integer.toString(r.number()),
              r.id(),
              r.title(),
              Block.plain(r.text()),
              Block.plain(r.why()),
              r.supported() ? "evidence" : RecommendationBuilder.NO_EVIDENCE,
              r.rows().stream()
                  .map(row -> row.table() + "/" + row.key())
                  .collect(Collectors.joining("; ")),
              r.passages().stream().map(Passage::id).collect(Collectors.joining("; ")),
              Block.plain(r.limits())));
    }
    List<Column> columns = recommendationColumns();
    return new TypedTable(
        new Table(columns.stream().map(Column::name).toList(), rows),
        columns.stream().map(Column::type).toList());
  }

  private static List<Column> recommendationColumns() {
    return List.of(
        Column.integer("number", "", "Place in the guide."),
        Column.text("id", "Name."),
        Column.text("recommendation", "The advice in short."),
        Column.text("text", "The advice."),
        Column.text("why", "Why."),
        Column.text("evidence", "Whether anything in this workspace speaks to it."),
        Column.text("rows", "Rows of tables, as table/key."),
        Column.text("passages", "Ids on the sheet Passages."),
        Column.text("limits", "What the evidence cannot say."));
  }

  private static TypedTable dictionary(Guide guide) {
    var rows = new ArrayList<List<String>>();
    for (ReportTable table : guide.tables()) {
      for (Column c : table.columns()) {
        rows.add(
            List.of(
                table.name(),
                c.name(),
                c.type().name().toLowerCase(java.util.Locale.ROOT),
                c.unit(),
                c.description()));
      }
    }
    return text(dictionaryColumns(), rows);
  }

  private static List<Column> dictionaryColumns() {
    return List.of(
        Column.text("table", "Sheet."),
        Column.text("column", "Column."),
        Column.text("type", "Type."),
        Column.text("unit", "Unit."),
        Column.text("description", "Meaning."));
  }

  private static TypedTable provenance(Guide guide) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("command", guide.name(), "actant report build " + guide.name(), ""));
    rows.add(List.of("digest", "all inputs", "", guide.digest().hex()));
    for (ReportTable table : guide.tables()) {
      rows.add(List.of("table", table.name(), table.sql(), ""));
      table
          .sources()
          .forEach((name, digest) -> rows.add(List.of("input", table.name(), name, digest.hex())));
    }
    guide.inputs().forEach(a -> rows.add(List.of("file", "", a.path(), a.sha256().hex())));
    return text(provenanceColumns(), rows);
  }

  private static List<Column> provenanceColumns() {
    return List.of(
        Column.text("kind", "command, digest, table, input of a table, or file."),
        Column.text("of", "What it belongs to."),
        Column.text("what", "SQL file, input or file, relative to the workspace."),
        Column.text("sha256", "Digest."));
  }

  private static TypedTable text(List<Column> columns, List<List<String>> rows) {
    return new TypedTable(
        new Table(columns.stream().map(Column::name).toList(), rows),
        columns.stream().map(Column::type).toList());
  }
}
