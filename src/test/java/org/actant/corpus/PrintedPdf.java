package org.actant.corpus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// A PDF that a test prints, A4, in Helvetica. Places are points from the top left corner.
final class PrintedPdf implements AutoCloseable {
  static final double LEFT = 72;
  static final double WIDTH = 451;
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final double SIZE = 10;
  private static final double LEADING = 1.25;
  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.A4);

  PrintedPdf() {
    document.addPage(page);
  }

  PrintedPdf newPage() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  /// Prints words in lines as wide as the page allows.
  PrintedPdf paragraph(double top, String words) throws IOException {
    return column(LEFT, top, WIDTH, words);
  }

  PrintedPdf column(double left, double top, double width, String words) throws IOException {
    return lines(left, top, SIZE, broken(words, width).toArray(String[]::new));
  }

  /// Prints lines as they are, one below the other.
  PrintedPdf lines(double left, double top, double size, String... lines) throws IOException {
    try (var content = content()) {
      content.setFont(FONT, (float) size);
      double baseline = top + size;
      for (String line : lines) {
        content.beginText();
        content.newLineAtOffset((float) left, (float) (page.getMediaBox().getHeight() - baseline));
        content.showText(line);
        content.endText();
        baseline += LEADING * size;
      }
    }
    return this;
  }

  PrintedPdf rule(double left, double right, double at) throws IOException {
    try (var content = content()) {
      float y = (float) (page.getMediaBox().getHeight() - at);
      content.moveTo((float) left, y);
      content.lineTo((float) right, y);
      content.stroke();
    }
    return this;
  }

  /// Covers the page with a picture, as a scanner does.
  PrintedPdf picture() throws IOException {
    var picture = new BufferedImage(60, 84, BufferedImage.TYPE_BYTE_GRAY);
    try (var content = content()) {
      content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
    }
    return this;
  }

  /// Calls the first pages i, ii, … and the others 1, 2, …
  PrintedPdf romanPages(int count) {
    var labels = new PDPageLabels(document);
    labels.setLabelItem(0, range(PDPageLabelRange.STYLE_ROMAN_LOWER));
    labels.setLabelItem(count, range(PDPageLabelRange.STYLE_DECIMAL));
    document.getDocumentCatalog().setPageLabels(labels);
    return this;
  }

  PrintedPdf title(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  PrintedPdf password(String owner, String user) throws IOException {
    var permission = new AccessPermission();
    permission.setCanExtractContent(false);
    document.protect(new StandardProtectionPolicy(owner, user, permission));
    return this;
  }

  Path save(Path file) throws IOException {
    document.save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDPageContentStream content() throws IOException {
    return new PDPageContentStream(
        document, page, PDPageContentStream.AppendMode.APPEND, true, true);
  }

  private static PDPageLabelRange range(String style) {
    var range = new PDPageLabelRange();
    range.setStyle(style);
    return range;
  }

  private static List<String> broken(String words, double width) throws IOException {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (FONT.getStringWidth(longer) * SIZE / 1000 > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
