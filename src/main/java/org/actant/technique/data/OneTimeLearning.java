package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Procedure;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Waits for all images and trains once: the other arm of [ContinualLearning]. It is ordinary
/// training, but in the trial's own window, so that both arms pay for their training.
@AutoService(Technique.class)
public final class OneTimeLearning implements PlanTechnique {
  @Override
  public String name() {
    return "one-time";
  }

  @Override
  public String description() {
    return "waits until all training images are there and trains once";
  }

  @Override
  public String source() {
    return "Salehi and Schmeink 2024, Data-Centric Green Artificial Intelligence: A Survey,"
        + " doi:10.1109/TAI.2023.3315272";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "real against continual learning on all images so far; nothing can be asked before";
  }

  @Override
  public List<Knob> knobs() {
    return List.of();
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withProcedureOf(name(), new OneTime());
  }

  private record OneTime() implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
      return Procedure.PLAIN.train(plan, workbench);
    }
  }
}
