package org.actant.technique.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Glyphs;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.TrainingProgress;
import org.actant.technique.Workbench;
import org.actant.technique.data.Tiny;
import org.junit.jupiter.api.Test;

class TransferTest {
  @Test
  void frozenLayersStayAsTheyWereLearntFirst() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    TrainedNetwork network =
        Tiny.train(
            workbench,
            Tiny.step("transfer", "source", "glyphs", "source-images", "100", "frozen", "1"));
    TrainedNetwork source =
        Trainer.train(
            Tiny.plan().network(), glyphs(), Tiny.plan().training(), TrainingProgress.NONE);
    assertThat(network.weights().getFirst().values())
        .isEqualTo(source.weights().getFirst().values());
    assertThat(network.weights().getLast().values())
        .isNotEqualTo(source.weights().getLast().values());
    assertThat(Tiny.finding(workbench, "images learnt from first")).isEqualTo(100);
    assertThat(Tiny.finding(workbench, "processor time of learning first")).isPositive();
    assertThat(Tiny.finding(workbench, "processor time of training on the task")).isPositive();
  }

  private static ImageSet glyphs() {
    return new Glyphs().load(new DatasetRequest(Path.of(""), 100, 1, 1)).train();
  }

  @Test
  void halfOfTheClassesAreLearntFirst() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    var _ = Tiny.train(workbench, Tiny.step("transfer"));
    assertThat(Tiny.finding(workbench, "images learnt from first")).isBetween(50.0, 110.0);
    assertThat(workbench.findings().losses()).hasSize(4);
  }

  @Test
  void trainingEndsAtTheTarget() throws Exception {
    Workbench workbench = Tiny.workbench(1);
    var _ =
        Tiny.train(
            workbench,
            Tiny.step("epochs", "count", "9"),
            Tiny.step("transfer", "source", "none", "frozen", "0", "target", "0.15"));
    assertThat(Tiny.finding(workbench, "epochs to target")).isLessThan(9);
    assertThat(workbench.findings().losses())
        .hasSize((int) Tiny.finding(workbench, "epochs to target"));
  }

  @Test
  void randomFrozenLayersAndTooManyAreRefused() {
    assertThatThrownBy(() -> Tiny.train(Tiny.workbench(1), Tiny.step("transfer", "source", "none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("random layers teach nothing");
    assertThatThrownBy(() -> Tiny.train(Tiny.workbench(1), Tiny.step("transfer", "frozen", "5")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most 2");
  }
}
