package org.actant.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/// A family of faces with the widths of their letters.
///
/// Documents with ligatures have `fi` and `fl` as one glyph each. The standard encoding of PDF
/// fonts has no code for them, so they are given the codes of two marks that no document uses, and
/// [PdfFile] writes that difference into the font.
final class Typeface {
  static final char FI = '‹';
  static final char FL = '›';

  private final boolean serif;
  private final boolean ligatures;
  private final Map<Face, PDType1Font> metrics = new EnumMap<>(Face.class);

  Typeface(boolean serif, boolean ligatures) {
    this.serif = serif;
    this.ligatures = ligatures;
  }

  static Typeface of(SampleSource source) {
    return new Typeface(
        source.fact("typeface").equals("serif"), source.fact("ligatures", "no").equals("yes"));
  }

  Face face(Word.Style style) {
    return switch (style) {
      case REGULAR, RAISED -> serif ? Face.SERIF : Face.SANS;
      case ITALIC -> serif ? Face.SERIF_ITALIC : Face.SANS_ITALIC;
      case BOLD -> serif ? Face.SERIF_BOLD : Face.SANS_BOLD;
    };
  }

  /// Returns the text as it is drawn.
  String drawn(String text) {
    return ligatures
        ? text.replace("fi", String.valueOf(FI)).replace("fl", String.valueOf(FL))
        : text;
  }

  /// Returns the width of drawn text, points.
  double width(String drawn, Face face, double size) {
    PDType1Font font = metrics.computeIfAbsent(face, f -> new PDType1Font(f.font));
    double thousandths = 0;
    try {
      for (char c : drawn.toCharArray()) {
        thousandths +=
            ligatures && (c == FI || c == FL)
                ? face.ligature
                : font.getStringWidth(String.valueOf(c));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return thousandths * size / 1000;
  }
}
