package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.report.Citations.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BibliographyTest {
  private static final Place HERE = new Place(Path.of("guide.md"), 7);
  private static final List<String> BOTH = List.of("strubell2019", "latour2005");

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("references.bib");
    Files.writeString(
        file,
        """
        @inproceedings{strubell2019,
          author = {Strubell, Emma and Ganesh, Ananya and McCallum, Andrew},
          title = {Energy and Policy Considerations for Deep Learning in {NLP}},
          booktitle = {Proceedings of ACL}, pages = {3645--3650}, year = {2019},
          doi = {10.18653/v1/P19-1355}
        }
        @book{latour2005, author = {Latour, Bruno}, title = {Reassembling <i>the</i> {S}ocial \\& more},
          publisher = {Oxford University Press}, year = {2005}}
        """);
  }

  @Test
  void apaNamesAuthorAndYearAndSortsByName() throws IOException {
    Bibliography works = Bibliography.read(Optional.of(file), Optional.empty(), BOTH);

    assertThat(Inline.plain(works.cite("@strubell2019, p. 12; @latour2005", HERE)))
        .isEqualTo("(Latour, 2005; Strubell et al., 2019, p. 12)");
    assertThat(works.references())
        .extracting(r -> r.anchor() + " " + Inline.plain(r.content()))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("reference-latour2005 Latour, B. (2005). ")
                    .contains("Reassembling <i>the</i> Social & more"),
            second ->
                assertThat(second)
                    .startsWith(
                        "reference-strubell2019 Strubell, E., Ganesh, A., & McCallum, A. (2019).")
                    .endsWith("3645–3650. https://doi.org/10.18653/v1/P19-1355"));
  }

  @Test
  void ieeeCountsInTheOrderOfReading() throws IOException {
    Bibliography works =
        Bibliography.read(Optional.of(file), Optional.of(YamlValue.parse(file, "ieee")), BOTH);

    assertThat(Inline.plain(works.cite("@latour2005", HERE))).isEqualTo("[2]");
    assertThat(works.references())
        .extracting(Bibliography.Reference::label)
        .containsExactly("[1]", "[2]");
    assertThat(works.references().getFirst().anchor()).isEqualTo("reference-strubell2019");
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedWithBothLines() throws IOException {
    Files.writeString(file, Files.readString(file) + "@misc{strubell2019,\n title={Again}}\n");

    assertThatThrownBy(() -> Bibliography.read(Optional.of(file), Optional.empty(), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("references.bib:9: found a second entry with the key `strubell2019`")
        .hasMessageContaining("the first stands on line 1");
  }

  @Test
  void aKeyThatIsNotThereIsRefusedWhereItIsCited() throws IOException {
    Bibliography works = Bibliography.read(Optional.of(file), Optional.empty(), BOTH);

    assertThatThrownBy(() -> works.cite("@nobody2020", HERE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("guide.md:7: found a citation of the work `nobody2020`")
        .hasMessageContaining("strubell2019");
  }

  @Test
  void aBrokenFileIsRefusedWithItsLine() throws IOException {
    Files.writeString(file, "@book{a, title = {never closed}\n\n@@@\n");

    assertThatThrownBy(() -> Bibliography.read(Optional.of(file), Optional.empty(), List.of("a")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("references.bib:3");
  }

  @Test
  void anUnknownStyleIsRefused() {
    YamlValue style = YamlValue.parse(Path.of("report.yaml"), "no-such-style");

    assertThatThrownBy(() -> Bibliography.read(Optional.of(file), Optional.of(style), BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no-such-style");
  }
}
