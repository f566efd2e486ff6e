package org.actant.corpus.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.actant.corpus.Characters;

/// Joins glyphs, in the order in which the file prints them, to fragments.
///
/// A space is a gap wider than half the font's space or 0.3 of a mean character, whichever is
/// smaller, as in PDFBox's own text stripper; where letters are spaced out, the usual gap between
/// them is added to that. A gap wider than [#BREAK] of the letters' size ends the fragment.
final class FragmentBuilder {
  private static final double BREAK = 0.8;
  private static final double OVERLAP = 0.5;
  private static final String SPACING_MARKS = "´`¨ˆ˜¸ˇ˘˙˚˝";
  private static final String COMBINING_MARKS =
      "\u0301\u0300\u0308\u0302\u0303\u0327\u030C\u0306\u0307\u030A\u030B";

  private final List<Fragment> fragments = new ArrayList<>();

  /// The glyphs of the fragment that is being built, and before which of them a space was printed.
  private final List<Glyph> run = new ArrayList<>();

  private final BitSet spaceBefore = new BitSet();
  private boolean spacePrinted;

  /// The glyph that sets the line: the largest of the run, the first of these.
  private Glyph main = new Glyph("", 0, 0, 0, 0, 0, false);

  void add(Glyph glyph) {
    if (glyph.isBlank()) {
      spacePrinted = spacePrinted || !run.isEmpty();
      return;
    }
    if (!run.isEmpty() && !continues(glyph)) {
      end();
    }
    if (!run.isEmpty() && !spacePrinted && combines(glyph)) {
      return;
    }
    spaceBefore.set(run.size(), spacePrinted);
    if (run.isEmpty() || glyph.size() > main.size() * 1.05) {
      main = glyph;
    }
    run.add(glyph);
    spacePrinted = false;
  }

  List<Fragment> build() {
    end();
    return fragments;
  }

  private boolean continues(Glyph next) {
    Glyph last = run.getLast();
    double size = Math.max(last.size(), next.size());
    double gap = next.x() - last.right();
    if (gap > BREAK * size || gap < -OVERLAP * Math.max(next.width(), 0.5 * size)) {
      return false;
    }
    double rise = Math.abs(next.baseline() - main.baseline());
    double larger = Math.max(next.size(), main.size());
    boolean sameSize = Math.min(next.size(), main.size()) > 0.85 * larger;
    return rise <= (sameSize ? 0.2 : 0.6) * larger;
  }

  /// Puts an accent that is printed as a character of its own onto the letter it stands over.
  private boolean combines(Glyph next) {
    Glyph last = run.getLast();
    boolean over = next.x() < last.right() - 0.5 * Math.min(last.width(), next.width());
    if (!over) {
      return false;
    }
    int nextMark = next.text().length() == 1 ? SPACING_MARKS.indexOf(next.text()) : -1;
    int lastMark = last.text().length() == 1 ? SPACING_MARKS.indexOf(last.text()) : -1;
    if (nextMark >= 0) {
      replaceLast(with(last, last.text() + COMBINING_MARKS.charAt(nextMark)));
      return true;
    }
    if (lastMark >= 0) {
      replaceLast(with(next, next.text() + COMBINING_MARKS.charAt(lastMark)));
      return true;
    }
    return false;
  }

  private void replaceLast(Glyph glyph) {
    Glyph replaced = run.set(run.size() - 1, glyph);
    if (replaced == main) {
      main = glyph;
    }
  }

  private static Glyph with(Glyph glyph, String text) {
    return new Glyph(
        Normalizer.normalize(text, Normalizer.Form.NFC),
        glyph.x(),
        glyph.baseline(),
        glyph.width(),
        glyph.size(),
        glyph.space(),
        glyph.bold());
  }

  private void end() {
    if (!run.isEmpty()) {
      Fragment fragment = fragment();
      if (!fragment.text().isBlank()) {
        fragments.add(fragment);
      }
    }
    run.clear();
    spaceBefore.clear();
    spacePrinted = false;
  }

  private Fragment fragment() {
    double tracking = tracking();
    var letters = new Letters.Builder(run.size() + run.size() / 4);
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    int bold = 0;
    for (int i = 0; i < run.size(); i++) {
      Glyph glyph = run.get(i);
      if (i > 0 && (spaceBefore.get(i) || gap(i) > tracking + threshold(i))) {
        letters.append(" ", (float) run.get(i - 1).right(), (float) glyph.x());
      }
      String text = isRaised(glyph) ? Characters.raised(glyph.text()) : glyph.text();
      letters.append(text, (float) glyph.x(), (float) glyph.right());
      left = Math.min(left, glyph.x());
      right = Math.max(right, glyph.right());
      bold += glyph.bold() ? 1 : 0;
    }
    return new Fragment(
        letters.build().composed(),
        left,
        right,
        main.baseline(),
        main.size(),
        bold >= 0.9 * run.size(),
        spacePrinted);
  }

  private boolean isRaised(Glyph glyph) {
    return glyph.size() < 0.8 * main.size()
        && main.baseline() - glyph.baseline() > 0.15 * main.size();
  }

  private double gap(int i) {
    return run.get(i).x() - run.get(i - 1).right();
  }

  private double threshold(int i) {
    Glyph glyph = run.get(i);
    double space = glyph.space() > 0 ? 0.5 * glyph.space() : Double.MAX_VALUE;
    double mean = 0.5 * (glyph.width() + run.get(i - 1).width());
    double bound = Math.min(space, 0.3 * Math.max(mean, 0.45 * glyph.size()));
    return Math.max(bound, 0.08 * glyph.size());
  }

  /// The gap that letters of one word have where they are spaced out, else 0.
  private double tracking() {
    if (run.size() < 4) {
      return 0;
    }
    double[] gaps = new double[run.size() - 1];
    for (int i = 1; i < run.size(); i++) {
      gaps[i - 1] = gap(i);
    }
    Arrays.sort(gaps);
    double usual = gaps[gaps.length / 2];
    return usual > 0.05 * run.getFirst().size() ? usual : 0;
  }
}
