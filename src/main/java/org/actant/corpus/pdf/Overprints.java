package org.actant.corpus.pdf;

import java.util.Arrays;

/// The glyphs of a page by their places, to find those that are printed twice at nearly the same
/// one, as files do to make letters look bold.
final class Overprints {
  private static final double CELL = 4;
  private static final int BUCKETS = 4096;

  // chains of glyphs in one bucket; numbers are one more than the index, 0 ends a chain

  private Glyph[] glyphs = new Glyph[1024];
  private int[] next = new int[1024];
  private final int[] first = new int[BUCKETS];
  private int count;

  /// Says whether the same character stands there already; if not, it does from now on.
  boolean isOverprinted(Glyph glyph) {
    if (glyph.isBlank()) {
      return false;
    }
    double reach = Math.min(0.15 * glyph.size(), 0.4 * glyph.width());
    int low = bucket(glyph, -reach);
    int high = bucket(glyph, reach);
    if (holds(low, glyph, reach) || high != low && holds(high, glyph, reach)) {
      return true;
    }
    add(glyph, bucket(glyph, 0));
    return false;
  }

  private boolean holds(int bucket, Glyph glyph, double reach) {
    for (int i = first[bucket] - 1; i >= 0; i = next[i] - 1) {
      Glyph other = glyphs[i];
      if (Math.abs(other.x() - glyph.x()) < reach
          && Math.abs(other.baseline() - glyph.baseline()) < reach
          && other.text().equals(glyph.text())) {
        return true;
      }
    }
    return false;
  }

  private void add(Glyph glyph, int bucket) {
    if (count == glyphs.length) {
      glyphs = Arrays.copyOf(glyphs, 2 * count);
      next = Arrays.copyOf(next, 2 * count);
    }
    glyphs[count] = glyph;
    next[count] = first[bucket];
    first[bucket] = ++count;
  }

  private static int bucket(Glyph glyph, double reach) {
    int height = (int) ((glyph.baseline() + reach) / CELL);
    return (31 * height + glyph.text().hashCode() * 7919) & (BUCKETS - 1);
  }
}
