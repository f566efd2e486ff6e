package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.classifier.Example;
import org.actant.classifier.Label;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class JudgedPassagesTest {
  private static Table passages(List<List<String>> rows) {
    return new Table(List.of("quotation", "code", "concept", "status"), rows);
  }

  @Test
  void acceptedAndCodedTeachTheCodeAndRejectedTeachesTheOther() {
    Table passages =
        passages(
            List.of(
                List.of("b", "passage", "", "accepted"),
                List.of("a", "passage", "", "coded"),
                List.of("c", "passage", "", "rejected"),
                List.of("d", "passage", "", "suggested"),
                List.of("e", "script", "", "accepted")));
    assertThat(JudgedPassages.examples(passages, "passage"))
        .containsExactly(
            new Example("a", Label.of("passage")),
            new Example("b", Label.of("passage")),
            new Example("c", Label.of(JudgedPassages.OTHER)));
  }

  @Test
  void aQuotationCountsOnceAndNotAtAllIfJudgedBothWays() {
    Table passages =
        passages(
            List.of(
                List.of("a", "passage", "", "coded"),
                List.of("a", "passage", "", "accepted"),
                List.of("b", "passage", "", "coded"),
                List.of("b", "passage", "", "rejected")));
    assertThat(JudgedPassages.examples(passages, "passage"))
        .containsExactly(new Example("a", Label.of("passage")));
  }

  @Test
  void conceptsAreLearnedLikeCodes() {
    assertThat(
            JudgedPassages.examples(
                passages(List.of(List.of("a", "", "water", "accepted"))), "water"))
        .containsExactly(new Example("a", Label.of("water")));
  }
}
