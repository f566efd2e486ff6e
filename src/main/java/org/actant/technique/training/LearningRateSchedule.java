package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.network.Schedule;
import org.actant.network.Training;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Changes the learning rate from step to step, so that fewer epochs may do. One-cycle goes up to
/// `largest` times the plan's rate and down again within the epochs that there are (Smith and Topin
/// 2018, *Super-Convergence*, arXiv 1708.07120).
@AutoService(Technique.class)
public final class LearningRateSchedule implements PlanTechnique {
  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public String description() {
    return "changes the learning rate while training, such as in one cycle";
  }

  @Override
  public String source() {
    return "Smith and Topin 2018, Super-Convergence, arXiv 1708.07120; Loshchilov and"
        + " Hutter 2017, SGDR, arXiv 1608.03983";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "an epoch costs the same; real together with fewer epochs";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "shape",
            "how the rate goes",
            List.of(
                "one-cycle",
                "cosine",
                "cycles",
                "step",
                "exponential",
                "inverse",
                "polynomial",
                "sigmoid",
                "fixed"),
            "one-cycle"),
        new Knob.Number("largest", "the largest rate, in multiples of the plan's", 0.01, 100, "1"),
        new Knob.Number(
            "factor",
            "step: the factor; exponential: of each epoch; inverse, sigmoid: the slope;"
                + " polynomial: the power; cosine, cycles: the last factor",
            0,
            10,
            "0.1"),
        new Knob.Count(
            "every",
            "step: epochs between two steps; sigmoid: the middle; cycles: how many",
            1,
            1000,
            "3"),
        new Knob.Number("warm-up", "cosine and cycles: the share for a linear start", 0, 0.9, "0"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Training training = plan.training();
    return plan.withTraining(
        training
            .withLearningRate(training.learningRate() * levels.number("largest"))
            .withSchedule(schedule(levels)));
  }

  private static Schedule schedule(Levels levels) {
    double factor = levels.number("factor");
    int every = levels.count("every");
    double warmUp = levels.number("warm-up");
    return switch (levels.text("shape")) {
      case "one-cycle" -> new Schedule.OneCycle();
      case "cosine" -> new Schedule.Cosine(factor, warmUp);
      case "cycles" -> new Schedule.Cycles(every, factor, warmUp);
      case "step" -> new Schedule.Step(factor, every);
      case "exponential" -> new Schedule.Exponential(factor);
      case "inverse" -> new Schedule.Inverse(factor, 1);
      case "polynomial" -> new Schedule.Polynomial(factor);
      case "sigmoid" -> new Schedule.Sigmoid(factor, every);
      default -> Schedule.FIXED;
    };
  }
}
