package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Spreads a share of each label evenly over all classes (Szegedy et al. 2016, arXiv 1512.00567,
/// section 7). Networks are less sure and often a little more accurate; their logits are smaller,
/// which some compressed forms like.
@AutoService(Technique.class)
public final class LabelSmoothing implements PlanTechnique {
  @Override
  public String name() {
    return "label-smoothing";
  }

  @Override
  public String description() {
    return "trains against labels that are a little unsure";
  }

  @Override
  public String source() {
    return "Szegedy et al. 2016, Rethinking the Inception Architecture, arXiv"
        + " 1512.00567; Müller, Kornblith and Hinton 2019, arXiv 1906.02629";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "none by itself: accuracy that other techniques can spend";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(new Knob.Number("share", "of the label that is spread", 0, 0.9, "0.1"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withTraining(plan.training().withLabelSmoothing(levels.number("share")));
  }
}
