package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

class DocxReaderTest {
  @TempDir Path folder;

  private final DocxReader reader = new DocxReader();

  @Test
  void aDocumentIsReadInItsOrderWithoutHeadsAndFeet() throws IOException {
    try (var word = new XWPFDocument()) {
      style(word, "Title", "Title");
      style(word, "Heading1", "heading 1");
      style(word, "Caption", "caption");
      word.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("HEAD");
      word.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("FOOT");
      paragraph(word, "Title", "Power and water");
      paragraph(word, "Heading1", "Use");
      XWPFParagraph first = paragraph(word, null, "We use power");
      var note = word.createFootnote();
      first.addFootnoteReference(note);
      note.createParagraph().createRun().setText("In 2020.");
      first.createRun().setText(" and water.");
      first.createRun().addBreak();
      first.createRun().setText("Less of it.");
      var table = word.createTable(2, 3);
      table.getRow(0).getCell(0).setText("Year");
      table.getRow(0).getCell(2).setText("MWh");
      table.getRow(1).getCell(1).setText("5");
      table.getRow(1).getCell(1).addParagraph().createRun().setText("six");
      paragraph(word, "Caption", "Table 1. Use by year");
      assertThat(Readings.blocks(reader, save(word)))
          .containsExactly(
              "heading: Power and water",
              "heading: Use",
              "paragraph: We use power¹ and water. Less of it.",
              "footnote: ¹ In 2020.",
              "table: Year\t\tMWh",
              "table: \t5 six\t",
              "caption: Table 1. Use by year");
    }
  }

  @Test
  void itemsHaveTheMarkersThatWordShows() throws IOException {
    try (var word = new XWPFDocument()) {
      var numbers = word.createNumbering();
      CTAbstractNum look = CTAbstractNum.Factory.newInstance();
      look.setAbstractNumId(BigInteger.ZERO);
      level(look, 0, STNumberFormat.DECIMAL, "%1.");
      level(look, 1, STNumberFormat.LOWER_LETTER, "%1.%2)");
      CTAbstractNum bullets = CTAbstractNum.Factory.newInstance();
      bullets.setAbstractNumId(BigInteger.ONE);
      level(bullets, 0, STNumberFormat.BULLET, "\uF0B7");
      BigInteger list = numbers.addNum(numbers.addAbstractNum(new XWPFAbstractNum(look)));
      BigInteger other = numbers.addNum(numbers.addAbstractNum(new XWPFAbstractNum(bullets)));
      item(word, list, 0, "one");
      item(word, list, 1, "inner");
      item(word, list, 1, "inner too");
      item(word, list, 0, "two");
      item(word, list, 1, "again");
      item(word, other, 0, "bullet");
      assertThat(Readings.blocks(reader, save(word)))
          .containsExactly(
              "list-item: 1. one",
              "list-item: 1.a) inner",
              "list-item: 1.b) inner too",
              "list-item: 2. two",
              "list-item: 2.a) again",
              "list-item: • bullet");
    }
  }

  @Test
  void deletedAndHiddenTextIsNotReadAndInsertedTextIs() throws IOException {
    assertThat(
            Readings.blocks(
                reader,
                Zip.docx(
                    file(),
                    "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never"
                        + " </w:delText></w:r></w:del><w:ins><w:r><w:t>always"
                        + " </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>save"
                        + " 10</w:t></w:r><w:r><w:rPr><w:vertAlign"
                        + " w:val='superscript'/></w:rPr><w:t>6</w:t></w:r></w:p>")))
        .containsExactly("paragraph: We always save 10⁶");
  }

  @Test
  void aTextBoxFollowsTheParagraphItIsAnchoredIn() throws IOException {
    String box = "<w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent>";
    assertThat(
            Readings.blocks(
                reader,
                Zip.docx(
                    file(),
                    "<w:p><w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                        + box
                        + "</mc:Choice><mc:Fallback>"
                        + box
                        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and"
                        + " after.</w:t></w:r></w:p>")))
        .containsExactly("paragraph: Before and after.", "paragraph: Boxed.");
  }

  @Test
  void titleAndDateAreThoseOfItsProperties() throws IOException {
    Path file =
        Zip.docx(
            file(),
            "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>",
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp='cp' xmlns:dc='dc' xmlns:dcterms='t'><dc:title>Power and"
                + " water</dc:title>"
                + "<dcterms:created>1601-01-01T00:00:00Z</dcterms:created><dcterms:modified>2021-07-15T08:00:00Z</dcterms:modified></cp:coreProperties>");
    Stated stated = new Stated(Optional.of("Power and water"), Optional.of("2021-07-15"));
    assertThat(reader.stated(file)).isEqualTo(stated);
    assertThat(Readings.readable(reader, file).stated()).isEqualTo(stated);
  }

  @Test
  void aDocumentWithoutATitleInItsPropertiesIsCalledAsItsFirstPageSays() throws IOException {
    try (var word = new XWPFDocument()) {
      style(word, "Title", "Title");
      paragraph(word, "Title", "Power and water");
      paragraph(word, "Title", "Another");
      assertThat(reader.stated(save(word)).title()).contains("Power and water");
    }
  }

