package org.actant.technique.inference;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.actant.network.EngineOptions.Optimization;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Serving;
import org.actant.technique.Technique;

/// How far ONNX Runtime rewrites the model's graph when it loads it.
@AutoService(Technique.class)
public final class GraphOptimization implements PlanTechnique {
  @Override
  public String name() {
    return "graph-optimization";
  }

  @Override
  public String description() {
    return "how far ONNX Runtime rewrites the graph when it loads the model: folds, fuses, changes"
        + " the memory layout";
  }

  @Override
  public String source() {
    return "Jin et al. 2020, Compiling ONNX neural network models using MLIR, arXiv 2008.08272;"
        + " ONNX Runtime, graph optimizations";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "real, paid once when the model is loaded; the baseline has all of them, so this knob"
        + " shows what they are worth. Without `extended`, 8-bit layers run in floating point";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "level",
            "the last kind of rewriting that is done",
            Arrays.stream(Optimization.values()).map(Optimization::label).toList(),
            Optimization.ALL.label()));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Optimization level = Optimization.valueOf(levels.text("level").toUpperCase(Locale.ROOT));
    Serving serving = plan.serving();
    return plan.withServing(serving.withOptions(serving.options().withOptimization(level)));
  }
}
