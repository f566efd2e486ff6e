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

/// Decides how threads wait for each other: asleep, which takes microseconds to wake up, or in a
/// busy loop, which keeps a core at work without any work done. ONNX Runtime and most OpenMP
/// libraries spin unless told otherwise; here sleeping is the standard, and this technique shows
/// what that saves.
@AutoService(Technique.class)
public final class Spinning implements PlanTechnique {
  @Override
  public String name() {
    return "spinning";
  }

  @Override
  public String description() {
    return "lets idle threads wait in a busy loop, or asleep";
  }

  @Override
  public String source() {
    return "ONNX Runtime, Thread management, session.intra_op.allow_spinning; OpenMP"
        + " 5.2, OMP_WAIT_POLICY";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "sleeping is real: no processor time between calls; spinning buys latency";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice("training", "whether OpenMP spins", List.of("on", "off"), "on"),
        new Knob.Choice("inference", "whether ONNX Runtime spins", List.of("on", "off"), "on"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    boolean training = levels.text("training").equals("on");
    boolean inference = levels.text("inference").equals("on");
    Serving serving = plan.serving();
    return plan.withLaunch(
            plan.launch().withVariable("OMP_WAIT_POLICY", training ? "active" : "passive"))
        .withServing(serving.withOptions(serving.options().withSpinning(inference)));
  }
}
