package org.actant.report;

import com.google.auto.service.AutoService;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// `guide.pdf`: pages of A4 with the DejaVu fonts in the file. The document has no dates, and its
/// id follows from its content, so that the same guide gives the same bytes.
@AutoService(ReportFormat.class)
public final class PdfFormat implements ReportFormat {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /// PDFBox warns about fonts of the machine that this format never uses. Kept here because loggers
  /// are held weakly.
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  private static final Set<FSFontUseCase> EVERYWHERE =
      EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    XRLog.setLoggingEnabled(false);
    PDFBOX.setLevel(Level.SEVERE);
    String page =
        XhtmlWriter.page(
            guide, Styles.read("guide.css") + Styles.read("print.css"), bookmarks(guide));
    var builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.useUriResolver((_, _) -> null); // nothing is fetched, whatever the guide's sources hold
    builder.useSVGDrawer(new BatikSVGDrawer());
    font(builder, "Guide Serif", "DejaVuSerifCondensed");
    font(builder, "Guide Sans", "DejaVuSansCondensed");
    builder.useFont(
        () -> open("DejaVuSansMono.ttf"), "Guide Mono", 400, FontStyle.NORMAL, true, EVERYWHERE);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        OutputStream out = Files.newOutputStream(folder.resolve("guide.pdf"))) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      describe(document, guide);
      document.save(out);
    }
  }

  /// The outline that a PDF reader shows beside the pages.
  private static String bookmarks(Guide guide) {
    var markup = new Markup().open("bookmarks");
    for (Contents.Entry entry : Contents.of(guide)) {
      markup.empty("bookmark", "name", entry.title(), "href", "#" + entry.anchor());
    }
    return markup.close().line().toString();
  }

  private static void describe(PDDocument document, Guide guide) {
    var information = new PDDocumentInformation();
    information.setTitle(guide.title());
    information.setAuthor(String.join(", ", guide.authors()));
    information.setSubject(guide.subtitle());
    information.setCreator("Actant");
    document.setDocumentInformation(information);
    document
        .getDocumentCatalog()
        .getCOSObject()
        .removeItem(COSName.METADATA); // it repeats the time of making
    document.setDocumentId(Long.parseUnsignedLong(guide.digest().hex().substring(0, 15), 16));
  }

  private static void font(PdfRendererBuilder builder, String family, String file) {
    String italic = file.contains("Serif") ? "Italic" : "Oblique";
    builder.useFont(() -> open(file + ".ttf"), family, 400, FontStyle.NORMAL, true, EVERYWHERE);
    builder.useFont(
        () -> open(file + "-Bold.ttf"), family, 700, FontStyle.NORMAL, true, EVERYWHERE);
    builder.useFont(
        () -> open(file + "-" + italic + ".ttf"), family, 400, FontStyle.ITALIC, true, EVERYWHERE);
    builder.useFont(
        () -> open(file + "-Bold" + italic + ".ttf"),
        family,
        700,
        FontStyle.ITALIC,
        true,
        EVERYWHERE);
  }

  private static InputStream open(String font) {
    return Objects.requireNonNull(PdfFormat.class.getResourceAsStream(FONTS + font), font);
  }
}
