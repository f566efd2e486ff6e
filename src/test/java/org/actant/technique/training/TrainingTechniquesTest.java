package org.actant.technique.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Optimizer;
import org.actant.network.Schedule;
import org.actant.network.TrainedNetwork;
import org.actant.network.Training;
import org.actant.technique.Findings;
import org.actant.technique.Pipeline;
import org.actant.technique.Workbench;
import org.actant.technique.data.Tiny;
import org.junit.jupiter.api.Test;

class TrainingTechniquesTest {
  private static Training training(String technique, String... levels) {
    return new Pipeline(List.of(Tiny.step(technique, levels))).plan(Tiny.plan()).training();
  }

  @Test
  void eachSettingIsThePlansOtherwise() {
    Training base = Tiny.plan().training();
    assertThat(training("epochs", "count", "7")).isEqualTo(base.withEpochs(7));
    assertThat(training("learning-rate", "rate", "0.01")).isEqualTo(base.withLearningRate(0.01));
    assertThat(training("label-smoothing", "share", "0.2")).isEqualTo(base.withLabelSmoothing(0.2));
    assertThat(training("optimizer", "rule", "sgd", "learning-rate", "0.05"))
        .isEqualTo(base.withOptimizer(new Optimizer.Sgd()).withLearningRate(0.05));
    assertThat(training("schedule", "shape", "step", "factor", "0.5", "every", "4"))
        .isEqualTo(base.withSchedule(new Schedule.Step(0.5, 4)));
    assertThat(training("schedule", "largest", "10").learningRate()).isCloseTo(0.03, within(1e-12));
  }

  @Test
  void theLearningRateFollowsTheBatch() {
    // from 16 to 64 images and a rate of 0.003
    assertThat(training("batch-size", "size", "64").learningRate()).isCloseTo(0.012, within(1e-12));
    assertThat(training("batch-size", "size", "64", "scaling", "square-root").learningRate())
        .isCloseTo(0.006, within(1e-12));
    assertThat(training("batch-size", "size", "64", "scaling", "none"))
        .isEqualTo(Tiny.plan().training().withBatch(64));
  }

  @Test
  void everyShapeOfTheScheduleTrains() throws Exception {
    for (String shape : List.of("one-cycle", "cosine", "cycles", "exponential", "polynomial")) {
      Workbench workbench = Tiny.workbench(1);
      var _ = Tiny.train(workbench, Tiny.step("schedule", "shape", shape));
      assertThat(workbench.findings().losses()).as(shape).hasSize(2).allMatch(Double::isFinite);
    }
  }

  @Test
  void earlyStoppingEndsWhereNothingGetsBetterAny() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    // an improvement of more than 1 is impossible: it stops when its patience is over
    var _ =
        Tiny.train(
            workbench,
            Tiny.step("early-stopping", "patience", "2", "least", "2", "most-epochs", "20"));
    assertThat(Tiny.finding(workbench, "epochs")).isLessThanOrEqualTo(3);
  }

  @Test
  void earlyStoppingWithoutValidationImagesIsRefused() {
    var without = new Workbench(Tiny.TRAIN, Tiny.TRAIN.slice(0, 0), 1, 1, new Findings());
    assertThatThrownBy(() -> Tiny.train(without, Tiny.step("early-stopping")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("validation");
  }

  @Test
  void aSpentBudgetEndsTheTrainingAtTheNextStep() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    var _ = Tiny.train(workbench, Tiny.step("energy-budget", "budget", "0.001"));
    assertThat(Tiny.finding(workbench, "steps")).isEqualTo(1);
    assertThat(Tiny.finding(workbench, "epochs")).isCloseTo(0.1, within(1e-9));
    assertThat(Tiny.finding(workbench, "spent")).isGreaterThan(0.001);
  }

  @Test
  void aBudgetThatIsNotSpentChangesNothing() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    TrainedNetwork within = Tiny.train(workbench, Tiny.step("energy-budget", "budget", "1000"));
    assertThat(Tiny.values(within)).isEqualTo(Tiny.values(Tiny.train(Tiny.workbench(1))));
    assertThat(Tiny.finding(workbench, "steps")).isEqualTo(20);
  }
}