  @Test
  void aDocumentWithAPasswordSaysSo() throws Exception {
    Path plain = Zip.docx(folder.resolve("plain.docx"), "<w:p/>");
    Path file = file();
    try (var container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream inner = encryptor.getDataStream(container)) {
        Files.copy(plain, inner);
      }
      container.writeFilesystem(out);
    }
    assertThat(Readings.unreadable(reader, file).status()).isEqualTo(IngestStatus.PASSWORD);
  }

  @Test
  void filesOfOtherKindsAreNamed() throws IOException {
    assertThat(notADocument("%PDF-1.7\n")).isEqualTo("a PDF");
    assertThat(notADocument("<!DOCTYPE html><html><p>Error</p></html>")).isEqualTo("an HTML page");
    Unreadable zip = Readings.unreadable(reader, Zip.write(file(), "a.txt", "text"));
    assertThat(zip.status()).isEqualTo(IngestStatus.NOT_A_DOCUMENT);
    assertThat(zip.found()).isEqualTo("a ZIP archive");
  }

  @Test
  void aTruncatedFileIsDamaged() throws IOException {
    Path whole = Zip.docx(folder.resolve("whole.docx"), "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>");
    byte[] bytes = Files.readAllBytes(whole);
    Path file = Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(Readings.unreadable(reader, file).status()).isEqualTo(IngestStatus.DAMAGED);
  }

  @Test
  void damagedXmlIsDamaged() throws IOException {
    Unreadable unreadable = Readings.unreadable(reader, Zip.docx(file(), "<w:p><w:r></w:p>"));
    assertThat(unreadable.status()).isEqualTo(IngestStatus.DAMAGED);
    assertThat(unreadable.found()).contains("damaged XML in line 1");
  }

  @Test
  void aDocumentWithoutTextIsEmpty() throws IOException {
    assertThat(Readings.unreadable(reader, Zip.docx(file(), "<w:p/>")).status())
        .isEqualTo(IngestStatus.EMPTY);
  }

  @Test
  void aDecompressionBombIsStopped() throws IOException {
    String spaces = " ".repeat(1 << 20);
    Path file = Zip.docx(file(), "<w:p><!--" + spaces.repeat(8) + "--></w:p>");
    assertThat(Files.size(file)).isLessThan(20_000);
    var limits = new Limits(10, 100_000, Duration.ofSeconds(10), 512);
    assertThat(Readings.unreadable(reader, file, limits).status())
        .isEqualTo(IngestStatus.OVER_LIMIT);
  }

  @Test
  void deepNestingIsStopped() throws IOException {
    Path file = Zip.docx(file(), "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000));
    assertThat(Readings.unreadable(reader, file).status()).isEqualTo(IngestStatus.OVER_LIMIT);
  }

  @Test
  void entitiesAreNotResolvedAndNothingIsFetched() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    try (var server = new CountingServer()) {
      String document =
          "<!DOCTYPE d SYSTEM \"%1$s/a.dtd\" [<!ENTITY x SYSTEM \"%2$s\"><!ENTITY y SYSTEM \"%1$s/y\"><!ENTITY %% p SYSTEM \"%1$s/p\"> %%p;]>"
                  .formatted(server.address(), secret.toUri())
              + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Text"
              + " &x;&y;</w:t></w:r></w:p></w:body></w:document>";
      String relations =
          "<Relationships><Relationship Id='r1' TargetMode='External' Target='%1$s/t.dotm'/><Relationship Id='r2' TargetMode='External' Target='%1$s/i.png'/></Relationships>"
              .formatted(server.address());
      Path file =
          Zip.write(
              file(),
              "word/document.xml",
              document,
              "word/_rels/document.xml.rels",
              relations,
              "word/_rels/settings.xml.rels",
              relations);
      assertThat(String.valueOf(reader.read(file, "x", Limits.DEFAULT))).doesNotContain("SECRET");
      assertThat(server.hits()).isZero();
    }
  }

  private String notADocument(String content) throws IOException {
    Unreadable unreadable = Readings.unreadable(reader, Files.writeString(file(), content));
    assertThat(unreadable.status()).isEqualTo(IngestStatus.NOT_A_DOCUMENT);
    return unreadable.found();
  }

  private static XWPFParagraph paragraph(
      XWPFDocument word, @org.jspecify.annotations.Nullable String style, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
    return paragraph;
  }

  private static void item(XWPFDocument word, BigInteger list, int level, String text) {
    XWPFParagraph paragraph = paragraph(word, null, text);
    paragraph.setNumID(list);
    paragraph.setNumILvl(BigInteger.valueOf(level));
  }

  private static void level(
      CTAbstractNum look, int number, STNumberFormat.Enum format, String pattern) {
    var level = look.addNewLvl();
    level.setIlvl(BigInteger.valueOf(number));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(format);
    level.addNewLvlText().setVal(pattern);
  }

  private static void style(XWPFDocument word, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    style.setType(STStyleType.PARAGRAPH);
    word.createStyles().addStyle(new XWPFStyle(style));
  }

  private Path save(XWPFDocument word) throws IOException {
    try (OutputStream out = Files.newOutputStream(file())) {
      word.write(out);
    }
    return file();
  }

  private Path file() {
    return folder.resolve("a.docx");
  }
}
