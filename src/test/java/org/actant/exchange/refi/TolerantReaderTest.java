package org.actant.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What real programs write.
class TolerantReaderTest {
  @TempDir Path folder;

  @Test
  void theProjectMayHaveAnyName() throws IOException {
    Path file = Zip.of(folder.resolve("a.qdpx"), "My interviews.qde", Zip.project(""));
    try (ProjectFile read = open(file)) {
      assertThat(read.project().name()).isEqualTo("p");
      assertThat(read.findings())
          .extracting(Finding::message)
          .containsExactly("the project is `My interviews.qde`; the standard has `project.qde`");
    }
  }

  @Test
  void theFolderOfSourcesMayBeginWithACapital() throws IOException {
    Path file =
        Zip.of(folder.resolve("a.qdpx"), "project.qde", Zip.project(""), "Sources/A.txt", "text");
    try (ProjectFile read = open(file)) {
      assertThat(read.text(read.locate("internal://a.TXT"))).contains("text");
      assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.CONTAINER);
    }
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsInTheXmlAreRead() throws IOException {
    String xml = "\uFEFF" + Zip.project("\r\n<Description>one\r\ntwo</Description>\r\n");
    try (ProjectFile read = open(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml))) {
      assertThat(read.project().description()).isEqualTo("one\ntwo");
      assertThat(read.findings()).isEmpty();
    }
  }

  @Test
  void xmlInUtf16IsRead() throws IOException {
    String xml = Zip.project("<Description>é</Description>").replace("utf-8", "utf-16");
    Path bare = folder.resolve("a.qde");
    Files.write(bare, xml.getBytes(StandardCharsets.UTF_16));
    try (ProjectFile read = open(bare)) {
      assertThat(read.project().description()).isEqualTo("é");
    }
  }

  @Test
  void olderNamespacesAreReadByTheNamesOfElements() throws IOException {
    String xml = Zip.project("").replace("project:1.0", "project:0:4");
    try (ProjectFile read = open(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml))) {
      assertThat(read.project().name()).isEqualTo("p");
      assertThat(read.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.SCHEMA);
    }
    Path book = folder.resolve("a.qdc");
    Files.writeString(
        book,
        "<q:CodeBook xmlns:q='urn:QDA-XML:codebook:1:0'><q:Codes><q:Code guid='%s' name='c' isCodable='true'/></q:Codes></q:CodeBook>"
            .formatted(Zip.guid(1)));
    CodebookFile read = CodebookFile.read(book, Limits.STANDARD);
    assertThat(read.codebook().codes()).extracting(QdaCode::name).containsExactly("c");
    assertThat(read.findings()).hasSize(1);
  }

  @Test
  void emptyListsElementsInOddOrderAndShortColorsAreRead() throws IOException {
    String xml =
        Zip.project(
            ("<Sets/><CodeBook><Codes><Code guid='{%s}' name='c' isCodable='1' color='#1aF'>"
                    + "<Description/></Code></Codes></CodeBook><Users><User guid='%s'/></Users>")
                .formatted(Zip.guid(10), Zip.guid(11).toUpperCase(java.util.Locale.ROOT)));
    try (ProjectFile read = open(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml))) {
      QdaCode code = read.project().codes().getFirst();
      assertThat(code.color()).isEqualTo("#11aaFF");
      assertThat(code.guid()).isEqualTo(new Guid(Zip.guid(10)));
      assertThat(code.codable()).isTrue();
      assertThat(read.project().users()).hasSize(1);
      assertThat(read.findings()).extracting(Finding::kind).containsOnly(Finding.Kind.SCHEMA);
    }
  }

  @Test
  void oneGuidForElementsOfTwoNamesIsNoFaultButForTwoOfOneNameItIs() throws IOException {
    String area =
        "<PDFSelection guid='%s' page='0' firstX='1' firstY='1' secondX='2' secondY='2'/>"
            .formatted(Zip.guid(5));
    String passage =
        "<PlainTextSelection guid='%s' startPosition='0' endPosition='4'/>".formatted(Zip.guid(5));
    String representation =
        "<Representation guid='%s'><PlainTextContent>word"
            + " word</PlainTextContent>%s</Representation>";
    String xml =
        Zip.project(
            "<Sources><PDFSource guid='%s'>%s%s</PDFSource></Sources>"
                .formatted(
                    Zip.guid(1), area, representation.formatted(Zip.guid(2), passage + passage)));
    try (ProjectFile read = open(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml))) {
      PdfSource pdf = (PdfSource) read.project().sources().getFirst();
      assertThat(pdf.selections()).hasSize(1);
      assertThat(Objects.requireNonNull(pdf.representation()).selections()).hasSize(2);
      assertThat(Diagnosis.of(read).findings())
          .extracting(Finding::message)
          .containsExactly(
              "a second <PlainTextSelection> with the GUID %s (first on line 2)"
                  .formatted(Zip.guid(5)));
    }
  }

  @Test
  void aMemberOfASetIsFoundByEitherAttribute() throws IOException {
    String set = "<Sets><Set guid='%s' name='s'><MemberCode %s='%s'/></Set></Sets>";
    Path book = folder.resolve("a.qdc");
    for (String attribute : List.of("guid", "targetGUID")) {
      Files.writeString(
          book,
          "<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes><Code guid='%s' name='c' isCodable='true'/></Codes>%s</CodeBook>"
              .formatted(Zip.guid(1), set.formatted(Zip.guid(2), attribute, Zip.guid(1))));
      assertThat(CodebookFile.read(book, Limits.STANDARD).codebook().sets().getFirst().codes())
          .containsExactly(new Guid(Zip.guid(1)));
    }
  }

  @Test
  void aSelectionWithoutPositionsIsLeftOutAndTold() throws IOException {
    String xml =
        Zip.project(
            "<Sources><TextSource guid='%s'><PlainTextContent>x</PlainTextContent><PlainTextSelection guid='%s' startPosition='a' endPosition='1'/></TextSource></Sources>"
                .formatted(Zip.guid(1), Zip.guid(2)));
    try (ProjectFile read = open(Zip.of(folder.resolve("a.qdpx"), "project.qde", xml))) {
      assertThat(((TextSource) read.project().sources().getFirst()).selections()).isEmpty();
      assertThat(read.findings(Finding.Kind.LOSS)).hasSize(1);
    }
  }

  @Test
  void flattenedHierarchiesAreTold() throws IOException {
    String codes =
        "<CodeBook><Codes><Code guid='%s' name='Coke' isCodable='true'/><Code guid='%s' name='Coke::diet' isCodable='true'/></Codes></CodeBook>"
            .formatted(Zip.guid(1), Zip.guid(2));
    try (ProjectFile read =
        open(Zip.of(folder.resolve("a.qdpx"), "project.qde", Zip.project(codes)))) {
      assertThat(Diagnosis.of(read).findings())
          .extracting(Finding::message)
          .containsExactly(
              "1 codes have `::` in their names, as in `Coke::diet`: a hierarchy that was"
                  + " flattened; --split :: restores it");
    }
  }

  private static ProjectFile open(Path file) throws IOException {
    return ProjectFile.open(file, Limits.STANDARD, false);
  }
}
