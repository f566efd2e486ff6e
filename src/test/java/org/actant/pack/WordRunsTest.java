package org.actant.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordRunsTest {
  private static final String TEXT =
      "One two three four five six seven eight nine ten. Other words follow after these ones here.";

  private final WordRuns runs = WordRuns.of(List.of(TEXT), List.of());

  private List<String> found(String text) {
    return runs.in(text).stream().map(p -> text.substring(p.start(), p.end())).toList();
  }

  @Test
  void eightWordsInARowAreFoundWhateverStandsBetweenThem() {
    assertThat(found("He said: “one, TWO\nthree – four five six; seven (eight)” and left."))
        .containsExactly("one, TWO\nthree – four five six; seven (eight");
  }

  @Test
  void sevenWordsInARowAreFree() {
    assertThat(found("two three four five six seven eight and so on")).isEmpty();
    assertThat(found("one two three four or five six seven eight nine")).isEmpty();
  }

  @Test
  void theMarksOfAnAxisQuoteNoTable() {
    var table = WordRuns.of(List.of("0 10 20 30 40 50 60 70 of emissions in each year"), List.of());
    assertThat(table.in("0, 10, 20, 30, 40, 50, 60, 70")).isEmpty();
    assertThat(table.in("see 50 60 70 of emissions in each year")).hasSize(1);
  }

  @Test
  void aLongerRunIsOnePiece() {
    assertThat(found("x " + TEXT + " y")).containsExactly(TEXT.substring(0, TEXT.length() - 1));
  }

  @Test
  void piecesApartAreFoundApart() {
    String first = "one two three four five six seven eight";
    String second = "ten other words follow after these ones here";
    assertThat(found(first + " but " + second)).containsExactly(first, second);
  }

  @Test
  void whatAlsoStandsInAFreeTextIsFree() {
    var half = WordRuns.of(List.of(TEXT), List.of("one two three four five six seven eight"));
    assertThat(half.in("one two three four five six seven eight")).isEmpty();
    assertThat(half.in("two three four five six seven eight nine")).hasSize(1);
  }

  @Test
  void aPartOfAWordIsNotTheWord() {
    assertThat(found("one two three four five six seven eighty")).isEmpty();
  }

  @Test
  void signsThatCannotBeSeenAndFormsOfDigitsMakeNoOtherWord() {
    var chemistry = WordRuns.of(List.of("We cut our CO₂ by half in one year"), List.of());
    assertThat(chemistry.in("we cut our CO2 by ha\u00adlf in one year")).hasSize(1);
  }
}
