package org.actant.corpus.pdf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The glyphs of a page by their places, to find those that are printed twice at nearly the same
/// one, as files do to make letters look bold.
final class Overprints {
  private static final double CELL = 4;

  /// A glyph and the one before it on the same height.
  private record Entry(Glyph glyph, @Nullable Entry before) {}

  private final Map<Long, Entry> printed = new HashMap<>();

  /// Says whether the same character stands there already; if not, it does from now on.
  boolean isOverprinted(Glyph glyph) {
    if (glyph.isBlank()) {
      return false;
    }
    double reach = Math.min(0.15 * glyph.size(), 0.4 * glyph.width());
    long low = key(glyph, -reach);
    long high = key(glyph, reach);
    if (holds(low, glyph, reach) || high != low && holds(high, glyph, reach)) {
      return true;
    }
    long key = key(glyph, 0);
    printed.put(key, new Entry(glyph, printed.get(key)));
    return false;
  }

  private boolean holds(long key, Glyph glyph, double reach) {
    for (Entry entry = printed.get(key); entry != null; entry = entry.before) {
      Glyph other = entry.glyph;
      if (Math.abs(other.x() - glyph.x()) < reach
          && Math.abs(other.baseline() - glyph.baseline()) < reach
          && other.text().equals(glyph.text())) {
        return true;
      }
    }
    return false;
  }

  private static long key(Glyph glyph, double reach) {
    long height = (long) Math.floor((glyph.baseline() + reach) / CELL);
    return height << 32 ^ glyph.text().hashCode();
  }
}
