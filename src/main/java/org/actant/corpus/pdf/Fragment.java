package org.actant.corpus.pdf;

/// A run of text on one line without a wide gap: the smallest piece that reading order moves about.
///
/// @param size of the letters, in points
/// @param bold whether all of it is
/// @param spaced whether a space was printed at its end
record Fragment(
    Letters letters,
    double left,
    double right,
    double baseline,
    double size,
    boolean bold,
    boolean spaced) {
  /// Letters reach about so far above and below the line they stand on, in parts of their size.
  static final double ASCENT = 0.78;

  static final double DESCENT = 0.22;

  String text() {
    return letters.text();
  }

  double top() {
    return baseline - ASCENT * size;
  }

  double bottom() {
    return baseline + DESCENT * size;
  }

  double middle() {
    return baseline - 0.28 * size;
  }

  double width() {
    return right - left;
  }
}
