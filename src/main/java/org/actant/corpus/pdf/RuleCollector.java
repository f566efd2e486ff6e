package org.actant.corpus.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// Collects the straight lines and filled bars of a page that are wide and low, which separate the
/// rows of tables and the parts of a page, and the large rectangles behind such parts. Everything
/// else that is drawn passes unnoticed.
final class RuleCollector {
  /// A path's extent in the page's user space, in points from its lower left.
  record Extent(double left, double low, double right, double high) {}

  private static final double SHORTEST = 12;
  static final double HIGHEST = 36;

  /// A higher rectangle is kept if it is so wide.
  private static final double PANEL = 80;

  private static final int MOST = 4000;

  private final List<Extent> path = new ArrayList<>();
  private final List<Extent> drawn = new ArrayList<>();
  private Point2D.Float at = new Point2D.Float();

  /// Makes the engine tell this collector what it draws.
  RuleCollector(PDFStreamEngine engine) {
    for (String name :
        List.of(OperatorName.MOVE_TO, OperatorName.LINE_TO, OperatorName.APPEND_RECT)) {
      engine.addOperator(new Step(engine, name));
    }
    for (String name :
        List.of(
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.FILL_NON_ZERO,
            OperatorName.LEGACY_FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.ENDPATH)) {
      engine.addOperator(new Step(engine, name));
    }
  }

  /// Returns what was drawn since the last call.
  List<Extent> take() {
    var taken = List.copyOf(drawn);
    drawn.clear();
    path.clear();
    return taken;
  }

  private void end(boolean visible) {
    if (visible && drawn.size() < MOST) {
      drawn.addAll(path);
    }
    path.clear();
  }

  private void add(Point2D.Float from, Point2D.Float to, boolean rectangle) {
    double width = Math.abs(from.x - to.x);
    double height = Math.abs(from.y - to.y);
    boolean kept = height <= HIGHEST ? width >= SHORTEST : rectangle && width >= PANEL;
    if (kept && path.size() < MOST) {
      path.add(
          new Extent(
              Math.min(from.x, to.x),
              Math.min(from.y, to.y),
              Math.max(from.x, to.x),
              Math.max(from.y, to.y)));
    }
  }

  private final class Step extends OperatorProcessor {
    private final PDFStreamEngine engine;
    private final String name;

    Step(PDFStreamEngine engine, String name) {
      super(engine);
      this.engine = engine;
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      switch (name) {
        case OperatorName.MOVE_TO -> at = point(operands, 0, 0);
        case OperatorName.LINE_TO -> {
          Point2D.Float to = point(operands, 0, 0);
          add(at, to, false);
          at = to;
        }
        case OperatorName.APPEND_RECT -> {
          at = point(operands, 0, 0);
          add(at, point(operands, number(operands, 2), number(operands, 3)), true);
        }
        default -> end(!name.equals(OperatorName.ENDPATH));
      }
    }

    private Point2D.Float point(List<COSBase> operands, float dx, float dy) {
      var matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
      return matrix.transformPoint(number(operands, 0) + dx, number(operands, 1) + dy);
    }

    private static float number(List<COSBase> operands, int index) {
      return index < operands.size() && operands.get(index) instanceof COSNumber number
          ? number.floatValue()
          : 0;
    }
  }
}
