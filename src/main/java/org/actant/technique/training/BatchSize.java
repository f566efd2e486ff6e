package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.network.Training;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Trains with larger or smaller batches. Larger ones use the processor better up to a point, take
/// fewer steps, and want a larger learning rate: in proportion (Goyal et al. 2017, *Accurate, Large
/// Minibatch SGD*, arXiv 1706.02677) or by the square root (Krizhevsky 2014, arXiv 1404.5997; for
/// Adam Malladi et al. 2022, arXiv 2205.10287).
@AutoService(Technique.class)
public final class BatchSize implements PlanTechnique {
  @Override
  public String name() {
    return "batch-size";
  }

  @Override
  public String description() {
    return "trains with batches of another size";
  }

  @Override
  public String source() {
    return "Goyal et al. 2017, Accurate, Large Minibatch SGD, arXiv 1706.02677";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "real per epoch, up to a size; accuracy per epoch falls";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("size", "images per step", 1, 65_536, "256"),
        new Knob.Choice(
            "scaling",
            "how the learning rate follows",
            List.of("none", "linear", "square-root"),
            "linear"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Training training = plan.training();
    double times = (double) levels.count("size") / training.batch();
    double factor =
        switch (levels.text("scaling")) {
          case "linear" -> times;
          case "square-root" -> Math.sqrt(times);
          default -> 1;
        };
    return plan.withTraining(
        training
            .withBatch(levels.count("size"))
            .withLearningRate(training.learningRate() * factor));
  }
}
