package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Trains with another step size: the one setting that decides most about how many epochs are
/// needed (Bengio 2012, arXiv 1206.5533, section 3.1.1).
@AutoService(Technique.class)
public final class LearningRate implements PlanTechnique {
  @Override
  public String name() {
    return "learning-rate";
  }

  @Override
  public String description() {
    return "trains with another learning rate";
  }

  @Override
  public String source() {
    return "Bengio 2012, Practical Recommendations for Gradient-Based Training, arXiv"
        + " 1206.5533";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "an epoch costs the same; real as far as fewer epochs are needed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(new Knob.Number("rate", "the step size", 1e-7, 0.999, "0.003"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withTraining(plan.training().withLearningRate(levels.number("rate")));
  }
}
