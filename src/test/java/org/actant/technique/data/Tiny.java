package org.actant.technique.data;

import java.util.List;
import java.util.Map;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.network.Architecture;
import org.actant.network.EngineOptions;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.actant.network.Training;
import org.actant.technique.DataTechnique;
import org.actant.technique.Findings;
import org.actant.technique.Launch;
import org.actant.technique.Networks;
import org.actant.technique.Pipeline;
import org.actant.technique.Plan;
import org.actant.technique.Procedure;
import org.actant.technique.Serving;
import org.actant.technique.Step;
import org.actant.technique.Workbench;

/// A data set, a plan and a workbench that cost next to nothing.
public final class Tiny {
  public static final ImageSet TRAIN = Networks.GLYPHS.train().slice(0, 160);
  public static final ImageSet VALIDATION = Networks.GLYPHS.train().slice(160, 260);
  public static final Dataset DATA =
      new Dataset("tiny", TRAIN, VALIDATION, Networks.GLYPHS.test().slice(0, 50));

  private Tiny() {}

  public static Workbench workbench(long seed) {
    return new Workbench(TRAIN, VALIDATION, seed, 1, new Findings());
  }

  public static Plan plan() {
    return new Plan(
        Architecture.parse("conv8-pool-dense16-bn"),
        new Training(2, 16, 3e-3, 5),
        Procedure.PLAIN,
        Launch.standard(1),
        new Serving(Serving.Engine.ONNX_RUNTIME, 16, EngineOptions.threads(1)));
  }

  /// Applies a data technique.
  static Dataset apply(String technique, Workbench workbench, String... levels) throws Exception {
    Step step = step(technique, levels);
    return ((DataTechnique) step.technique()).apply(DATA, step.levels(), workbench);
  }

  /// Trains as a plan technique says.
  public static TrainedNetwork train(Workbench workbench, Step... steps) throws Exception {
    Plan plan = new Pipeline(List.of(steps)).plan(plan());
    return plan.procedure().train(plan, workbench);
  }

  /// @param levels knob, level, knob, level
  public static Step step(String technique, String... levels) {
    var given = new java.util.TreeMap<String, String>();
    for (int i = 0; i < levels.length; i += 2) {
      given.put(levels[i], levels[i + 1]);
    }
    return Step.of(technique, Map.copyOf(given));
  }

  public static double finding(Workbench workbench, String metric) {
    return workbench.findings().all().stream()
        .filter(finding -> finding.metric().equals(metric))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + metric + " in " + workbench.findings().all()))
        .value();
  }

  /// All weights in one array.
  public static float[] values(TrainedNetwork network) {
    var values = new java.util.ArrayList<Float>();
    for (LayerWeights layer : network.weights()) {
      for (float value : layer.values()) {
        values.add(value);
      }
    }
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
