package org.actant.technique.inference;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// How many images the engine answers at once.
@AutoService(Technique.class)
public final class ServingBatch implements PlanTechnique {
  @Override
  public String name() {
    return "serving-batch";
  }

  @Override
  public String description() {
    return "the number of images that are answered at once";
  }

  @Override
  public String source() {
    return "Crankshaw et al. 2017 (Clipper), NSDI '17, arXiv 1612.03079";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "real where images are waiting anyway: calls and weights are paid once per batch; single"
        + " requests do not come in batches, see request-batching";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(new Knob.Count("batch", "images answered at once", 1, 65_536, "64"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withServing(plan.serving().withBatch(levels.count("batch")));
  }
}
