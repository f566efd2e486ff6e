package org.actant.corpus.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.pagenavigation.PDThreadBead;

/// Writes small PDFs for tests. Places are points from the top left corner; y is the line that
/// letters stand on.
public final class PdfBuilder implements AutoCloseable {
  public static final PDFont REGULAR = new PDType1Font(FontName.HELVETICA);
  public static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage();

  public PdfBuilder page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return this;
  }

  public PdfBuilder turned(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  public PdfBuilder text(double x, double y, double size, String text) throws IOException {
    return text(x, y, size, REGULAR, text);
  }

  public PdfBuilder text(double x, double y, double size, PDFont font, String text)
      throws IOException {
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      out.beginText();
      out.setFont(font, (float) size);
      out.newLineAtOffset((float) x, (float) (page.getMediaBox().getHeight() - y));
      out.showText(text);
      out.endText();
    }
    return this;
  }

  /// Writes three pieces of a line, of which the middle one means another text than it shows.
  public PdfBuilder spelled(
      double x, double y, String meant, String before, String shown, String after)
      throws IOException {
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      var properties = new COSDictionary();
      properties.setString(COSName.ACTUAL_TEXT, meant);
      out.beginText();
      out.setFont(REGULAR, 10);
      out.newLineAtOffset((float) x, (float) (page.getMediaBox().getHeight() - y));
      out.showText(before);
      out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
      out.showText(shown);
      out.endMarkedContent();
      out.showText(after);
      out.endText();
    }
    return this;
  }

  /// Writes 10-point lines 12 points apart, the first at `y`.
  public PdfBuilder lines(double x, double y, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + 12 * i, 10, lines[i]);
    }
    return this;
  }

  public PdfBuilder rule(double left, double right, double y) throws IOException {
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      float height = page.getMediaBox().getHeight();
      out.moveTo((float) left, (float) (height - y));
      out.lineTo((float) right, (float) (height - y));
      out.stroke();
    }
    return this;
  }

  /// Shades a part of the page; what is to be seen in it comes after.
  public PdfBuilder box(double left, double top, double right, double bottom) throws IOException {
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      float height = page.getMediaBox().getHeight();
      out.setNonStrokingColor(0.9f);
      out.addRect(
          (float) left, (float) (height - bottom), (float) (right - left), (float) (bottom - top));
      out.fill();
      out.setNonStrokingColor(0f);
    }
    return this;
  }

  public PdfBuilder picture() throws IOException {
    var image = new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
    try (var out =
        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
      out.drawImage(LosslessFactory.createFromImage(document, image), 50, 50, 400, 600);
    }
    return this;
  }

  /// Labels the first `roman` pages i, ii, … and the others 1, 2, ….
  public PdfBuilder labels(int roman) throws IOException {
    var labels = new PDPageLabels(document);
    var front = new PDPageLabelRange();
    front.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
    labels.setLabelItem(0, front);
    var body = new PDPageLabelRange();
    body.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(roman, body);
    document.getDocumentCatalog().setPageLabels(labels);
    return this;
  }

  /// Labels all pages with a word and their number.
  public PdfBuilder prefixed(String word) {
    var labels = new PDPageLabels(document);
    var range = new PDPageLabelRange();
    range.setPrefix(word);
    range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(0, range);
    document.getDocumentCatalog().setPageLabels(labels);
    return this;
  }

  /// Marks parts of the page as the beads of an article, in the order in which they are read.
  ///
  /// @param areas left, top, right and bottom
  public PdfBuilder beads(double[]... areas) {
    float height = page.getMediaBox().getHeight();
    var beads = new ArrayList<PDThreadBead>();
    for (double[] area : areas) {
      var bead = new PDThreadBead();
      bead.setRectangle(
          new PDRectangle(
              (float) area[0],
              height - (float) area[3],
              (float) (area[2] - area[0]),
              (float) (area[3] - area[1])));
      beads.add(bead);
    }
    page.setThreadBeads(beads);
    return this;
  }

  public PdfBuilder title(String title) {
    document.getDocumentInformation().setTitle(title);
    return this;
  }

  /// @param user the password to open it; empty if anyone may
  public PdfBuilder encrypt(String owner, String user, boolean mayCopy) throws IOException {
    var permission = new AccessPermission();
    permission.setCanExtractContent(mayCopy);
    var policy = new StandardProtectionPolicy(owner, user, permission);
    policy.setEncryptionKeyLength(128);
    document.protect(policy);
    return this;
  }

  public byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  public Path save(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, bytes());
  }

  /// Reads what was built, which must have a text.
  public DocumentText read(Path folder) throws IOException {
    return document(
        new PdfReader().read(save(folder.resolve("built.pdf")), "built", Limits.DEFAULT));
  }

  public static DocumentText document(Reading reading) {
    return switch (reading) {
      case Reading.Readable(DocumentText document, _, _, _) -> document;
      case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.toString());
    };
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
