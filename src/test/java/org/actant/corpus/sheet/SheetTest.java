package org.actant.corpus.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.actant.input.InputException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
  @TempDir Path folder;

  @Test
  void commaSemicolonAndTabAreToldFromTheHeader() throws IOException {
    assertThat(read("a.csv", "id,\"a;b;c\"\n1,\"x, y\"\n"))
        .isEqualTo(sheet(List.of("id", "a;b;c"), new Sheet.Row(2, List.of("1", "x, y"))));
    assertThat(read("b.csv", "id;text\r\n1;\"two\r\nlines\"\r\n\r\n2;x, y\r\n"))
        .isEqualTo(
            sheet(
                List.of("id", "text"),
                new Sheet.Row(2, List.of("1", "two\r\nlines")),
                new Sheet.Row(5, List.of("2", "x, y"))));
    assertThat(read("c.tsv", "id\ttext\n1\ta, b; c\n"))
        .isEqualTo(sheet(List.of("id", "text"), new Sheet.Row(2, List.of("1", "a, b; c"))));
    assertThat(read("d.csv", "sep=;\nid;text\n1;x\n"))
        .isEqualTo(sheet(List.of("id", "text"), new Sheet.Row(3, List.of("1", "x"))));
  }

  @Test
  void whatExcelSavesInGermanyIsRead() throws IOException {
    byte[] ansi = "Nr;Äußerung\r\n7;Größe – 5 €\r\n".getBytes(Charset.forName("windows-1252"));
    Sheet sheet = Sheet.read(Files.write(folder.resolve("a.csv"), ansi));
    assertThat(sheet.columns()).containsExactly("Nr", "Äußerung");
    assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("7", "Größe – 5 €")));
    assertThat(sheet.warnings()).containsExactly("not UTF-8, read as Windows-1252");
    assertThat(read("b.csv", "\uFEFFid;text\n1;ü\n").columns()).containsExactly("id", "text");
    byte[] wide = "\uFEFFid\ttext\n1\tü\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Sheet.read(Files.write(folder.resolve("c.csv"), wide)).rows())
        .containsExactly(new Sheet.Row(2, List.of("1", "ü")));
  }

  @Test
  void aWorkbookIsReadAsItIsShown() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (var workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var first = workbook.createSheet("responses");
      var header = first.createRow(0);
      header.createCell(0).setCellValue("id");
      header.createCell(2).setCellValue("text");
      var row = first.createRow(3);
      row.createCell(0).setCellValue(2665432);
      row.createCell(2).setCellValue("Answer\nin two lines");
      workbook.createSheet("notes");
      workbook.write(out);
    }
    Sheet sheet = Sheet.read(file);
    assertThat(sheet.columns()).containsExactly("id", "", "text");
    assertThat(sheet.rows())
        .containsExactly(new Sheet.Row(4, List.of("2665432", "", "Answer\nin two lines")));
    assertThat(sheet.warnings()).containsExactly("more than one sheet, only the first was read");
  }

  @Test
  void anOpenDocumentSpreadsheetIsReadAsItIsShown() throws IOException {
    String row = "<table:table-row>%s</table:table-row>";
    String cell = "<table:table-cell>%s</table:table-cell>";
    String header =
        row.formatted(
            cell.formatted("<text:p>id</text:p>") + cell.formatted("<text:p>text</text:p>"));
    String repeated = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    String body =
        "<text:p>one<text:s/>two</text:p><text:p>three</text:p>"
            + "<office:annotation><text:p>a note</text:p></office:annotation>";
    Path file =
        ods(
            header
                + "<table:table-row table:number-rows-repeated=\"3\">"
                + repeated
                + "</table:table-row>"
                + row.formatted(cell.formatted("<text:p>7</text:p>") + cell.formatted(body)));
    assertThat(Sheet.read(file))
        .isEqualTo(sheet(List.of("id", "text"), new Sheet.Row(5, List.of("7", "one two\nthree"))));
  }

  @Test
  void anEntityOfASpreadsheetIsNotResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path file = folder.resolve("x.ods");
    String xml =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + content(
                "<table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell>"
                    + "</table:table-row>");
    zip(file, xml);
    assertThatThrownBy(() -> Sheet.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageNotContaining("found secret");
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    assertRefused("a.csv", "", "found an empty table; expected a header and rows");
    assertRefused("b.csv", "a,b,a\n", "b.csv:1: found the column `a` twice");
    assertRefused("c.csv", "a\0b", "found bytes that are not text");
    assertRefused("d.xls", "x", "found an unknown format; expected a file named .csv, .tsv, .xlsx");
    assertRefused("e.xlsx", "no zip", "expected an XLSX file");
    assertRefused("f.ods", "no zip", "expected an ODS file");
    assertThatThrownBy(() -> Sheet.read(folder.resolve("none.csv")))
        .hasMessageContaining("none.csv: found no such file");
  }

  private void assertRefused(String name, String content, String message) {
    assertThatThrownBy(() -> read(name, content))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private Sheet read(String name, String content) throws IOException {
    return Sheet.read(Files.writeString(folder.resolve(name), content));
  }

  private static Sheet sheet(List<String> columns, Sheet.Row... rows) {
    return new Sheet(columns, List.of(rows), List.of());
  }

  private Path ods(String rows) throws IOException {
    Path file = folder.resolve("a.ods");
    zip(file, content(rows));
    return file;
  }

  private static String content(String rows) {
    return "<office:document-content"
        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
        + "<table:table>"
        + rows
        + "</table:table></office:document-content>";
  }

  private static void zip(Path file, String content) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
