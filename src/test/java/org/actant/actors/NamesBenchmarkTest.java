package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.Material;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesBenchmarkTest {
  private static final long SEED = 4;

  @TempDir Path folder;

  @Test
  void markedNamesAreReadFromTwoColumns() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("marked.txt"),
            "The\tO\n"
                + "Green\tB-organisation\n"
                + "Grid\tI-organisation\n"
                + "Acme\tB-organisation\n\n"
                + "Yes\tO\n");
    assertThat(ConllFile.read(file))
        .containsExactly(
            new ConllFile.MarkedSentence(
                List.of("The", "Green", "Grid", "Acme"),
                List.of(
                    new ConllFile.Entity(1, 3, "organisation"),
                    new ConllFile.Entity(3, 4, "organisation"))),
            new ConllFile.MarkedSentence(List.of("Yes"), List.of()));
  }

  @Test
  void aLineThatIsNoWordWithAMarkIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("marked.txt"), "The\tO\nGreen organisation\n");
    assertThatThrownBy(() -> ConllFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ":2: found `Green organisation`");
  }

  @Test
  void theScoreCountsExactSpans() {
    var score = new NameScore(List.of(1, 2), List.of(2, 2), List.of(1, 5));
    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.f1()).isEqualTo(0.6, within(1e-12));
    assertThat(score.interval(SEED).contains(score.f1())).isTrue();
    assertThat(score.difference(score, SEED).low()).isZero();
  }

  /// CrossNER (Liu et al. 2021, doi 10.1609/aaai.v35i15.17587), politics, dev split: 541 sentences
  /// that no rule was made on.
  @Test
  void theDeskFindsMoreOrganizationsThanTheAnnotationAlone() throws IOException {
    Path file = Material.require("corpora/ner/crossner-politics-dev.txt");
    NamesBenchmark benchmark = NamesBenchmark.of(file, Path.of("codebook/actors.yaml"));
    assertThat(benchmark.alone(true).f1()).isEqualTo(0.666, within(0.005));
    assertThat(benchmark.desk(true).f1()).isGreaterThan(0.75);
    assertThat(benchmark.desk(false).f1()).isGreaterThan(0.46);
    assertThat(benchmark.desk(true).difference(benchmark.alone(true), SEED).low())
        .isGreaterThan(0.05);
  }
}
