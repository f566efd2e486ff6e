package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Values calculated by hand after the definitions of `trec_eval`.
class EvaluationTest {
  private static final Map<String, Integer> JUDGED = Map.of("a", 1, "b", 2, "c", 0, "d", 1);

  private static List<Ranked> ranking(String... names) {
    return java.util.stream.Stream.of(names).map(name -> new Ranked(name, 1)).toList();
  }

  @Test
  void averagePrecisionCountsWhatIsNotFound() {
    // a at 1 and b at 3 of three relevant ones: (1/1 + 2/3 + 0) / 3
    assertThat(Evaluation.averagePrecision(JUDGED, List.of("a", "x", "b", "c")))
        .isCloseTo(5.0 / 9, within(1e-12));
  }

  @Test
  void ndcgTakesTheRelevanceAsGain() {
    // found: 1/log2(2) + 2/log2(4) = 2; ideal: 2/log2(2) + 1/log2(3) + 1/log2(4) = 3.13093
    assertThat(Evaluation.ndcg(JUDGED, List.of("a", "x", "b", "c"), 10))
        .isCloseTo(2 / 3.1309297535714578, within(1e-12));
    assertThat(Evaluation.ndcg(JUDGED, List.of("a", "x", "b"), 2))
        .isCloseTo(1 / 2.6309297535714575, within(1e-12));
  }

  @Test
  void aTopicWithoutAnswersCountsAndOneWithoutRelevantDocumentsDoesNot() {
    var qrels =
        new Qrels(Map.of("1", JUDGED, "2", Map.of("z", 1), "3", Map.of("y", 0), "4", JUDGED));
    Evaluation found =
        Evaluation.of(
            qrels, Map.of("1", ranking("a", "x", "b"), "2", ranking(), "3", ranking("y")));
    assertThat(found.topics()).isEqualTo(2);
    assertThat(found.map()).isCloseTo(5.0 / 18, within(1e-12));
    assertThat(found.p30()).isCloseTo(2 / 30.0 / 2, within(1e-12));
    assertThat(found.recall1000()).isCloseTo(1.0 / 3, within(1e-12));
  }
}
