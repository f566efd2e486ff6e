package org.actant.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.actant.corpus.FileTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares documents as a verification does: their text is read by the readers of the corpus.
class ComparisonTest {
  private static final String SENTENCE = "The network was served for %s joules in all.";
  private static FileTexts texts;

  @TempDir Path folder;

  @BeforeAll
  static void startReaders() {
    texts = new FileTexts();
  }

  @AfterAll
  static void stopReaders() {
    texts.close();
  }

  private Comparison compare(String name, byte[] packed, byte[] fresh) throws IOException {
    Path one = Files.createDirectories(folder.resolve("packed")).resolve(name);
    Path other = Files.createDirectories(folder.resolve("fresh")).resolve(name);
    Files.write(one, packed);
    Files.write(other, fresh);
    return Comparison.of(one, other, texts::of);
  }

  private static byte[] pdf(String joules, String comment) {
    String page = "BT /F 12 Tf 72 700 Td (" + SENTENCE.formatted(joules) + ") Tj ET";
    return """
    %%PDF-1.4
    %% %s
    1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
    2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
    3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
      /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
    4 0 obj <</Length %s>> stream
    %s
    endstream endobj
    trailer <</Root 1 0 R /Size 5>>
    %%%%EOF
    """
        .formatted(comment, page.length(), page)
        .getBytes(ISO_8859_1);
  }

  private byte[] docx(String joules, int compression) throws IOException {
    Path file = folder.resolve("made.docx");
    var parts =
        Map.of(
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType=\
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
            """,
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="a" Target="word/document.xml" Type=\
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>\
            """,
            "word/document.xml",
            """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>\
            """
                .formatted(SENTENCE.formatted(joules)));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(compression);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return Files.readAllBytes(file);
  }

  @Test
  void aPdfOfOtherBytesAndTheSameContentAgreesInItsText() throws IOException {
    assertThat(compare("a.pdf", pdf("42", "made here"), pdf("42", "made elsewhere")))
        .isEqualTo(new Comparison.SameContent());
  }

  @Test
  void aPdfWithAnotherNumberDiffersAndSaysWhere() throws IOException {
    assertThat(compare("a.pdf", pdf("42", ""), pdf("43", "")))
        .isEqualTo(
            new Comparison.Differs(
                "the text, line 1: the pack has `ork was served for 42 joules in all.`,"
                    + " made again `ork was served for 43 joules in all.`"));
  }

  @Test
  void aDocxIsComparedByItsTextToo() throws IOException {
    assertThat(compare("a.docx", docx("42", 9), docx("42", 0)))
        .isEqualTo(new Comparison.SameContent());
    assertThat(compare("a.docx", docx("42", 9), docx("43", 9)))
        .isInstanceOfSatisfying(
            Comparison.Differs.class,
            differs -> assertThat(differs.detail()).contains("42 joules", "43 joules"));
  }

  @Test
  void aPageOfHtmlMayDifferInItsMarkupAndNotInItsText() throws IOException {
    String page = "<html><body><p class=\"%s\">" + SENTENCE + "</p></body></html>";
    byte[] packed = page.formatted("a", "42").getBytes(UTF_8);
    assertThat(compare("a.html", packed, page.formatted("b", "42").getBytes(UTF_8)))
        .isEqualTo(new Comparison.SameContent());
    assertThat(compare("a.html", packed, page.formatted("a", "43").getBytes(UTF_8)))
        .isInstanceOf(Comparison.Differs.class);
  }

  @Test
  void aBrokenDocumentDiffersByItsBytes() throws IOException {
    assertThat(compare("a.pdf", pdf("42", ""), "%PDF-1.4 and no more".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Comparison.Differs.class,
            differs -> assertThat(differs.detail()).startsWith("other bytes from byte "));
  }

  @Test
  void aTextFileIsComparedLineByLineWhateverItsReaderWouldSay() throws IOException {
    byte[] packed = "% made by x\n42 joules\n".getBytes(UTF_8);
    assertThat(compare("a.tex", packed, "% made by x\n43 joules\n".getBytes(UTF_8)))
        .isEqualTo(
            new Comparison.Differs("line 2: the pack has `42 joules`, made again `43 joules`"));
    assertThat(compare("a.tex", packed, "% made by x\r\n42 joules\r\n".getBytes(UTF_8)))
        .isEqualTo(new Comparison.Differs("the ends of lines"));
  }

  @Test
  void aWorkbookIsComparedByItsParts() throws IOException {
    assertThat(compare("a.xlsx", docx("42", 9), docx("42", 0)))
        .isEqualTo(new Comparison.SameContent());
    assertThat(compare("a.xlsx", docx("42", 9), docx("43", 9)))
        .isInstanceOfSatisfying(
            Comparison.Differs.class,
            differs ->
                assertThat(differs.detail()).startsWith("the part `word/document.xml` from byte "));
    assertThat(compare("a.xlsx", "nothing".getBytes(UTF_8), docx("43", 9)))
        .isInstanceOfSatisfying(
            Comparison.Differs.class,
            differs -> assertThat(differs.detail()).startsWith("no workbook that can be read"));
  }

  private static byte[] png(int color, float quality, int width) throws IOException {
    var image = new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 4, color);
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), settings);
    }
    return bytes.toByteArray();
  }

  @Test
  void aPictureIsComparedByItsPixels() throws IOException {
    assertThat(compare("a.png", png(0xff0000, 0f, 30), png(0xff0000, 1f, 30)))
        .isEqualTo(new Comparison.SameContent());
    for (byte[] other : java.util.List.of(png(0xff0001, 0f, 30), png(0xff0000, 0f, 31))) {
      assertThat(compare("a.png", other, png(0xff0000, 0f, 30)))
          .isEqualTo(new Comparison.Differs("other pixels"));
    }
    assertThat(compare("a.png", "nothing".getBytes(UTF_8), png(0xff0000, 0f, 30)))
        .isEqualTo(new Comparison.Differs("other pixels"));
  }
}
