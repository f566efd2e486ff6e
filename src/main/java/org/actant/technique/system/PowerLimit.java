package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.HostSetting;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Caps the power of the processor packages (Linux powercap, RAPL) or of the GPUs (nvidia-smi)
/// while the trial runs. The machine computes the same, more slowly, at a better ratio of work to
/// power. It needs the right to change the machine, and is refused before anything runs where that
/// is missing; see [HostControl] for how the old limit comes back.
@AutoService(Technique.class)
public final class PowerLimit implements PlanTechnique {
  @Override
  public String name() {
    return "power-limit";
  }

  @Override
  public String description() {
    return "caps the power of processors or GPUs while a trial runs";
  }

  @Override
  public String source() {
    return "You et al. 2023, Zeus, arXiv 2208.06102; McDonald et al. 2022, Great"
        + " Power, Great Responsibility, arXiv 2205.09646";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "real in joules, for wall time; invisible to processor seconds";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice("of", "what is capped", List.of("package", "gpu"), "package"),
        new Knob.Number("watts", "the cap of each", 1, 10_000, "65"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    double watts = levels.number("watts");
    return plan.withLaunch(
        plan.launch()
            .withSetting(
                levels.text("of").equals("gpu")
                    ? new HostSetting.GpuPower(watts)
                    : new HostSetting.PackagePower(watts)));
  }
}
