package org.actant.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  @TempDir Path folder;

  private Publication read(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(folder.resolve(Publication.FILE), yaml);
    return Publication.read(new Workspace(folder));
  }

  @Test
  void authorsAndLicenceAreRead() throws IOException {
    Publication publication =
        read(
            """
            licence: CC-BY-4.0
            authors:
              - {name: Josiah Carberry, orcid: 0000-0002-1825-0097, affiliation: Brown University}
            """);
    assertThat(publication)
        .isEqualTo(
            new Publication(
                "CC-BY-4.0",
                List.of(
                    new PackSettings.Author(
                        "Josiah Carberry",
                        "https://orcid.org/0000-0002-1825-0097",
                        "Brown University"))));
    assertThat(publication.authors(List.of("Another"))).hasSize(1);
  }

  @Test
  void withoutTheFileAuthorsAreThoseOfTheReport() throws IOException {
    assertThat(Publication.read(new Workspace(folder)).authors(List.of("A", "B")))
        .extracting(PackSettings.Author::name)
        .containsExactly("A", "B");
  }

  @Test
  void aWrongOrcidIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("authors:\n  - {name: X, orcid: 12}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pack.yaml:2")
        .hasMessageContaining("ORCID");
  }
}
