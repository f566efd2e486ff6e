package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.table.Column;
import org.actant.table.Table;
import org.actant.table.TypedTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// `tables.xlsx`: one sheet a table, with the recommendations and the cited passages, for people
/// who calculate on.
///
/// Numbers are numbers with all their digits. Text stays text: a field that starts with `=`, `+`,
/// `-` or `@` is a string cell with the quote prefix, so that no spreadsheet runs it as a formula,
/// not even after an edit.
@AutoService(ReportFormat.class)
public final class WorkbookFormat implements ReportFormat {
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
      sheets.add("About", "About this workbook", about(guide), aboutColumns(), "");
      sheets.add(
          "Recommendations",
          "Recommendations and their evidence",
          recommendations(guide),
          recommendationColumns(),
          "");
      for (ReportTable table : guide.tables()) {
        String notes = String.join(" ", table.definition().notes());
        sheets.add(
            table.name(),
            table.label() + ". " + table.definition().caption(),
            table.content(),
            table.columns(),
            (notes + " " + TableLayout.provenance(table)).strip());
      }
      sheets.add(
          "Passages",
          "Passages cited in the guide",
          DataFormat.passages(guide),
          DataFormat.passageColumns(),
          "");
      sheets.add("Columns", "What each column means", dictionary(guide), dictionaryColumns(), "");
      sheets.add("Files", "Files behind this workbook", files(guide), fileColumns(), "");
      workbook.write(bytes);
    }
    Files.write(folder.resolve("tables.xlsx"), ConstantZip.rewrite(bytes.toByteArray()));
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

  private static TypedTable files(Guide guide) {
    return text(
        fileColumns(),
        guide.inputs().stream().map(a -> List.of(a.path(), a.sha256().hex())).toList());
  }

  private static List<Column> fileColumns() {
    return List.of(
        Column.text("file", "Relative to the workspace."), Column.text("sha256", "Digest."));
  }

  private static TypedTable text(List<Column> columns, List<List<String>> rows) {
    return new TypedTable(
        new Table(columns.stream().map(Column::name).toList(), rows),
        columns.stream().map(Column::type).toList());
  }
}
