package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Progress;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final Classifier TWO = Training.of(SmallTexts.make(120, 2, 3), 1, Progress.NONE);
  private static final Classifier THREE = Training.of(SmallTexts.make(150, 3, 3), 1, Progress.NONE);

  @Test
  void whatWordsTellIsLearned() {
    Prediction found = THREE.predict("The critics contest this pledge in a lawsuit.");
    assertThat(found.label()).isEqualTo(Label.of("dissent"));
    assertThat(found.probability()).isGreaterThan(0.6);
    assertThat(found.probabilities().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
    assertThat(THREE.report().crossValidated()).isGreaterThan(0.9);
    assertThat(THREE.report().constant()).isCloseTo(0.5 / 3, within(1e-9));
  }

  @Test
  void theWordsBehindADecisionAreNamed() {
    String text = "The team of this year will pledge data.";
    assertThat(TWO.explain(text, Label.of("commitment"), 2))
        .extracting(Evidence::word)
        .containsExactlyInAnyOrder("will", "pledge");
    assertThat(TWO.explain(text, Label.of("nothing"), 1).getFirst().weight()).isNegative();
  }

  @Test
  void theWordsTogetherAreTheScoreWithoutTheBias() {
    String text = "Will our critics refuse our year, our data and our target?";
    double[] scores =
        THREE.model().scores(THREE.vocabulary().vector(text, THREE.settings().features()));
    for (int label = 0; label < 3; label++) {
      double sum =
          THREE.explain(text, THREE.labels().get(label), 100).stream()
              .mapToDouble(Evidence::weight)
              .sum();
      assertThat(sum).isCloseTo(scores[label] - THREE.model().biases()[label], within(1e-4));
    }
  }

  @Test
  void whatIsTypicalOfALabelIsKnown() {
    assertThat(TWO.typical(Label.of("commitment"), 4))
        .extracting(Evidence::word)
        .containsExactlyInAnyOrder("pledge", "will", "commit", "target");
  }

  @Test
  void aTextWithoutKnownWordsIsJudgedByTheBiasAlone() {
    assertThat(TWO.predict("").probability()).isBetween(0.3, 0.8);
    assertThat(TWO.explain("", Label.of("nothing"), 5)).isEmpty();
  }

  @Test
  void moreTextsTeachMore() {
    List<LearningCurve.Point> curve =
        LearningCurve.of(SmallTexts.make(150, 3, 3), THREE.settings(), 1, Progress.NONE);
    assertThat(curve).extracting(LearningCurve.Point::texts).containsExactly(12, 24, 48, 84, 120);
    assertThat(curve.getLast().macroF1()).isGreaterThan(curve.getFirst().macroF1());
  }

  @Test
  void labelsWithoutOthersOrWithOneTextAreRefused() {
    assertThatThrownBy(() -> Training.of(SmallTexts.make(20, 1, 1), 1, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 different labels; expected 2 to 200");
    var lonely =
        new java.util.ArrayList<>(Arrays.asList(SmallTexts.make(20, 2, 1).toArray(Example[]::new)));
    lonely.add(new Example("alone", Label.of("rare")));
    assertThatThrownBy(() -> Training.of(lonely, 1, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one example with the label `rare`");
  }
}
