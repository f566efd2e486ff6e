package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.classifier.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void wordsAreLettersNumbersAndMeaningfulSigns() {
    assertThat(Words.of("We’ll cut 12.5% of CO2—by 2030!").stream().map(Word::form))
        .containsExactly("we'll", "cut", "12.5", "%", "of", "co", "2", "by", "2030", "!");
  }

  @Test
  void aWordKnowsItsPlace() {
    String text = "No, Zoë did.";
    assertThat(Words.of(text).stream().map(w -> text.substring(w.start(), w.end())))
        .containsExactly("No", "Zoë", "did");
  }

  @Test
  void negationReachesToTheEndOfTheClause() {
    List<Word> words = Words.of("This does not help us, but it isn't bad");
    assertThat(words.stream().filter(Word::negated).map(Word::form))
        .containsExactly("help", "us", "bad");
  }

  @Test
  void negationReachesSixWords() {
    assertThat(Words.of("never a b c d e f g h").stream().filter(Word::negated)).hasSize(6);
  }

  @Test
  void numbersHaveAShape() {
    assertThat(Words.of("2030 1850 17 3.5 net").stream().map(Word::shape))
        .containsExactly("#year", "#4", "#2", "#decimal", "net");
  }
}
