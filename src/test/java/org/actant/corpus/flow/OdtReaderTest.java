package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {
  private static final String STYLES =
      """
      <style:style style:name="P1" style:parent-style-name="Title"/>
      <style:style style:name="P2" style:parent-style-name="Caption"/>
      <style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
      <text:list-style style:name="L1">
        <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
        <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a" text:display-levels="2"/>
      </text:list-style>
      <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>
      """;

  @TempDir Path folder;

  private final OdtReader reader = new OdtReader();

  @Test
  void aTextIsReadInItsOrder() throws IOException {
    assertThat(
            blocks(
                """
                <text:tracked-changes><text:deletion><text:p>gone</text:p></text:deletion></text:tracked-changes>
                <text:p text:style-name="P1">Power and water</text:p>
                <text:h text:outline-level="1">Use</text:h>
                <text:p>We<text:s text:c="2"/>use<text:tab/>10<text:span text:style-name="T1">6</text:span> units<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>In 2020.</text:p></text:note-body></text:note>.<office:annotation><text:p>secret</text:p></office:annotation></text:p>
                <table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row></table:table-header-rows>
                <table:table-row><table:table-cell/><table:table-cell><text:p>5</text:p><text:p>six</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>
                <text:p text:style-name="P2">Table 1: Use</text:p>
                """))
        .containsExactly(
            "heading: Power and water",
            "heading: Use",
            "paragraph: We use 10⁶ units¹.",
            "footnote: ¹ In 2020.",
            "table: Year\t\t",
            "table: \t5 six\t",
            "caption: Table 1: Use");
  }

  @Test
  void itemsHaveTheirMarkers() throws IOException {
    assertThat(
            blocks(
                """
                <text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:p>more</text:p>
                <text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item>
                <text:list-item><text:p>two</text:p></text:list-item></text:list>
                <text:list text:style-name="L1"><text:list-item><text:p>anew</text:p></text:list-item></text:list>
                <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item text:start-value="9"><text:p>nine</text:p></text:list-item></text:list>
                <text:list text:style-name="L2"><text:list-item><text:p>bullet</text:p></text:list-item></text:list>
                """))
        .containsExactly(
            "list-item: 1. one",
            "paragraph: more",
            "list-item: 1.a) inner",
            "list-item: 2. two",
            "list-item: 1. anew",
            "list-item: 9. nine",
            "list-item: • bullet");
  }

  @Test
  void titleAndDateAreThoseOfItsProperties() throws IOException {
    Path file =
        Zip.odt(
            folder.resolve("a.odt"),
            "",
            "<text:p>Text.</text:p>",
            "meta.xml",
            "<m xmlns:dc='dc' xmlns:meta='meta'><dc:title>Power and"
                + " water</dc:title><meta:creation-date>2021-07-15T09:00:00</meta:creation-date><dc:date>2022-01-02</dc:date></m>");
    assertThat(reader.stated(file))
        .isEqualTo(new Stated(Optional.of("Power and water"), Optional.of("2021-07-15")));
  }

  @Test
  void anEncryptedTextSaysSo() throws IOException {
    Path file =
        Zip.odt(
            folder.resolve("a.odt"),
            "",
            "",
            "META-INF/manifest.xml",
            "<manifest:manifest"
                + " xmlns:manifest='m'><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
    assertThat(Readings.unreadable(reader, file).status()).isEqualTo(IngestStatus.PASSWORD);
  }

  @Test
  void aSpreadsheetIsNamed() throws IOException {
    Path file =
        Zip.write(
            folder.resolve("a.odt"), "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    assertThat(Readings.unreadable(reader, file).found()).isEqualTo("a workbook");
  }

  private java.util.List<String> blocks(String body) throws IOException {
    return Readings.blocks(reader, Zip.odt(folder.resolve("a.odt"), STYLES, body));
  }
}
