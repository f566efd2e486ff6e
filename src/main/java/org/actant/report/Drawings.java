package org.actant.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// The figures of a guide as pages of PDF, each drawn once however many formats ask for it, also at
/// the same time.
final class Drawings {
  private final Map<String, Drawing> drawn = new HashMap<>();

  synchronized Drawing of(Block.Figure figure) throws IOException {
    Drawing known = drawn.get(figure.anchor());
    if (known == null) {
      known = Drawing.of(figure.svg());
      drawn.put(figure.anchor(), known);
    }
    return known;
  }
}
