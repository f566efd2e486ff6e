package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.actant.workspace.Workspace;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxFormatTest {
  @TempDir static Path folder = Path.of("");
  private static Path file = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder.resolve("workspace"));
    FixtureWorkspace.change(
        workspace,
        "report.yaml",
        "A small report & its fixture",
        "A <b>small</b> report & its “fixture”");
    new DocxFormat().write(GuideBuilder.build(workspace, "small"), folder);
    file = folder.resolve("small.docx");
  }

  @Test
  void headingsCaptionsAndQuotationsHaveStylesThatAreDefined() throws IOException {
    try (var document = open()) {
      List<String> used =
          document.getParagraphs().stream().map(XWPFParagraph::getStyle).distinct().toList();

      assertThat(used)
          .contains(
              "Title",
              "Heading1",
              "Heading2",
              "Heading3",
              "TableCaption",
              "Caption",
              "Quote",
              "TOC1");
      assertThat(used).allMatch(style -> document.getStyles().styleExist(style));
      assertThat(document.getTables())
          .isNotEmpty()
          .allMatch(table -> table.getStyleID().equals("EvidenceTable"))
          .allMatch(table -> table.getRow(0).isRepeatHeader());
    }
  }

  @Test
  void aTitleWithMarkupIsText() throws IOException {
    try (var document = open()) {
      assertThat(document.getParagraphs().getFirst().getText())
          .isEqualTo("A <b>small</b> report & its “fixture”");
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo("A <b>small</b> report & its “fixture”");
    }
  }

  @Test
  void captionsAreNumberedByFieldsAndReferencesFollowThem() throws IOException {
    String text = xml();

    assertThat(all(text, "w:instr=\" SEQ (Table|Figure) ")).contains("Table", "Figure");
    List<String> bookmarks = all(text, "<w:bookmarkStart [^>]*w:name=\"([^\"]+)\"");
    assertThat(bookmarks).doesNotHaveDuplicates().allMatch(name -> name.length() <= 40);
    assertThat(all(text, "w:instr=\" REF ([^ ]+) ")).isNotEmpty().isSubsetOf(bookmarks);
    assertThat(all(text, "w:anchor=\"([^\"]+)\"")).isNotEmpty().isSubsetOf(bookmarks);
  }

  @Test
  void theContentsStandFilledInAndTheirPagesAreFields() throws IOException {
    assertThat(xml())
        .containsPattern("PAGEREF _Ref[0-9]+ \\\\h");
    try (var document = open()) {
      assertThat(document.getParagraphs())
          .filteredOn(p -> "TOC1".equals(p.getStyle()))
          .extracting(XWPFParagraph::getText)
          .anyMatch(text -> text.contains("First"))
          .anyMatch(text -> text.contains("Second"));
    }
  }

  @Test
  void everyPictureHasWordsAndVectors() throws IOException {
    List<String> words = all(xml(), "<wp:docPr [^>]*descr=\"([^\"]*)\"");

    assertThat(words).hasSize(2).allMatch(w -> w.length() > 20);
    assertThat(all(xml(), "<asvg:(svgBlip) ")).hasSize(2);
  }

  @Test
  void everyPageHasItsNumber() throws IOException {
    try (var document = open()) {
      assertThat(document.getFooterList()).hasSize(1);
      assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("NUMPAGES");
    }
  }

  @Test
  void theTextIsWhatTheSchemaAllows() throws IOException {
    try (var document = open()) {
      var faults = new ArrayList<XmlError>();
      XmlOptions options = new XmlOptions().setErrorListener(faults);
      document.getDocument().getBody().getPList().forEach(p -> p.validate(options));
      document.getDocument().getBody().getTblList().forEach(t -> t.validate(options));

      assertThat(faults).isEmpty();
    }
  }

  private XWPFDocument open() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XWPFDocument(in);
    }
  }

  private String xml() throws IOException {
    try (var document = open()) {
      return document.getDocument().xmlText(new XmlOptions().setSaveOuter());
    }
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(r -> r.group(1)).toList();
  }
}
