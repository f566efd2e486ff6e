package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.technique.Draft;
import org.actant.technique.Findings;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.actant.technique.Workbench;
import org.junit.jupiter.api.Test;

class DistillationTest {
  private static final int MISSING = 3;

  /// `alpha CE(label, q) + (1 - alpha) T² CE(p_T, q_T)` of equations 1 and 2 of Hinton et al. 2015,
  /// for one batch of which no step has been taken yet.
  @Test
  void theLossIsThatOfThePaper() {
    ImageSet images = Networks.GLYPHS.train().slice(0, 20);
    TrainedNetwork teacher = Networks.trained("conv16-pool-conv16-pool-dense16");
    var findings = new Findings();
    apply(
        teacher,
        Map.of("student", "dense8", "alpha", "0.3", "temperature", "5", "epochs", "1"),
        new Workbench(images, images, 9, 1, findings));
    TrainedNetwork student =
        Trainer.untrained(
            Architecture.parse("dense8"), InputShape.of(images), new Training(1, 64, 1e-3, 9));
    float[][] taught = teacher.logits(images);
    float[][] answers = student.logits(images);
    double expected = 0;
    for (int i = 0; i < images.size(); i++) {
      double[] hard = softmax(answers[i], 1);
      double[] soft = softmax(answers[i], 5);
      double[] target = softmax(taught[i], 5);
      expected -= 0.3 * Math.log(hard[images.labels()[i]]);
      for (int c = 0; c < target.length; c++) {
        expected -= 0.7 * 25 * target[c] * Math.log(soft[c]);
      }
    }
    assertThat(findings.losses()).hasSize(1);
    assertThat(findings.losses().getFirst()).isCloseTo(expected / images.size(), within(1e-3));
  }

  /// The experiment of section 3 of the paper in small: the student never sees a 3, and still knows
  /// many, from what the teacher says of other digits. Taught by labels alone, it knows none.
  @Test
  void aStudentKnowsAClassItHasNeverSeen() {
    ImageSet all = Networks.GLYPHS.train();
    ImageSet without = all.pick(of(all, false));
    TrainedNetwork teacher = Networks.trained("conv16-pool-conv16-pool-dense16");
    var taught = Map.of("alpha", "0", "temperature", "8", "epochs", "12", "learning-rate", "0.003");
    TrainedNetwork student = apply(teacher, taught, workbench(without));
    TrainedNetwork control =
        apply(
            teacher,
            Map.of("teacher", "none", "epochs", "12", "learning-rate", "0.003"),
            workbench(without));
    ImageSet threes = Networks.GLYPHS.test().pick(of(Networks.GLYPHS.test(), true));
    assertThat(accuracy(control, threes)).isZero();
    assertThat(accuracy(student, threes)).isGreaterThan(0.2);
  }

  @Test
  void theStudentHasTheShapeThatWasAskedForAndTheTeacherIsLeftAlone() {
    TrainedNetwork teacher = Networks.trained("conv16-pool-conv16-pool-dense16");
    float[][] before = teacher.logits(Networks.GLYPHS.test().slice(0, 9));
    TrainedNetwork student = apply(teacher, Map.of("student", "conv8-pool-dense8"), workbench());
    assertThat(student.architecture()).hasToString("conv8-pool-dense8");
    assertThat(teacher.logits(Networks.GLYPHS.test().slice(0, 9))).isDeepEqualTo(before);
  }

  @Test
  void aStudentWithoutShapeIsRefusedBeforeAnythingRuns() {
    assertThatThrownBy(() -> Levels.of(new Distillation(), Map.of("student", "convolution9")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`student` of `distillation`; expected the shape of a network");
  }

  private static Workbench workbench() {
    return workbench(Networks.GLYPHS.train());
  }

  private static Workbench workbench(ImageSet images) {
    return new Workbench(images, images.slice(0, 0), 3, 1, new Findings());
  }

  private static TrainedNetwork apply(
      TrainedNetwork teacher, Map<String, String> levels, Workbench workbench) {
    var technique = new Distillation();
    return technique
        .apply(new Draft.Trainable(teacher, ""), Levels.of(technique, levels), workbench)
        .network();
  }

  private static int[] of(ImageSet images, boolean missing) {
    return IntStream.range(0, images.size())
        .filter(i -> missing == (images.labels()[i] == MISSING))
        .toArray();
  }

  private static double accuracy(TrainedNetwork network, ImageSet images) {
    float[][] logits = network.logits(images);
    return IntStream.range(0, logits.length)
            .filter(i -> Parity.argMax(logits[i]) == images.labels()[i])
            .count()
        / (double) logits.length;
  }

  private static double[] softmax(float[] logits, double temperature) {
    double[] e = new double[logits.length];
    double sum = 0;
    for (int c = 0; c < e.length; c++) {
      e[c] = Math.exp(logits[c] / temperature);
      sum += e[c];
    }
    for (int c = 0; c < e.length; c++) {
      e[c] /= sum;
    }
    return e;
  }
}
