package org.actant.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecomputationTest {
  @TempDir Path root;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(root);
  }

  @Test
  void followsIfTheInputsGiveThePrintedDigits() throws IOException {
    shelf.figure("f", "275", "pue * watts * hours / 1000");
    shelf.input("f", "pue", "1.58").input("f", "watts", "517.66").input("f", "hours", "336");

    assertThat(recomputed())
        .containsEntry("published", "275")
        .containsEntry("recomputed", "274.8153408")
        .containsEntry("finding", "follows")
        .containsEntry("flag", "")
        .containsEntry("inputs", "pue = 1.58; watts = 517.66; hours = 336");
  }

  @Test
  void saysThatAFigureFollowsOnlyIfItsInputsWereRounded() throws IOException {
    shelf.figure("f", "1287", "days * 87.12").input("f", "days", "14.8");

    assertThat(recomputed())
        .containsEntry("finding", "follows if the inputs were rounded")
        .containsEntry("flag", "");
  }

  @Test
  void doesNotRoundACount() throws IOException {
    shelf.figure("f", "1287", "days * 87.12").input("f", "days", "14.8", "exact", "true");

    assertThat(recomputed())
        .containsEntry("finding", "does not follow")
        .containsEntry("flag", "does not follow")
        .containsEntry("low", "1289.376")
        .containsEntry("high", "1289.376")
        .containsEntry("reason", "printed 1287, the inputs give 1289");
  }

  @Test
  void putsAnExplanationToTheTest() throws IOException {
    shelf.figure("f", "1507", "hours * 19.025", "explanation", "the text says 79.2");
    shelf.input("f", "hours", "79", "alternative", "79.2", "exact", "true");
    shelf.figure("g", "1507", "hours * 19.025");
    shelf.input("g", "hours", "79", "alternative", "90", "exact", "true");

    shelf.run();
    Map<String, String> right = shelf.table(LiteratureTables.RECOMPUTED).get(0);
    Map<String, String> wrong = shelf.table(LiteratureTables.RECOMPUTED).get(1);
    assertThat(right)
        .containsEntry("flag", "misprinted or rounded input")
        .containsEntry(
            "reason",
            "printed 1507, the inputs give 1503; follows with hours = 79.2; the text says 79.2");
    assertThat(wrong)
        .containsEntry("flag", "does not follow")
        .containsEntry("reason", "printed 1507, the inputs give 1503");
  }

  @Test
  void doesNotCallAnAssumptionArithmetic() throws IOException {
    shelf.figure("f", "99.3", "100 * (1 - 1 / faster)", "basis", "assumption");
    shelf.input("f", "faster", "4", "exact", "true");

    assertThat(recomputed())
        .containsEntry("recomputed", "75")
        .containsEntry("flag", "departs from an assumption");
  }

  @Test
  void saysHowFarACorrectionIsAwayInWhateverUnit() throws IOException {
    shelf.figure("f", "626155", "", "unit", "lb CO2e", "corrected_by", "g");
    shelf.figure("g", "3.2", "", "unit", "t CO2e");

    shelf.run();
    Map<String, String> corrected = shelf.table(LiteratureTables.RECOMPUTED).getFirst();
    assertThat(corrected)
        .containsEntry("finding", "not recomputed")
        .containsEntry("flag", "corrected")
        .containsEntry("correction_factor", "88.75597826")
        .containsEntry("reason", "88.76 times what g gives");
  }

  @Test
  void leavesOpenWhatHasNoInputs() throws IOException {
    shelf.figure("f", "47", "");

    assertThat(recomputed())
        .containsEntry("finding", "not recomputed")
        .containsEntry("recomputed", "")
        .containsEntry("relative_difference", "")
        .containsEntry("flag", "");
  }

  @Test
  void namesFileAndLineOfWhatDoesNotFit() throws IOException {
    shelf.figure("f", "1,507", "");
    assertRefused("figures.csv:2", "`1,507`", "a number with a point");
  }

  @Test
  void refusesAFormulaWhoseNamesAreNotItsInputs() throws IOException {
    shelf.figure("f", "2", "a * b").input("f", "a", "1");
    assertRefused("figures.csv:2", "`a * b`", "the names of its rows of inputs.csv: [a]");
  }

  @Test
  void refusesANameThatStandsTwice() throws IOException {
    shelf.figure("f", "2", "a * a").input("f", "a", "1");
    assertRefused("figures.csv:2", "every name once");
  }

  @Test
  void refusesAnUnknownPublicationADoubleIdAndALooseInput() throws IOException {
    shelf.figure("f", "2", "", "source", "nobody");
    assertRefused("figures.csv:2", "nobody", "an id of sources.csv");

    shelf = new Shelf(Files.createDirectory(root.resolve("double")));
    shelf.figure("f", "2", "").figure("f", "3", "");
    assertRefused("figures.csv:3", "an id that no other row has");

    shelf = new Shelf(Files.createDirectory(root.resolve("loose")));
    shelf.figure("f", "2", "").input("g", "a", "1");
    assertRefused("inputs.csv:2", "an id of figures.csv");
  }

  @Test
  void refusesAFieldThatIsNotOfItsColumn() throws IOException {
    shelf.figure("f", "2", "a").input("f", "a", "1", "exact", "perhaps");
    assertRefused("inputs.csv", "perhaps", "true or false");
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(shelf::run)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(words);
  }

  private Map<String, String> recomputed() throws IOException {
    shelf.run();
    return shelf.row(LiteratureTables.RECOMPUTED);
  }
}
