package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.technique.Findings;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Procedure;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Ends the training when the process has spent a budget: processor seconds, or joules where this
/// machine has an energy counter, of the whole machine then. The budget begins with the training.
/// The findings say what was spent and where it stopped. A budget in seconds stops at a step that
/// differs from run to run, so that accuracy does too.
@AutoService(Technique.class)
public final class EnergyBudget implements PlanTechnique {
  @Override
  public String name() {
    return "energy-budget";
  }

  @Override
  public String description() {
    return "stops training when a budget of processor seconds or joules is spent";
  }

  @Override
  public String source() {
    return "Schwartz et al. 2020, Green AI, arXiv 1907.10597 (results under a budget);"
        + " Strubell et al. 2019, arXiv 1906.02243";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "real: steps that are not run; asking the clock is counted and small";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number("budget", "how much may be spent", 0.001, 1e12, "60"),
        new Knob.Choice("unit", "of the budget", List.of("cpu-seconds", "joules"), "cpu-seconds"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    boolean joules = levels.text("unit").equals("joules");
    if (joules) {
      Spending.checkJoules();
    }
    return plan.withProcedureOf(name(), new Budgeted(levels.number("budget"), joules));
  }

  private record Budgeted(double budget, boolean joules) implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
      try (Spending spending = joules ? Spending.ofJoules() : Spending.ofProcessorSeconds()) {
        long[] steps = {0};
        TrainedNetwork network =
            Trainer.train(
                plan.network(),
                workbench.images(),
                plan.training(),
                workbench
                    .hooks(plan.training())
                    .withStop((_, step) -> {
                      steps[0] = step;
                      return spending.soFar() >= budget;
                    }),
                workbench.findings()::epoch);
        Findings findings = workbench.findings();
        findings.add("spent", joules ? "J" : "s", spending.soFar());
        findings.add("steps", "", (double) steps[0]);
        findings.add(
            "epochs",
            "",
            (double) steps[0] / Math.ceilDiv(workbench.images().size(), plan.training().batch()));
        return network;
      }
    }
  }
}
