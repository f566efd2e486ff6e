package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Findings;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Procedure;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Queues work: several networks are trained one after the other in one process, so that the start
/// of Java and of the native library, the loading of the images and the compilation of the code are
/// paid once. The networks differ in their seed; the first one goes on. The findings say what the
/// first took and what each later one took.
@AutoService(Technique.class)
public final class WorkBatching implements PlanTechnique {
  @Override
  public String name() {
    return "work-batching";
  }

  @Override
  public String description() {
    return "trains several networks one after the other in one process";
  }

  @Override
  public String source() {
    return "Georges et al. 2007, doi:10.1145/1297027.1297033 (start-up against steady"
        + " state of Java)";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "real: start and warm-up are shared; divide what is measured by the number"
        + " of networks";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(new Knob.Count("networks", "how many are trained in all", 1, 1000, "4"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withProcedureOf(name(), new Queue(levels.count("networks")));
  }

  private record Queue(int networks) implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
      var seconds = new ArrayList<Double>();
      TrainedNetwork first = timed(plan, workbench, seconds);
      for (int i = 1; i < networks; i++) {
        Plan next = Siblings.plan(plan, i);
        TrainedNetwork _ = timed(next, Siblings.workbench(workbench, new Findings()), seconds);
      }
      Findings findings = workbench.findings();
      findings.add("networks trained", "", networks);
      findings.add("time of the first network", "s", seconds.getFirst());
      if (networks > 1) {
        findings.add(
            "time of each later network",
            "s",
            seconds.stream().skip(1).mapToDouble(s -> s).average().orElseThrow());
      }
      return first;
    }

    private static TrainedNetwork timed(Plan plan, Workbench workbench, List<Double> seconds)
        throws IOException {
      long begun = System.nanoTime();
      TrainedNetwork network = Procedure.PLAIN.train(plan, workbench);
      seconds.add((System.nanoTime() - begun) / 1e9);
      return network;
    }
  }
}
