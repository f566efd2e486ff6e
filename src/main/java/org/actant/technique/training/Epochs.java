package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Passes over the training images more or less often. The schedule is spread over the epochs that
/// there are.
@AutoService(Technique.class)
public final class Epochs implements PlanTechnique {
  @Override
  public String name() {
    return "epochs";
  }

  @Override
  public String description() {
    return "trains for another number of epochs";
  }

  @Override
  public String source() {
    return "Prechelt 1998, Early Stopping - But When?, doi:10.1007/3-540-49430-8_3";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "real: cost is in proportion; how little accuracy the last epochs add is"
        + " the question";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(new Knob.Count("count", "passes over the training images", 1, 100_000, "5"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withTraining(plan.training().withEpochs(levels.count("count")));
  }
}
