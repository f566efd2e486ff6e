package org.actant.experiment.analysis.plot;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;

/// Which pairs of parts get in each other's way: the cost of both together over the product of each
/// alone.
///
/// @param rows of the table `interactions`, of one metric
record InteractionPlot(Fields rows) implements Figure {
  private static final double LABEL = 190;
  private static final double TOP = 70;
  private static final double ROW = 30;

  @Override
  public double width() {
    return Math.max(640, LABEL + others().size() * cell() + 24);
  }

  @Override
  public double height() {
    return TOP + ones().size() * ROW + 62;
  }

  private double cell() {
    return 92;
  }

  @Override
  public String description() {
    var text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(row == 0 ? "" : "; ")
          .append(rows.text(row, "one"))
          .append(" then ")
          .append(rows.text(row, "other"))
          .append(' ')
          .append(value(row));
    }
    return "Study %s, interactions of pairs in %s, 1 where they do not touch each other: %s."
        .formatted(rows.text(0, "study"), Ink.cost(rows.text(0, "metric")), text);
  }

  @Override
  public void draw(Canvas canvas) {
    Ink.title(canvas, rows.text(0, "study") + ": cost of both / product of each alone");
    List<String> ones = ones();
    List<String> others = others();
    for (int column = 0; column < others.size(); column++) {
      canvas.text(
          new Point(LABEL + (column + 0.5) * cell(), TOP - 10),
          Align.MIDDLE,
          Ink.SMALL,
          true,
          Ink.BLACK,
          brief(others.get(column), 14));
    }
    for (int line = 0; line < ones.size(); line++) {
      canvas.text(
          new Point(LABEL - 10, TOP + line * ROW + 19),
          Align.RIGHT,
          Ink.SMALL,
          true,
          Ink.BLACK,
          brief(ones.get(line), 28));
    }
    double strongest = strongest();
    for (int row = 0; row < rows.size(); row++) {
      cell(
          canvas,
          row,
          others.indexOf(rows.text(row, "other")),
          ones.indexOf(rows.text(row, "one")),
          strongest);
    }
    double y = TOP + ones.size() * ROW;
    Ink.note(canvas, y + 22, "rows first, columns second; " + Ink.cost(rows.text(0, "metric")));
    Ink.note(
        canvas,
        y + 38,
        "above 1: they save less together than the product says; below 1: more; *: 95 % t interval"
            + " leaves 1 out");
  }

  private void cell(Canvas canvas, int row, int column, int line, double strongest) {
    double log = Math.abs(Math.log(rows.number(row, "interaction")));
    double shade = strongest > 0 ? log / strongest : 0;
    double x = LABEL + column * cell();
    double y = TOP + line * ROW;
    Ink.box(canvas, x + 1, y + 1, cell() - 2, ROW - 2, Ink.shade(shade), Ink.WHITE);
    canvas.inside(
        new Point(x + cell() / 2, y + 19),
        Align.MIDDLE,
        Ink.TEXT,
        false,
        Ink.on(shade),
        value(row));
  }

  private String value(int row) {
    boolean clear =
        rows.find(row, "ci_low").isPresent()
            && (rows.number(row, "ci_low") > 1 || rows.number(row, "ci_high") < 1);
    return String.format(Locale.ROOT, "%.2f%s", rows.number(row, "interaction"), clear ? "*" : "");
  }

  private double strongest() {
    double strongest = 0;
    for (int row = 0; row < rows.size(); row++) {
      strongest = Math.max(strongest, Math.abs(Math.log(rows.number(row, "interaction"))));
    }
    return strongest;
  }

  private List<String> ones() {
    return List.copyOf(new TreeSet<>(rows.distinct("one")));
  }

  private List<String> others() {
    return List.copyOf(new TreeSet<>(rows.distinct("other")));
  }

  private static String brief(String name, int most) {
    return name.length() > most ? name.substring(0, most - 1) + "…" : name;
  }
}
