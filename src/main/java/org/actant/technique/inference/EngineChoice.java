package org.actant.technique.inference;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Serving.Engine;
import org.actant.technique.Technique;

/// Which program runs the model.
@AutoService(Technique.class)
public final class EngineChoice implements PlanTechnique {
  @Override
  public String name() {
    return "engine";
  }

  @Override
  public String description() {
    return "the program that runs the model: the exported file in ONNX Runtime, or the network"
        + " itself in Deeplearning4j";
  }

  @Override
  public String source() {
    return "Durán et al. 2024, Energy consumption of code small language models serving with"
        + " runtime engines and execution providers, arXiv 2412.15441";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "real: the same answers by other kernels; how much depends on batch and processor";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "engine",
            "what runs the model",
            List.of(Engine.ONNX_RUNTIME.label(), Engine.DL4J.label()),
            Engine.ONNX_RUNTIME.label()));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    boolean dl4j = levels.text("engine").equals(Engine.DL4J.label());
    return plan.withServing(plan.serving().withEngine(dl4j ? Engine.DL4J : Engine.ONNX_RUNTIME));
  }
}
