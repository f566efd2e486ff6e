package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.actant.technique.Knob;
import org.actant.technique.Launch;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Chooses how the Java virtual machine works: its garbage collector, its heap, how far it
/// compiles, whether it loads classes from its shared archive, and how large object headers are
/// (JEP 519).
@AutoService(Technique.class)
public final class VirtualMachine implements PlanTechnique {
  private static final Map<String, String> COLLECTORS =
      Map.of("serial", "SerialGC", "parallel", "ParallelGC", "g1", "G1GC", "z", "ZGC");

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public String description() {
    return "chooses collector, heap and compilers of the Java virtual machine";
  }

  @Override
  public String source() {
    return "Lengauer et al. 2017, doi:10.1145/3030207.3030211 (collectors); Ournani et"
        + " al. 2021, Evaluating the Impact of Java Virtual Machines on Energy"
        + " Consumption, doi:10.1145/3475716.3475774";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "real but small where native code does the work; start-up and loading gain most";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "collector", "the garbage collector", List.of("serial", "parallel", "g1", "z"), "g1"),
        new Knob.Count(
            "heap-mib", "the largest heap; 0: a quarter of the memory", 0, 1_048_576, "0"),
        new Knob.Choice(
            "compilation",
            "both compilers, the quick one alone, or the thorough one alone",
            List.of("tiered", "c1", "c2"),
            "tiered"),
        new Knob.Choice(
            "sharing", "whether classes come from the JVM's archive", List.of("on", "off"), "on"),
        new Knob.Choice("headers", "of objects", List.of("usual", "compact"), "usual"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Launch launch =
        plan.launch()
            .without(argument -> argument.matches("-XX:[+]Use[A-Za-z0-9]*GC"))
            .and("-XX:+Use" + COLLECTORS.get(levels.text("collector")));
    if (levels.count("heap-mib") > 0) {
      launch = launch.and("-Xmx" + levels.count("heap-mib") + "m");
    }
    launch =
        switch (levels.text("compilation")) {
          case "c1" -> launch.and("-XX:TieredStopAtLevel=1");
          case "c2" -> launch.and("-XX:-TieredCompilation");
          default -> launch;
        };
    if (levels.text("sharing").equals("off")) {
      launch = launch.and("-Xshare:off");
    }
    if (levels.text("headers").equals("compact")) {
      launch = launch.and("-XX:+UseCompactObjectHeaders");
    }
    return plan.withLaunch(launch);
  }
}
