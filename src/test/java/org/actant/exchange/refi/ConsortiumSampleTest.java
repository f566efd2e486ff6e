package org.actant.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.actant.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The broadest file there is, by ATLAS.ti 8.4 for the REFI consortium.
class ConsortiumSampleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"consortium-sample.qdpx", "consortium-sample-Project.qde"})
  void readWriteReadLosesNothing(String name) throws IOException {
    try (ProjectFile first = open(Material.require("interop/refi-qda/" + name))) {
      Path written = folder.resolve("written.qdpx");
      write(written, first.project());
      try (ProjectFile second = open(written)) {
        assertThat(second.project()).isEqualTo(first.project());
        assertThat(second.findings()).isEmpty();
        assertThat(Census.of(second.tree())).isEqualTo(Census.of(first.tree()));
      }
    }
  }

  @Test
  void everyElementAndAttributeOfTheFileIsInTheModel() throws IOException {
    try (ProjectFile file = open(Material.require("interop/refi-qda/consortium-sample.qdpx"))) {
      Element again = TreeWriter.project(file.project());
      assertThat(text(again)).isEqualTo(text(file.tree()));
    }
  }

  @Test
  void whatIsWrittenValidatesAndIsTheSameEachTime() throws IOException {
    try (ProjectFile file = open(Material.require("interop/refi-qda/consortium-sample.qdpx"))) {
      byte[] xml = ProjectWriter.xml(file.project());
      Schema.validates(xml, "Project.xsd");
      Path one = folder.resolve("one.qdpx");
      Path two = folder.resolve("two.qdpx");
      write(one, file.project());
      write(two, file.project());
      assertThat(one).hasSameBinaryContentAs(two);
    }
  }

  @Test
  void whatIsInTheSampleIsCounted() throws IOException {
    try (ProjectFile file = open(Material.require("interop/refi-qda/consortium-sample.qdpx"))) {
      assertThat(Census.of(file.tree()))
          .containsEntry("TextSource", 6)
          .containsEntry("PDFSource", 2)
          .containsEntry("PDFSelection", 4)
          .containsEntry("PlainTextSelection", 8)
          .containsEntry("Coding", 16)
          .containsEntry("Note", 2)
          .containsEntry("Link", 1)
          .containsEntry("Set", 16)
          .containsEntry("Graph", 1);
      assertThat(Diagnosis.of(file).findings())
          .extracting(Finding::kind)
          .contains(Finding.Kind.CONTAINER, Finding.Kind.SOURCE, Finding.Kind.CONVENTION)
          .doesNotContain(Finding.Kind.SCHEMA, Finding.Kind.REFERENCE);
    }
  }

  private static ProjectFile open(Path file) throws IOException {
    return ProjectFile.open(file, Limits.STANDARD, false);
  }

  private static void write(Path file, Project project) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ProjectWriter.write(bytes, project, Map.of());
    Files.write(file, bytes.toByteArray());
  }

  /// The tree as text, attributes in the order of their names.
  private static String text(Element element) {
    var text = new StringBuilder(element.name());
    new java.util.TreeMap<>(element.attributes())
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    text.append('\n').append(element.children().isEmpty() ? element.text() : "");
    element.children().forEach(child -> text.append(text(child)));
    return text.toString();
  }
}
