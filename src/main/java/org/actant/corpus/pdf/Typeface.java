package org.actant.corpus.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.actant.corpus.Characters;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// What a font of a file says about its codes: which characters they mean and how wide they are
/// set. Each code is looked up once.
final class Typeface {
  /// What a code means.
  ///
  /// @param text clean characters; empty for a code without meaning
  /// @param known whether the font says what the code means, be it nothing
  /// @param width of the glyph along the line, in parts of the font's size
  /// @param advance along the line to the next glyph, in parts of the font's size
  /// @param fall down to the next glyph, in parts of the font's size; 0 for horizontal writing
  /// @param offset from the point of writing to the glyph; none for horizontal writing
  record Sign(
      String text,
      boolean known,
      float width,
      float advance,
      float fall,
      @Nullable Vector offset) {}

  private static final GlyphList GLYPHS = glyphs();
  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|demi", Pattern.CASE_INSENSITIVE);
  private static final int SINGLE_BYTES = 256;

  private final PDFont font;
  private final boolean bold;
  private final float space;
  private final @Nullable Sign[] single = new @Nullable Sign[SINGLE_BYTES];
  private final Map<Integer, Sign> others = new HashMap<>();

  Typeface(PDFont font) {
    this.font = font;
    this.bold = isBold(font);
    this.space = space(font);
  }

  boolean isBold() {
    return bold;
  }

  boolean isVertical() {
    return font.isVertical();
  }

  /// Says whether each byte of a string is a code.
  boolean isSimple() {
    return font instanceof PDSimpleFont;
  }

  int readCode(InputStream string) throws IOException {
    return font.readCode(string);
  }

  /// The width of a space, in parts of the font's size.
  float space() {
    return space;
  }

  Sign sign(int code) throws IOException {
    if (code < 0 || code >= SINGLE_BYTES) {
      Sign known = others.get(code);
      if (known == null) {
        known = lookUp(code);
        others.put(code, known);
      }
      return known;
    }
    Sign known = single[code];
    if (known == null) {
      known = lookUp(code);
      single[code] = known;
    }
    return known;
  }

  private Sign lookUp(int code) throws IOException {
    Vector displacement = font.getDisplacement(code);
    boolean vertical = font.isVertical();
    String text = text(code);
    return new Sign(
        text == null ? "" : Characters.clean(text),
        text != null,
        vertical ? uprightWidth(code) : displacement.getX(),
        displacement.getX(),
        displacement.getY(),
        vertical ? font.getPositionVector(code) : null);
  }

  /// Where a font does not say what a code means, Acrobat takes the code of a simple font for the
  /// character and leaves out that of a composite one.
  private @Nullable String text(int code) {
    String unicode = font.toUnicode(code, GLYPHS);
    return unicode == null && isSimple() ? Character.toString((char) code) : unicode;
  }

  private float uprightWidth(int code) throws IOException {
    float width = font.getWidth(code) / 1000;
    TrueTypeFont outlines = null;
    if (font instanceof PDTrueTypeFont simple) {
      outlines = simple.getTrueTypeFont();
    } else if (font instanceof PDType0Font composite
        && composite.getDescendantFont() instanceof PDCIDFontType2 descendant) {
      outlines = descendant.getTrueTypeFont();
    }
    return outlines == null ? width : width * 1000f / outlines.getUnitsPerEm();
  }

  private static float space(PDFont font) {
    float scale = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : 1 / 1000f;
    float space = 0;
    try {
      space = font.getSpaceWidth() * scale;
    } catch (RuntimeException _) {
      // some damaged fonts have no width for it; the mean of the others serves as well
    }
    if (space == 0) {
      space = 0.8f * font.getAverageFontWidth() * scale;
    }
    return space == 0 ? 1 : Math.abs(space);
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    if (name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    var descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  /// Adobe's names of glyphs and those that PDFBox knows beside them.
  private static GlyphList glyphs() {
    try (InputStream additional =
        GlyphList.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
      return additional == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), additional);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
