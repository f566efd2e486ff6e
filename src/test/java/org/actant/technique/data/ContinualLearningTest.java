package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.actant.input.InputException;
import org.actant.technique.Workbench;
import org.junit.jupiter.api.Test;

class ContinualLearningTest {
  @Test
  void newClassesAloneMakeTheNetworkForgetTheOldOnes() throws Exception {
    Workbench alone = Tiny.workbench(1);
    var _ =
        Tiny.train(
            alone,
            Tiny.step("epochs", "count", "25"),
            Tiny.step("continual", "parts", "2", "arrival", "by-class", "images", "new"));
    assertThat(Tiny.finding(alone, "accuracy on the first part when learnt")).isGreaterThan(0.4);
    assertThat(Tiny.finding(alone, "forgetting")).isGreaterThan(0.3);
  }

  @Test
  void allImagesSoFarCostMoreThanOnce() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    var _ = Tiny.train(workbench, Tiny.step("continual", "parts", "4"));
    // 40 + 80 + 120 + 160 images instead of 160
    assertThat(Tiny.finding(workbench, "images trained on, each epoch of all arrivals"))
        .isEqualTo(400);
  }

  @Test
  void oneTimeLearningIsOrdinaryTraining() throws Exception {
    assertThat(Tiny.values(Tiny.train(Tiny.workbench(1), Tiny.step("one-time"))))
        .isEqualTo(Tiny.values(Tiny.train(Tiny.workbench(1))));
  }

  @Test
  void morePartsThanClassesAreRefused() {
    assertThatThrownBy(() ->
            Tiny.train(
                Tiny.workbench(1), Tiny.step("continual", "parts", "11", "arrival", "by-class")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("11 parts of 10 classes");
  }

  @Test
  void twoProceduresAreRefused() {
    assertThatThrownBy(
            () -> Tiny.train(Tiny.workbench(1), Tiny.step("federated"), Tiny.step("continual")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`continual`");
  }
}
