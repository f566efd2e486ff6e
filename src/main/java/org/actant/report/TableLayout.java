package org.actant.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.report.Block.Grid;
import org.actant.report.Inline.Aside;
import org.actant.report.Inline.Tag;
import org.actant.report.Inline.Text;
import org.actant.table.Column;

/// Lays tables out for pages: numbers rounded, intervals behind their values, labels behind what
/// they qualify.
final class TableLayout {
  private static final Text NOTHING = new Text("—");

  private TableLayout() {}

  /// The whole table, where citations of its rows lead.
  static Grid whole(ReportTable table) {
    var foot = new ArrayList<List<Inline>>();
    List<List<String>> rows = table.rows().rows();
    if (rows.size() > ReportTable.SHOWN) {
      foot.add(Inline.text(cut(table)));
    }
    table.definition().notes().forEach(note -> foot.add(Inline.text(note)));
    foot.add(Inline.text(provenance(table)));
    return new Grid(
        Anchors.table(table.name()),
        table.label(),
        Inline.text(table.definition().caption()),
        heads(table, table.definition().shown()),
        rows.stream()
            .limit(ReportTable.SHOWN)
            .map(row ->
                new Grid.Row(
                    Anchors.row(table.name(), table.key(row)),
                    cells(table, table.definition().shown(), row)))
            .toList(),
        foot);
  }

  /// Some rows, the first cell of each leading to the row in the whole table.
  ///
  /// @param from what stands before the table's label in the caption
  static Grid part(
      ReportTable table, List<ShownColumn> columns, List<List<String>> rows, String from) {
    var linked = new ArrayList<Grid.Row>();
    for (List<String> row : rows) {
      var cells = new ArrayList<>(cells(table, columns, row));
      cells.set(0, table.linked(table.key(row), cells.getFirst()));
      linked.add(new Grid.Row("", cells));
    }
    List<Inline> caption = List.of(new Text(from + " "), table.linked());
    return new Grid("", "", caption, heads(table, columns), linked, List.of());
  }

  /// One value with its interval, its unit and its label, as it stands in running text.
  static List<Inline> value(ReportTable table, List<String> row, ShownColumn column) {
    var content = new ArrayList<>(cell(table, row, column));
    if (!column.unit().isEmpty() && !content.getFirst().equals(NOTHING)) {
      content.add(1, new Text(" " + column.unit()));
    }
    content.replaceAll(
        inline -> inline instanceof Aside(String text) ? new Aside("(" + text + ")") : inline);
    return content;
  }

  private static String cut(ReportTable table) {
    return "The first "
        + NumberText.integer(Integer.toString(ReportTable.SHOWN))
        + " of "
        + NumberText.integer(Integer.toString(table.rows().rows().size()))
        + " rows. All stand in tables/"
        + table.name()
        + ".csv and in tables.xlsx.";
  }

  static String provenance(ReportTable table) {
    String sources =
        table.sources().entrySet().stream()
            .map(source -> source.getKey() + " " + source.getValue().brief())
            .collect(Collectors.joining(", "));
    return "Made by "
        + table.sql()
        + (sources.isEmpty() ? "; no input in this workspace" : " from " + sources)
        + ".";
  }

  private static List<Grid.Head> heads(ReportTable table, List<ShownColumn> columns) {
    return columns.stream()
        .map(c -> new Grid.Head(c.title(), c.unit(), isNumber(table, c), c.width()))
        .toList();
  }

  private static List<List<Inline>> cells(
      ReportTable table, List<ShownColumn> columns, List<String> row) {
    return columns.stream().map(column -> cell(table, row, column)).toList();
  }

  private static List<Inline> cell(ReportTable table, List<String> row, ShownColumn column) {
    var content = new ArrayList<Inline>();
    String low = end(table, row, column, column.low());
    String high = end(table, row, column, column.high());
    String value = text(table, column, table.field(row, column.name()));
    boolean interval = !low.isEmpty() && !high.isEmpty();
    if (!value.isEmpty()) {
      content.add(new Text(value));
    } else {
      content.add(new Text(interval ? NumberText.interval(low, high) : NOTHING.text()));
    }
    String mark = column.mark().isEmpty() ? "" : table.field(row, column.mark());
    if (!mark.isEmpty() && (interval || !value.isEmpty())) {
      content.add(new Tag(mark));
    }
    if (!value.isEmpty() && interval) {
      content.add(new Aside(NumberText.interval(low, high)));
    }
    return content;
  }

  private static String end(ReportTable table, List<String> row, ShownColumn column, String name) {
    return name.isEmpty() ? "" : text(table, column, table.field(row, name));
  }

  private static String text(ReportTable table, ShownColumn column, String field) {
    if (field.isEmpty()) {
      return "";
    }
    return switch (table.content().type(column.name())) {
      case STRING -> Shortened.text(field);
      case INTEGER -> NumberText.integer(field);
      case NUMBER -> NumberText.decimal(field, column.digits());
      case BOOLEAN -> field.equals("true") ? "yes" : "no";
    };
  }

  private static boolean isNumber(ReportTable table, ShownColumn column) {
    Column.Type type = table.content().type(column.name());
    return type == Column.Type.INTEGER || type == Column.Type.NUMBER;
  }
}
