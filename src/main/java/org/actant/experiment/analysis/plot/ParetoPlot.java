package org.actant.experiment.analysis.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actant.chart.Axis;
import org.actant.chart.Canvas;
import org.actant.chart.Canvas.Align;
import org.actant.chart.Canvas.Point;
import org.actant.chart.Canvas.Stroke;

/// Score against cost, both with their intervals; the front as a line, and at each point how often
/// it was on the front when blocks were drawn again.
///
/// @param rows of the table `pareto`, of one score and one cost
record ParetoPlot(Fields rows) implements Figure {
  private static final double LEFT = 64;
  private static final double TOP = 44;

  @Override
  public double width() {
    return 720;
  }

  @Override
  public double height() {
    return 460;
  }

  @Override
  public String description() {
    return "Study %s: %s against %s of %s conditions. On the front: %s."
        .formatted(
            rows.text(0, "study"),
            rows.text(0, "score"),
            Ink.cost(rows.text(0, "cost")),
            rows.size(),
            String.join(
                ", ",
                front().stream()
                    .map(row -> rows.text(row, "condition") + probability(row))
                    .toList()));
  }

  private String score() {
    return rows.text(0, "score").replace("macro_f1", "macro-F1");
  }

  @Override
  public void draw(Canvas canvas) {
    Axis across = Axis.over(0, most("cost_mean", "cost_high"), 7, LEFT, width() - 24);
    Axis up =
        Axis.over(
            least("score_mean", "score_low"),
            most("score_mean", "score_high"),
            6,
            height() - 70,
            TOP);
    Ink.title(canvas, rows.text(0, "study") + ": " + score() + " against cost");
    Ink.frame(canvas, across, up, Ink.cost(rows.text(0, "cost")), score());
    steps(canvas, across, up);
    var taken = new ArrayList<Box>();
    IntStream.range(0, rows.size()).forEach(row -> point(canvas, row, across, up, taken));
    IntStream.range(0, rows.size()).forEach(row -> label(canvas, row, across, up, taken));
    Ink.note(
        canvas,
        height() - 12,
        "filled: on the front; square: SIMULATED; bars: 95 % bootstrap intervals over blocks; %:"
            + " share of resamples on the front");
  }

  private List<Integer> front() {
    return IntStream.range(0, rows.size())
        .filter(row -> rows.text(row, "front").equals("true"))
        .boxed()
        .sorted(Comparator.comparingDouble(row -> rows.number(row, "cost_mean")))
        .toList();
  }

  private void steps(Canvas canvas, Axis across, Axis up) {
    List<Integer> front = front();
    for (int i = 1; i < front.size(); i++) {
      double x = across.place(rows.number(front.get(i), "cost_mean"));
      double before = across.place(rows.number(front.get(i - 1), "cost_mean"));
      double y = up.place(rows.number(front.get(i), "score_mean"));
      double below = up.place(rows.number(front.get(i - 1), "score_mean"));
      dashed(canvas, new Point(before, below), new Point(x, below));
      dashed(canvas, new Point(x, below), new Point(x, y));
    }
  }

  private static void dashed(Canvas canvas, Point from, Point to) {
    canvas.curve(from, from, to, new Stroke(Ink.GRAY, 1, true, 1));
  }

  private void point(Canvas canvas, int row, Axis across, Axis up, List<Box> taken) {
    double x = across.place(rows.number(row, "cost_mean"));
    double y = up.place(rows.number(row, "score_mean"));
    boolean front = rows.text(row, "front").equals("true");
    String color = front ? Ink.BLACK : Ink.GRAY;
    if (rows.find(row, "cost_low").isPresent()) {
      double low = across.place(rows.number(row, "cost_low"));
      double high = across.place(rows.number(row, "cost_high"));
      Ink.level(canvas, y, low, high, color);
      taken.add(new Box(low, y - 3, high - low, 6));
    }
    if (rows.find(row, "score_low").isPresent()) {
      double low = up.place(rows.number(row, "score_low"));
      double high = up.place(rows.number(row, "score_high"));
      Ink.upright(canvas, x, low, high, color);
      taken.add(new Box(x - 4, high, 8, low - high));
    }
    String fill = front ? Ink.BLUE : Ink.WHITE;
    if (rows.text(row, "mark").isEmpty()) {
      canvas.circle(new Point(x, y), 4.5, fill, color);
    } else {
      Ink.box(canvas, x - 4, y - 4, 8, 8, fill, color);
    }
    taken.add(new Box(x - 6, y - 6, 12, 12));
  }

  private String probability(int row) {
    return rows.find(row, "probability").isPresent()
        ? " (" + Ink.percent(rows.number(row, "probability")) + ")"
        : "";
  }

  private void label(Canvas canvas, int row, Axis across, Axis up, List<Box> taken) {
    String text = rows.text(row, "condition") + probability(row);
    double x = across.place(rows.number(row, "cost_mean"));
    double y = up.place(rows.number(row, "score_mean"));
    double width = 6.2 * text.length();
    Box best =
        Stream.of(8.0, 22.0, 36.0)
            .flatMap(away ->
                Stream.of(
                    new Box(x + 8, y - away - 8, width, 12),
                    new Box(x + 8, y + away - 4, width, 12),
                    new Box(x - 8 - width, y - away - 8, width, 12),
                    new Box(x - 8 - width, y + away - 4, width, 12)))
            .min(Comparator.comparingDouble(box -> box.cost(taken, across, up)))
            .orElseThrow();
    taken.add(best);
    canvas.text(
        new Point(best.x, best.y + 10),
        Align.LEFT,
        Ink.SMALL,
        rows.text(row, "front").equals("true"),
        Ink.BLACK,
        text);
  }

  private double least(String... columns) {
    return all(columns).min().orElse(0);
  }

  private double most(String... columns) {
    return all(columns).max().orElse(1);
  }

  private java.util.stream.DoubleStream all(String... columns) {
    return Stream.of(columns)
        .flatMapToDouble(column ->
            IntStream.range(0, rows.size())
                .mapToObj(row -> rows.find(row, column))
                .flatMapToDouble(java.util.OptionalDouble::stream));
  }

  /// A place that a label would cover.
  private record Box(double x, double y, double width, double height) {
    double cost(List<Box> taken, Axis across, Axis up) {
      double shared = taken.stream().mapToDouble(this::shared).sum();
      boolean outside =
          x < across.start()
              || x + width > across.end() + 20
              || y < up.end() - 14
              || y + height > up.start();
      return shared + (outside ? 1e6 : 0);
    }

    private double shared(Box other) {
      double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
      double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
      return w > 0 && h > 0 ? w * h : 0;
    }
  }
}
