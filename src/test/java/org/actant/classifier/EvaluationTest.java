package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Label NO = Label.of("no");
  private static final Label YES = Label.of("yes");

  /// Six no (four found) and four yes (three found), every answer at probability 0.75.
  private static Evaluation evaluation() {
    var examples = new ArrayList<Example>();
    var predictions = new ArrayList<Prediction>();
    add(examples, predictions, NO, NO, 4);
    add(examples, predictions, NO, YES, 2);
    add(examples, predictions, YES, YES, 3);
    add(examples, predictions, YES, NO, 1);
    return Evaluation.of(examples, predictions, List.of(NO, YES), NO, 1);
  }

  private static void add(
      List<Example> examples, List<Prediction> predictions, Label truth, Label said, int times) {
    List<Double> probabilities = said.equals(NO) ? List.of(0.75, 0.25) : List.of(0.25, 0.75);
    for (int i = 0; i < times; i++) {
      examples.add(new Example("text", truth));
      predictions.add(new Prediction(said, 0.75, probabilities));
    }
  }

  @Test
  void figuresOfLabelsAreThoseCountedByHand() {
    assertThat(evaluation().confusion()).containsExactly(List.of(4, 2), List.of(1, 3));
    assertThat(evaluation().perLabel())
        .containsExactly(
            new Evaluation.PerLabel(NO, 6, 4 / 5.0, 4 / 6.0, 8 / 11.0),
            new Evaluation.PerLabel(YES, 4, 3 / 5.0, 3 / 4.0, 6 / 9.0));
  }

  @Test
  void macroF1IsTheMeanAndStandsBesideTheConstantClassifier() {
    Evaluation.Score score = evaluation().macroF1();
    assertThat(score.value()).isCloseTo((8 / 11.0 + 6 / 9.0) / 2, within(1e-12));
    assertThat(score.constant()).isCloseTo(12 / 16.0 / 2, within(1e-12));
    assertThat(score.interval().low()).isLessThan(score.value());
    assertThat(score.interval().high()).isGreaterThan(score.value());
    assertThat(evaluation().macroF1()).isEqualTo(score);
  }

  @Test
  void accuracyIsTheShareOfRightAnswers() {
    assertThat(evaluation().accuracy().value()).isEqualTo(0.7);
    assertThat(evaluation().accuracy().constant()).isEqualTo(0.6);
  }

  @Test
  void probabilitiesAreHeldAgainstTheTruth() {
    // right: 2 · 0.25²; wrong: 2 · 0.75²
    assertThat(evaluation().brier()).isCloseTo(0.7 * 0.125 + 0.3 * 1.125, within(1e-12));
    assertThat(evaluation().calibrationError()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void aLabelTheModelDoesNotKnowCountsAsMissed() {
    var examples = List.of(new Example("a", NO), new Example("b", Label.of("maybe")));
    var said = new Prediction(NO, 1, List.of(1.0, 0.0));
    Evaluation evaluation = Evaluation.of(examples, List.of(said, said), List.of(NO, YES), NO, 1);
    assertThat(evaluation.labels()).extracting(Label::text).containsExactly("maybe", "no", "yes");
    assertThat(evaluation.macroF1().value()).isCloseTo((0 + 2 / 3.0) / 2, within(1e-12));
    assertThat(evaluation.perLabel().get(2).f1()).isNaN();
  }
}
