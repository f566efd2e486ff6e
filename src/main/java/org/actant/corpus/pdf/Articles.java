package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.pagenavigation.PDThreadBead;

/// The order in which the file itself says that parts of a page are read: its articles' beads (ISO
/// 32000-2, 12.4.3). Few files have them; where they hold nearly all of a page's text, they are
/// believed.
final class Articles {
  /// A part of a page, in points from its top left corner.
  record Bead(double left, double right, double top, double bottom) {
    private boolean holds(Fragment fragment) {
      double center = (fragment.left() + fragment.right()) / 2;
      return center >= left
          && center <= right
          && fragment.middle() >= top
          && fragment.middle() <= bottom;
    }
  }

  private static final double MOST = 0.9;

  private Articles() {}

  /// Returns the beads of a page in the order of the file.
  static List<Bead> beads(PDPage page) {
    var beads = new ArrayList<Bead>();
    try {
      PDRectangle box = page.getCropBox();
      for (PDThreadBead bead : page.getThreadBeads()) {
        PDRectangle area = bead == null ? null : bead.getRectangle();
        if (area != null) {
          beads.add(
              new Bead(
                  area.getLowerLeftX() - box.getLowerLeftX(),
                  area.getUpperRightX() - box.getLowerLeftX(),
                  box.getUpperRightY() - area.getUpperRightY(),
                  box.getUpperRightY() - area.getLowerLeftY()));
        }
      }
    } catch (RuntimeException _) {
      return List.of(); // damaged beads are no reason to lose the text
    }
    return beads;
  }

  /// Returns the parts of a page in the order in which they are read, each to be ordered for
  /// itself; what no bead holds comes last.
  static List<List<Fragment>> parts(List<Fragment> fragments, List<Bead> beads) {
    if (beads.size() < 2) {
      return List.of(fragments);
    }
    var parts = new ArrayList<List<Fragment>>();
    beads.forEach(_ -> parts.add(new ArrayList<>()));
    var rest = new ArrayList<Fragment>();
    int held = 0;
    int all = 0;
    for (Fragment fragment : fragments) {
      int at = 0;
      while (at < beads.size() && !beads.get(at).holds(fragment)) {
        at++;
      }
      (at < beads.size() ? parts.get(at) : rest).add(fragment);
      held += at < beads.size() ? fragment.text().length() : 0;
      all += fragment.text().length();
    }
    if (held < MOST * all) {
      return List.of(fragments);
    }
    parts.add(rest);
    parts.removeIf(List::isEmpty);
    return parts;
  }
}
