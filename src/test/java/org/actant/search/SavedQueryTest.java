package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedQueryTest {
  private static final SavedQuery QUERY =
      new SavedQuery(
          "water-use",
          1,
          "Who speaks of \"their\" water: all?",
          new Question.Written("\"water > use\"~3 OR 'x: #y'"),
          Selection.ALL
              .with(Facet.ACTOR_TYPE, "ngo", "company")
              .with(Facet.ISSUER, "A, B & C")
              .in(YearRange.parse("..2022")),
          Order.DATE,
          true);

  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small = new SmallWorkspace(folder);
  }

  @Test
  void whatIsSavedIsReadAgain() throws IOException {
    assertThat(QUERY.save(small.workspace())).isEqualTo(QUERY);
    assertThat(SavedQuery.read(small.workspace(), "water-use")).isEqualTo(QUERY);
    assertThat(SavedQuery.list(small.workspace())).containsExactly(QUERY);
  }

  @Test
  void anotherSearchOfTheSameNameIsTheNextVersion() throws IOException {
    QUERY.save(small.workspace());
    assertThat(QUERY.save(small.workspace()).version()).isEqualTo(1);
    var other =
        new SavedQuery(
            "water-use",
            1,
            "Another purpose",
            new Question.Like("acme", OptionalInt.of(3)),
            Selection.ALL,
            Order.SCORE,
            false);
    assertThat(other.save(small.workspace()).version()).isEqualTo(2);
    assertThat(SavedQuery.read(small.workspace(), "water-use").question())
        .isEqualTo(other.question());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: q; version: 0; purpose: p; query: x | q.yaml:2: found `version` is 0",
        "name: r; version: 1; purpose: p; query: x | q.yaml:1: found `name` is `r`; expected `q`",
        "name: q; version: 1; purpose: ' '; query: x | q.yaml:3: found `purpose` is empty",
        "name: q; version: 1; purpose: p | found without the key `query`",
        "name: q; version: 1; purpose: p; query: x; color: red | q.yaml:5: found the unknown key",
        "name: q; version: 1; purpose: p; query: x; filters: {shape: round} | q.yaml:5: found"
            + " `shape`",
        "name: q; version: 1; purpose: p; query: x; filters: {year: soon} | q.yaml:5: found `year`",
        "name: q; version: 1; purpose: p; query: x; sort: left | one of score, date, document",
        "name: q; version: 1; purpose: p; query: x; like: y | q.yaml:5: found `like` beside"
            + " `query`",
      })
  void aFileThatCannotBeMeantIsPointedAt(String yaml, String complaint) throws IOException {
    small.write("codebook/queries/q.yaml", yaml.replace("; ", "\n") + "\n");
    assertThatThrownBy(() -> SavedQuery.read(small.workspace(), "q"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void aNameThatIsNotSavedIsAnsweredWithThoseThatAre() throws IOException {
    QUERY.save(small.workspace());
    assertThatThrownBy(() -> SavedQuery.read(small.workspace(), "../water"))
        .isInstanceOf(InputException.class)
        .hasMessage("no query `../water` is saved; expected one of: water-use");
  }
}
