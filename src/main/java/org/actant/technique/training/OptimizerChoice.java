package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.network.Optimizer;
import org.actant.network.Training;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Trains with another rule by which gradients change weights. Rules want learning rates of their
/// own: one of 0.001 suits Adam and its kin, one of 0.01 to 0.1 plain and accelerated gradient
/// descent.
@AutoService(Technique.class)
public final class OptimizerChoice implements PlanTechnique {
  @Override
  public String name() {
    return "optimizer";
  }

  @Override
  public String description() {
    return "trains with another optimizer";
  }

  @Override
  public String source() {
    return "Schmidt, Schneider and Hennig 2021, Descending through a Crowded Valley,"
        + " arXiv 2007.01547";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "an epoch costs about the same; real as far as fewer epochs are needed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice("rule", "the optimizer", Optimizer.names(), "nesterov"),
        new Knob.Number("learning-rate", "its step size; 0: the plan's", 0, 0.999, "0"),
        new Knob.Number(
            "weight-decay",
            "the share by which weights shrink, times the step size (AdamW with Adam)",
            0,
            0.999,
            "0"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Training training =
        plan.training()
            .withOptimizer(Optimizer.parse(levels.text("rule")))
            .withWeightDecay(levels.number("weight-decay"));
    double rate = levels.number("learning-rate");
    return plan.withTraining(rate == 0 ? training : training.withLearningRate(rate));
  }
}
