package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import org.actant.network.Architecture;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;
import org.actant.network.TrainingHooks.SoftTargets;
import org.actant.technique.Draft;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Trains a smaller network, the student, on what the network so far, the teacher, says of the
/// training images (Hinton, Vinyals and Dean 2015, arXiv 1503.02531). Both answers are softened by
/// a temperature `T`, so that the student also learns which wrong classes the teacher finds likely;
/// the loss is `alpha CE(label, q) + (1 - alpha) T² CE(p_T, q_T)`. The teacher answers once, before
/// the first epoch.
@AutoService(Technique.class)
public final class Distillation implements NetworkTechnique {
  @Override
  public String name() {
    return "distillation";
  }

  @Override
  public String description() {
    return "trains a smaller network on the softened answers of the network so far";
  }

  @Override
  public String source() {
    return "Hinton, Vinyals and Dean 2015, Distilling the Knowledge, arXiv 1503.02531";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real: a smaller network is served; its training comes on top of the teacher's";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Shape("student", "the shape of the student", "conv8-pool-conv8-pool-dense16"),
        new Knob.Choice(
            "teacher",
            "who teaches; none, the labels alone, is the control",
            List.of("network", "none"),
            "network"),
        new Knob.Number("temperature", "how much answers are softened", 0.1, 100, "4"),
        new Knob.Number("alpha", "the weight of the labels against the teacher", 0, 1, "0.1"),
        new Knob.Count("epochs", "passes over the training images", 1, 1000, "3"),
        new Knob.Count("batch", "images per step", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.001"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork teacher = draft.trainableFor(name()).network();
    var training =
        new Training(
            levels.count("epochs"),
            levels.count("batch"),
            levels.number("learning-rate"),
            workbench.seed());
    TrainedNetwork student =
        Trainer.train(
            Architecture.parse(levels.text("student")),
            workbench.images(),
            training,
            hooks(teacher, levels, workbench),
            workbench.findings()::epoch);
    workbench.findings().add("parameters of the teacher", "", (double) teacher.parameters());
    return new Draft.Trainable(student, draft.noteWith(note(teacher, student, levels)));
  }

  private static TrainingHooks hooks(TrainedNetwork teacher, Levels levels, Workbench workbench) {
    return levels.text("teacher").equals("none")
        ? TrainingHooks.NONE
        : TrainingHooks.NONE.withSoftTargets(
            new SoftTargets(
                teacher.logits(workbench.images()),
                levels.number("temperature"),
                levels.number("alpha")));
  }

  private static String note(TrainedNetwork teacher, TrainedNetwork student, Levels levels) {
    String how =
        levels.text("teacher").equals("none")
            ? "trained on labels alone instead of"
            : "distilled at temperature %s, alpha %s, from"
                .formatted(levels.text("temperature"), levels.text("alpha"));
    return String.format(
        Locale.ROOT,
        "%s of %d parameters %s %s of %d",
        student.architecture(),
        student.parameters(),
        how,
        teacher.architecture(),
        teacher.parameters());
  }
}
