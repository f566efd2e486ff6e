package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/// Puts work that would run on several machines or at several times on one: several networks are
/// trained at once, on a thread each, in one process with one copy of the images. The networks
/// differ in their seed; the first one goes on.
@AutoService(Technique.class)
public final class Consolidation implements PlanTechnique {
  @Override
  public String name() {
    return "consolidation";
  }

  @Override
  public String description() {
    return "trains several networks at once in one process";
  }

  @Override
  public String source() {
    return "Barroso and Hölzle 2007, The Case for Energy-Proportional Computing,"
        + " doi:10.1109/MC.2007.443";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "real in joules where idle power is shared by more work; processor seconds"
        + " stay or rise; divide what is measured by the number of networks";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(new Knob.Count("networks", "how many are trained at once", 1, 256, "2"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withProcedureOf(name(), new Together(levels.count("networks")));
  }

  private record Together(int networks) implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
      long begun = System.nanoTime();
      try (var threads = Executors.newFixedThreadPool(networks)) {
        var trainings = new ArrayList<Future<TrainedNetwork>>();
        for (int i = 0; i < networks; i++) {
          Plan own = Siblings.plan(plan, i);
          // each thread has findings of its own; those of the first are the trial's
          Workbench bench = i == 0 ? workbench : Siblings.workbench(workbench, new Findings());
          trainings.add(threads.submit(() -> Procedure.PLAIN.train(own, bench)));
        }
        TrainedNetwork first = get(trainings.getFirst());
        for (Future<TrainedNetwork> other : trainings) {
          TrainedNetwork _ = get(other);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        workbench.findings().add("networks trained", "", networks);
        workbench.findings().add("time of each network", "s", seconds / networks);
        return first;
      }
    }

    private static TrainedNetwork get(Future<TrainedNetwork> training) throws IOException {
      try {
        return training.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IOException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while several networks were trained", e);
      }
    }
  }
}
