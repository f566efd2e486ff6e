package org.actant.corpus;

/// A rectangle on a page, in points (1/72 inch) from the top left corner, in steps of a tenth of a
/// point.
public record TextBox(double x, double y, double width, double height) {
  public TextBox {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("a box of " + width + " by " + height + " points");
    }
    x = tenth(x);
    y = tenth(y);
    width = tenth(width);
    height = tenth(height);
  }

  static double tenth(double points) {
    return Math.round(points * 10) / 10.0;
  }
}
