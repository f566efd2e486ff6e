package org.actant.samples;

import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A font of the fourteen that every PDF reader has.
enum Face {
  SERIF(FontName.TIMES_ROMAN, 556),
  SERIF_ITALIC(FontName.TIMES_ITALIC, 500),
  SERIF_BOLD(FontName.TIMES_BOLD, 556),
  SANS(FontName.HELVETICA, 500),
  SANS_ITALIC(FontName.HELVETICA_OBLIQUE, 500),
  SANS_BOLD(FontName.HELVETICA_BOLD, 611);

  final FontName font;

  /// Width of the ligatures `fi` and `fl`, thousandths of the size.
  final int ligature;

  Face(FontName font, int ligature) {
    this.font = font;
    this.ligature = ligature;
  }
}
