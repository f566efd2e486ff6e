package org.actant.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actant.provenance.Digest;

/// A renderer from XHTML to PDF that knows the DejaVu fonts, which come along, and fetches nothing.
final class PdfFonts {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /// PDFBox warns about fonts of the machine that are never used. Kept here because loggers are
  /// held weakly.
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private static final Set<FSFontUseCase> EVERYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  private PdfFonts() {}

  /// For pages of text.
  static PdfRendererBuilder builder(String page) {
    PdfRendererBuilder builder = drawing(page);
    face(builder, "Guide Sans", "DejaVuSansCondensed-Oblique", 400, FontStyle.ITALIC);
    face(builder, "Guide Sans", "DejaVuSansCondensed-BoldOblique", 700, FontStyle.ITALIC);
    face(builder, "Guide Serif", "DejaVuSerifCondensed", 400, FontStyle.NORMAL);
    face(builder, "Guide Serif", "DejaVuSerifCondensed-Bold", 700, FontStyle.NORMAL);
    face(builder, "Guide Serif", "DejaVuSerifCondensed-Italic", 400, FontStyle.ITALIC);
    face(builder, "Guide Serif", "DejaVuSerifCondensed-BoldItalic", 700, FontStyle.ITALIC);
    face(builder, "Guide Mono", "DejaVuSansMono", 400, FontStyle.NORMAL);
    return builder;
  }

  /// For a figure, whose words are upright; reading fonts takes most of the time for one.
  static PdfRendererBuilder drawing(String page) {
    XRLog.setLoggingEnabled(false);
    PDFBOX.setLevel(Level.SEVERE);
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.useUriResolver((_, _) -> null); // nothing is fetched, whatever the guide's sources hold
    builder.useSVGDrawer(new BatikSVGDrawer());
    face(builder, "Guide Sans", "DejaVuSansCondensed", 400, FontStyle.NORMAL);
    face(builder, "Guide Sans", "DejaVuSansCondensed-Bold", 700, FontStyle.NORMAL);
    return builder;
  }

  /// The id of a PDF document: it follows from what the document was made from.
  static long id(Digest digest) {
    return Long.parseUnsignedLong(digest.hex().substring(0, 15), 16);
  }

  private static void face(
      PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
    builder.useFont(() -> open(file + ".ttf"), family, weight, style, true, EVERYWHERE);
  }

  private static InputStream open(String font) {
    return Objects.requireNonNull(PdfFonts.class.getResourceAsStream(FONTS + font), font);
  }
}
