package org.actant.technique.inference;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.actant.network.OnnxExport;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Draft;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Serves the network from a file of 16-bit floats.
@AutoService(Technique.class)
public final class Fp16 implements NetworkTechnique {
  @Override
  public String name() {
    return "fp16";
  }

  @Override
  public String description() {
    return "weights in 16-bit floats, and if wanted all arithmetic, too";
  }

  @Override
  public String source() {
    return "Micikevicius et al. 2018, arXiv 1710.03740; IEEE 754-2008, binary16";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "half the bytes of the file are real; where ONNX Runtime has no 16-bit kernels for the"
        + " processor it converts back and computes in 32 bits, which saves no time: the note of a"
        + " trial says how many layers it really computed in 16";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "arithmetic",
            "whether 16 bits are asked for all arithmetic, or weights are widened when loaded",
            List.of("half", "single"),
            "half"));
  }

  @Override
  public boolean isFinal() {
    return true;
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) throws IOException {
    TrainedNetwork network = draft.trainableFor(name()).network();
    OnnxModel simple = OnnxModel.of(OnnxExport.graph(network)).simplified();
    boolean half = levels.text("arithmetic").equals("half");
    OnnxGraph graph = half ? HalfGraph.arithmetic(simple) : HalfGraph.weights(simple);
    graph.metadata("actant.network", network.architecture().toString());
    graph.metadata("actant.fp16", levels.text("arithmetic"));
    return new Draft.Half(network, graph, draft.noteWith("16-bit floats"));
  }
}
