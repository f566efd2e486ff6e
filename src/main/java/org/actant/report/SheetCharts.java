package org.actant.report;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Charts of the spreadsheet's own beside the tables that a report draws: they change when somebody
/// changes a cell.
final class SheetCharts {
  private static final int COLUMNS = 8;
  private static final int ROWS = 22;

  /// Dark, light and middle, which can be told apart in gray.
  private static final List<byte[]> FILLS =
      List.of(rgb(0x0b, 0x4f, 0x7d), rgb(0xe6, 0x9f, 0x00), rgb(0xb0, 0xb8, 0xc0));

  private SheetCharts() {}

  /// Adds the chart to the table's sheet, right of its last column.
  ///
  /// @param index how many charts the sheet has already
  static void add(XSSFSheet sheet, ReportTable table, ChartDefinition chart, int index) {
    if (table.rows().rows().isEmpty()) {
      return;
    }
    switch (chart) {
      case ChartDefinition.Tradeoff c ->
          points(frame(sheet, table, chart, index), sheet, table, c.x(), c.y());
      case ChartDefinition.Heat c ->
          bars(frame(sheet, table, chart, index), sheet, table, c.label(), c.columns());
      case ChartDefinition.Stance c ->
          bars(
              frame(sheet, table, chart, index),
              sheet,
              table,
              c.label(),
              List.of(c.against(), c.neither(), c.infavor()));
      case ChartDefinition.Intervals c ->
          bars(frame(sheet, table, chart, index), sheet, table, c.label(), List.of(c.value()));
      case ChartDefinition.Sensitivity c ->
          bars(frame(sheet, table, chart, index), sheet, table, c.label(), List.of(c.value()));
      case ChartDefinition.Waterfall c ->
          bars(
              frame(sheet, table, chart, index),
              sheet,
              table,
              c.label(),
              List.of(c.value(), c.predicted()));
      case ChartDefinition.Timeline c ->
          bars(frame(sheet, table, chart, index), sheet, table, c.year(), List.of(c.count()));
      case ChartDefinition.Network c ->
          bars(frame(sheet, table, chart, index), sheet, table, c.source(), List.of(c.weight()));
      case ChartDefinition.Pairs c ->
          bars(frame(sheet, table, chart, index), sheet, table, c.row(), List.of(c.count()));
    }
  }

  private static XSSFChart frame(
      XSSFSheet sheet, ReportTable table, ChartDefinition chart, int index) {
    int left = table.columns().size() + 1;
    int top = 2 + index * (ROWS + 2);
    var place = new XSSFClientAnchor(0, 0, 0, 0, left, top, left + COLUMNS, top + ROWS);
    XSSFChart made = sheet.createDrawingPatriarch().createChart(place);
    made.setTitleText(Contents.title(Inline.text(Markup.readable(chart.caption()))));
    made.setTitleOverlay(false);
    return made;
  }

  private static void points(
      XSSFChart chart, XSSFSheet sheet, ReportTable table, String x, String y) {
    var across = chart.createValueAxis(AxisPosition.BOTTOM);
    across.setTitle(title(table, x));
    var up = chart.createValueAxis(AxisPosition.LEFT);
    up.setTitle(title(table, y));
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
    data.setStyle(ScatterStyle.LINE_MARKER);
    data.setVaryColors(false);
    var series =
        (XDDFScatterChartData.Series)
            data.addSeries(numbers(sheet, table, x), numbers(sheet, table, y));
    series.setTitle(title(table, y), null);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    chart.plot(data);
    chart
        .getCTChart()
        .getPlotArea()
        .getScatterChartArray(0)
        .getSerArray(0)
        .addNewSpPr()
        .addNewLn()
        .addNewNoFill();
  }

  private static void bars(
      XSSFChart chart, XSSFSheet sheet, ReportTable table, String label, List<String> columns) {
    var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    var up = chart.createValueAxis(AxisPosition.LEFT);
    up.setTitle(title(table, columns.getFirst()));
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
    data.setBarDirection(BarDirection.COL);
    data.setVaryColors(false);
    XDDFDataSource<String> labels =
        XDDFDataSourcesFactory.fromStringCellRange(sheet, range(table, label));
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    for (int i = 0; i < columns.size(); i++) {
      XDDFChartData.Series series = data.addSeries(labels, numbers(sheet, table, columns.get(i)));
      series.setTitle(title(table, columns.get(i)), null);
      series.setFillProperties(
          new XDDFSolidFillProperties(XDDFColor.from(FILLS.get(i % FILLS.size()))));
    }
    chart.plot(data);
  }

  private static byte[] rgb(int red, int green, int blue) {
    return new byte[] {(byte) red, (byte) green, (byte) blue};
  }

  private static XDDFNumericalDataSource<Double> numbers(
      XSSFSheet sheet, ReportTable table, String column) {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(table, column));
  }

  private static CellRangeAddress range(ReportTable table, String column) {
    int at =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).name().equals(column))
            .findFirst()
            .orElseThrow();
    int last = Sheets.HEADER_ROWS + Math.min(table.rows().rows().size(), 500) - 1;
    return new CellRangeAddress(Sheets.HEADER_ROWS, last, at, at);
  }

  private static String title(ReportTable table, String column) {
    return table.definition().column(column).map(Picture::title).orElse(column);
  }
}
