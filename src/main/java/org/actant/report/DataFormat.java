package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.actant.input.Json;
import org.actant.provenance.Digest;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.table.TypedTable;

/// `tables/*.csv` with `tables/datapackage.json` (Frictionless Data Package, Table Schema): every
/// column with its name, type, unit and description.
///
/// CSV files are data: a field is exactly what the table has, also where it starts with `=`, `+`,
/// `-` or `@`, which some spreadsheets would run as a formula. For spreadsheets there is
/// `tables.xlsx`, where text stays text.
@AutoService(ReportFormat.class)
public final class DataFormat implements ReportFormat {
  static final String FOLDER = "tables";

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    Path tables = folder.resolve(FOLDER);
    Files.createDirectories(tables);
    var resources = new ArrayList<Map<String, Object>>();
    for (ReportTable table : guide.tables()) {
      Path file = tables.resolve(table.name() + ".csv");
      Csv.write(file, table.rows());
      Map<String, Object> resource =
          resource(
              table.name(),
              table.definition().caption(),
              file,
              table.columns(),
              List.of(table.definition().key()));
      resource.put("sql", table.sql());
      resource.put("inputs", inputs(table));
      resources.add(resource);
    }
    Path file = tables.resolve("passages.csv");
    Csv.write(file, passages(guide.passages()).table());
    resources.add(
        resource(
            "passages",
            "Passages cited in the guide",
            file,
            passageColumns(),
            Inputs.PASSAGES.key()));
    Files.writeString(
        tables.resolve("datapackage.json"),
        Json.pretty(datapackage(guide, resources)),
        StandardCharsets.UTF_8);
  }

  /// Passages with the columns that a guide shows.
  static TypedTable passages(List<Passage> passages) {
    List<Column> columns = passageColumns();
    return new TypedTable(
        new Table(
            columns.stream().map(Column::name).toList(),
            passages.stream().map(DataFormat::fields).toList()),
        columns.stream().map(Column::type).toList());
  }

  /// The columns of passages that a guide knows: all but the offsets.
  static List<Column> passageColumns() {
    return Inputs.PASSAGES.columns().stream()
        .filter(c -> !c.name().equals("start") && !c.name().equals("end"))
        .toList();
  }

  private static List<String> fields(Passage p) {
    return List.of(
        p.id(),
        p.document(),
        p.title(),
        p.issuer(),
        p.actorType(),
        p.year(),
        p.page(),
        p.pageLabel(),
        p.quotation(),
        p.code(),
        p.coder(),
        p.status(),
        p.actor(),
        p.reason());
  }

  private static Map<String, Object> datapackage(Guide guide, List<Map<String, Object>> resources) {
    var datapackage = new LinkedHashMap<String, Object>();
    datapackage.put("profile", "tabular-data-package");
    datapackage.put("name", guide.name().toLowerCase(Locale.ROOT));
    datapackage.put("title", guide.title());
    datapackage.put(
        "description",
        "Fields are data as they are: a text may start with =, +, - or @. Open them in a"
            + " spreadsheet through tables.xlsx.");
    datapackage.put("resources", resources);
    return datapackage;
  }

  private static Map<String, Object> resource(
      String name, String title, Path file, List<Column> columns, List<String> key)
      throws IOException {
    var fields = new ArrayList<Map<String, Object>>();
    for (Column column : columns) {
      var field = new LinkedHashMap<String, Object>();
      field.put("name", column.name());
      field.put("type", column.type().name().toLowerCase(Locale.ROOT));
      field.put("unit", column.unit());
      field.put("description", column.description());
      fields.add(field);
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", key);
    var resource = new LinkedHashMap<String, Object>();
    resource.put("name", name.toLowerCase(Locale.ROOT));
    resource.put("title", title);
    resource.put("profile", "tabular-data-resource");
    resource.put("path", file.getFileName().toString());
    resource.put("encoding", "utf-8");
    resource.put("hash", "sha256:" + Digest.of(file).hex());
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, String> inputs(ReportTable table) {
    var inputs = new LinkedHashMap<String, String>();
    table.sources().forEach((name, digest) -> inputs.put(name, "sha256:" + digest.hex()));
    return inputs;
  }
}
