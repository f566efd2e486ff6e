package org.actant.report;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.actant.provenance.Digest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A figure as the other formats need it: a page of PDF as large as the picture, with the fonts in
/// the file, and a PNG of that page.
///
/// @param width in pixels of 1/96 inch
record Drawing(double width, double height, byte[] pdf) {
  private static final Pattern SIZE =
      Pattern.compile("<svg[^>]*? width=\"([0-9.]+)\"[^>]*? height=\"([0-9.]+)\"");

  /// Sharp in print at the width of a page.
  private static final float DOTS_PER_INCH = 220;

  /// Height divided by width.
  static double proportion(String svg) {
    Matcher size = size(svg);
    return Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
  }

  private static Matcher size(String svg) {
    Matcher size = SIZE.matcher(svg);
    if (!size.find()) {
      throw new IllegalArgumentException("an SVG element without width and height");
    }
    return size;
  }

  static Drawing of(String svg) throws IOException {
    Matcher size = size(svg);
    double width = Double.parseDouble(size.group(1));
    double height = Double.parseDouble(size.group(2));
    return new Drawing(width, height, page(svg, width, height));
  }

  byte[] png() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] page(String svg, double width, double height) throws IOException {
    String style =
        String.format(
            Locale.ROOT,
            "@page { size: %.2fpx %.2fpx; margin: 0; } body { margin: 0; } svg { display: block; }",
            width,
            height + 1);
    String html =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>"
            + style
            + "</style></head><body>"
            + svg
            + "</body></html>";
    PdfRendererBuilder builder = PdfFonts.drawing(html);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      document.getDocumentInformation().getCOSObject().clear();
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
      document.setDocumentId(PdfFonts.id(Digest.of(svg)));
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
