package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.StartWindow;
import org.actant.technique.Technique;

/// Lets a trial wait for the cleanest time of the grid, for so many hours at most. The energy stays
/// the same: what falls is what the grid emits for it, by what the series of intensities says,
/// which the study keeps in `experiments/intensity.csv`. Without that file the study is refused
/// before anything runs.
@AutoService(Technique.class)
public final class CarbonAwareStart implements PlanTechnique {
  @Override
  public String name() {
    return "carbon-aware-start";
  }

  @Override
  public String description() {
    return "waits for the cleanest time of the grid before it starts";
  }

  @Override
  public String source() {
    return "Wiesner et al. 2021, Let's wait awhile, doi:10.1145/3464298.3493399; Dodge"
        + " et al. 2022, arXiv 2206.05229";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "no energy at all; emissions, as far as the forecast is right";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number("wait-hours", "how long the trial may wait", 0, 168, "8"),
        new Knob.Number("length-hours", "how long it is expected to take", 0.001, 168, "0.5"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withLaunch(
        plan.launch()
            .withStart(
                new StartWindow(levels.number("wait-hours"), levels.number("length-hours"))));
  }
}
