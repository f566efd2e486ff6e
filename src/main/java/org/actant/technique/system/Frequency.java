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

/// Caps the clock of the processor cores (Linux cpufreq) while the trial runs. Dynamic power falls
/// faster than the clock, as voltage falls with it; what is drawn anyway is drawn for longer. It
/// needs the right to change the machine, and is refused before anything runs where that is
/// missing; see [HostControl] for how the old clock comes back.
@AutoService(Technique.class)
public final class Frequency implements PlanTechnique {
  @Override
  public String name() {
    return "frequency";
  }

  @Override
  public String description() {
    return "caps the clock of the processor while a trial runs";
  }

  @Override
  public String source() {
    return "Le Sueur and Heiser 2010, Dynamic Voltage and Frequency Scaling: The Laws"
        + " of Diminishing Returns, HotPower";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "real in joules only where idle power is small; processor seconds rise";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number("megahertz", "the largest clock of each core", 1, 100_000, "2000"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withLaunch(
        plan.launch().withSetting(new HostSetting.CoreFrequency(levels.number("megahertz"))));
  }
}
