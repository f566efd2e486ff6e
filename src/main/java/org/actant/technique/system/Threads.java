package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Serving;
import org.actant.technique.Technique;

/// Gives the operators more threads, or fewer. More threads finish sooner and cost more processor
/// time, for the work of dividing and waiting; energy depends on what the machine draws when idle.
/// Answers of training may differ in the last digits, as sums are added up in another order.
@AutoService(Technique.class)
public final class Threads implements PlanTechnique {
  @Override
  public String name() {
    return "threads";
  }

  @Override
  public String description() {
    return "sets how many threads training and inference use";
  }

  @Override
  public String source() {
    return "Amdahl 1967, doi:10.1145/1465482.1465560; Woo and Lee 2008, Extending"
        + " Amdahl's Law for Energy-Efficient Computing, doi:10.1109/MC.2008.494";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "wall time is real on free cores; processor seconds rise, so look at joules"
        + " where a counter exists";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("count", "threads inside one operator", 1, 1024, "2"),
        new Knob.Choice(
            "of", "what they are for", List.of("both", "training", "inference"), "both"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    int count = levels.count("count");
    Plan changed = plan;
    if (!levels.text("of").equals("inference")) {
      changed =
          changed.withLaunch(
              changed.launch().withVariable("OMP_NUM_THREADS", String.valueOf(count)));
    }
    if (!levels.text("of").equals("training")) {
      Serving serving = changed.serving();
      changed = changed.withServing(serving.withOptions(serving.options().withThreads(count)));
    }
    return changed;
  }
}
