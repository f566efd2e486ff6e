package org.actant.corpus.pdf;

import java.util.List;
import org.actant.corpus.TextBox;

/// What stands on one page, before anything is known about its order.
///
/// @param number from 1
/// @param width as displayed, in points
/// @param height as displayed, in points
/// @param fragments the text of the page's main writing direction, in that direction's frame
/// @param turn degrees by which that frame is turned against the display, counterclockwise: 0, 90,
///   180 or 270
/// @param asides text in other directions, each with its own frame
/// @param rules lines and bars along the text, in the same frame
/// @param panels boxes behind parts of the page, in the same frame
/// @param beads parts of the page in the order that the file states, in the same frame
/// @param pictured whether the page draws images and has hardly a letter
record PageScan(
    int number,
    double width,
    double height,
    List<Fragment> fragments,
    int turn,
    List<Aside> asides,
    List<Rule> rules,
    List<Panel> panels,
    List<Articles.Bead> beads,
    boolean pictured) {
  /// Text beside the main writing direction, such as a stamp in the margin.
  record Aside(List<Fragment> fragments, int turn) {}

  PageScan {
    fragments = List.copyOf(fragments);
    asides = List.copyOf(asides);
    rules = List.copyOf(rules);
    panels = List.copyOf(panels);
    beads = List.copyOf(beads);
  }

  PageScan withFragments(List<Fragment> kept) {
    return new PageScan(number, width, height, kept, turn, asides, rules, panels, beads, pictured);
  }

  /// Returns the page with what was recognized in its picture, which shows all that is on it.
  PageScan recognized(List<Fragment> found) {
    return new PageScan(
        number, width, height, found, 0, List.of(), List.of(), List.of(), List.of(), false);
  }

  /// How many letters and digits the page has.
  int letters() {
    return letters(fragments, asides);
  }

  static int letters(List<Fragment> fragments, List<Aside> asides) {
    int letters = 0;
    for (Fragment fragment : fragments) {
      letters += letters(fragment);
    }
    for (Aside aside : asides) {
      for (Fragment fragment : aside.fragments) {
        letters += letters(fragment);
      }
    }
    return letters;
  }

  private static int letters(Fragment fragment) {
    String text = fragment.text();
    int letters = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      letters += Character.isLetterOrDigit(text.codePointAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /// Extent of the frame across the lines.
  double frameHeight() {
    return turn % 180 == 0 ? height : width;
  }

  /// Extent of a frame along its lines.
  double frameWidth(int turn) {
    return turn % 180 == 0 ? width : height;
  }

  /// Returns a rectangle of a frame as a box on the displayed page, cut at the page's edges.
  TextBox box(int turn, double left, double top, double right, double bottom) {
    double[] x;
    double[] y;
    switch (turn) {
      case 90 -> {
        x = new double[] {top, bottom};
        y = new double[] {height - right, height - left};
      }
      case 180 -> {
        x = new double[] {width - right, width - left};
        y = new double[] {height - bottom, height - top};
      }
      case 270 -> {
        x = new double[] {width - bottom, width - top};
        y = new double[] {left, right};
      }
      default -> {
        x = new double[] {left, right};
        y = new double[] {top, bottom};
      }
    }
    double x0 = Math.clamp(x[0], 0, width);
    double y0 = Math.clamp(y[0], 0, height);
    return new TextBox(x0, y0, Math.clamp(x[1], x0, width) - x0, Math.clamp(y[1], y0, height) - y0);
  }
}
