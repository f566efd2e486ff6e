package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.actors.TaggedSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificityTest {
  private static final ClaimLexicon LEXICON = ClaimLexicon.shipped();

  private static TaggedSentence sentence(String text) {
    return LooseText.sentences(text).getFirst();
  }

  private static List<Evidence> evidence(String text) {
    return new Specificity(LEXICON).of(sentence(text));
  }

  @Test
  void aClaimWithAllSixElementsShowsTheWordsOfEach() {
    List<Evidence> evidence =
        evidence(
            "We will cut our Scope 1 emissions by 50% by 2030 from a 2019 base year, verified by"
                + " Example LLP.");
    assertThat(Specificity.score(evidence)).isEqualTo(6);
    assertThat(evidence)
        .extracting(one -> one.element() + ": " + one.words())
        .contains(
            "commitment: will cut",
            "quantity: 50%",
            "date: by 2030",
            "baseline: from a 2019 base year",
            "scope: Scope 1",
            "verifier: verified by");
  }

  @Test
  void aWishHasNoElement() {
    assertThat(evidence("We believe in a greener tomorrow.")).isEmpty();
  }

  @Test
  void aDeedUnderADoubtfulModalBindsNobody() {
    assertThat(evidence("It could reduce waste.")).isEmpty();
  }

  @Test
  void aHyphenMayStandInTheTextOrNot() {
    assertThat(evidence("The market-based figure is lower."))
        .extracting(Evidence::words)
        .contains("market-based");
  }

  @Test
  void evidenceStandsWhereItSays() {
    String text = "In 2024 we retired 252,000 credits.";
    assertThat(evidence(text))
        .allSatisfy(
            one -> assertThat(text.substring(one.start(), one.end())).isEqualTo(one.words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          In 2023 we reduced our water use.                 | DONE
          Our operations have been carbon neutral since 2022. | DONE
          We will run on clean energy by 2030.              | PLANNED
          Our goal is to halve emissions.                   | PLANNED
          We hope to use less water.                        | INDETERMINATE
          """)
  void theWordsSayWhetherADeedIsDone(String text, Status expected) {
    assertThat(ClaimBenchmark.status(sentence(text), LEXICON)).isEqualTo(expected);
  }
}
