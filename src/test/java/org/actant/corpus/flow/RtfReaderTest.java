package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2"
          + " Symbol;}{\\f2\\fcharset204 Arial Cyr;}}{\\stylesheet{\\s0"
          + " Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 caption;}}{\\info{\\title Power and"
          + " water}{\\author Me}{\\creatim\\yr2021\\mo7\\dy15\\hr1}}{\\header RUNNING"
          + " HEAD\\par}{\\footer foot\\par}\n";

  @TempDir Path folder;

  private final RtfReader reader = new RtfReader();

  @Test
  void textIsReadWithoutHeadsAndFeet() throws IOException {
    assertThat(
            blocks(
                "\\pard\\s1 Use\\par\\pard\\plain First \\'e9 paragraph{\\super\\chftn}{\\footnote"
                    + " {\\super\\chftn} In 2020.\\par} goes on.\\line It costs \\u8364?5,"
                    + " 10{\\super 6} times.{\\v hidden}{\\deleted gone}\\par\\pard\\s2 Figure 1:"
                    + " Use\\par"))
        .containsExactly(
            "heading: Use",
            "paragraph: First é paragraph¹ goes on. It costs €5, 10⁶ times.",
            "footnote: ¹ In 2020.",
            "caption: Figure 1: Use");
  }

  @Test
  void itemsHaveTheirMarkers() throws IOException {
    assertThat(
            blocks(
                "\\pard{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'B7}}bullet\\par\\pard{\\listtext\\pard"
                    + " 1.\\tab}\\ls1 one\\par{\\listtext\\pard (b)\\tab}two\\par\\pard"
                    + " plain\\par"))
        .containsExactly(
            "list-item: • bullet", "list-item: 1. one", "list-item: (b) two", "paragraph: plain");
  }

  @Test
  void aTableIsRowsOfCellsAndEmptyCellsAreKept() throws IOException {
    assertThat(
            blocks(
                "\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl A\\cell\\cell"
                    + " C\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl x\\cell"
                    + " y\\par z\\cell w\\cell\\row\\pard End.\\par"))
        .containsExactly("table: A\t\tC", "table: x\ty z\tw", "paragraph: End.");
  }

  @Test
  void lettersAreThoseOfTheFont() throws IOException {
    assertThat(blocks("\\pard\\f2 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par"))
        .containsExactly("paragraph: Привет");
  }

  @Test
  void picturesFieldsAndUnknownDestinationsAreNotText() throws IOException {
    assertThat(
            blocks(
                "\\pard See {\\field{\\*\\fldinst HYPERLINK \"http://a.b\"}{\\fldrslt our"
                    + " page}}{\\pict\\pngblip 8950ab}{\\*\\unknown nothing}\\bin3 }}}.\\par"))
        .containsExactly("paragraph: See our page.");
  }

  @Test
  void titleAndDateAreThoseOfItsInformation() throws IOException {
    assertThat(reader.stated(write(HEAD + "Text.}")))
        .isEqualTo(new Stated(Optional.of("Power and water"), Optional.of("2021-07-15")));
  }

  @Test
  void aFileThatBreaksOffSaysSo() throws IOException {
    assertThat(Readings.readable(reader, write(HEAD + "{\\b Half a sen")).warnings())
        .containsExactly("the file breaks off before its end");
  }

  @Test
  void deepNestingIsStopped() throws IOException {
    assertThat(Readings.unreadable(reader, write("{\\rtf1 " + "{".repeat(100_000))).status())
        .isEqualTo(IngestStatus.OVER_LIMIT);
  }

  @Test
  void anotherFormatIsNamed() throws IOException {
    assertThat(Readings.unreadable(reader, write("<html><body>x</body></html>")).found())
        .isEqualTo("an HTML page");
  }

  private List<String> blocks(String body) throws IOException {
    return Readings.blocks(reader, write(HEAD + body + "}"));
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("a.rtf"), content, StandardCharsets.ISO_8859_1);
  }
}
