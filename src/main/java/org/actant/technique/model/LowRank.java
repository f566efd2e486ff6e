package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.network.Architecture;
import org.actant.network.Blueprint;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.technique.Draft;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Replaces layers by two thinner ones, from the singular values of their weights (Denton, Zaremba,
/// Bruna, LeCun and Fergus 2014, arXiv 1404.0736). A dense layer of `n` inputs and `m` units
/// becomes a linear one of `r` units and one of `m`; a convolution of `k x k` becomes a linear one
/// of `r` filters and one of `1 x 1` (Zhang, Zou, He and Sun 2016, arXiv 1505.06798, section 3.1;
/// Jaderberg, Vedaldi and Zisserman 2014, arXiv 1405.3866, split the kernel instead). Fewer
/// multiplications result only below a rank of `n m / (n + m)`; layers for which the rank found is
/// not below it stay as they are. The convolutions of residual blocks and the output stay too.
@AutoService(Technique.class)
public final class LowRank implements NetworkTechnique {
  @Override
  public String name() {
    return "low-rank";
  }

  @Override
  public String description() {
    return "replaces layers by two thinner ones whose product is nearly the same";
  }

  @Override
  public String source() {
    return "Denton et al. 2014, arXiv 1404.0736; Jaderberg et al. 2014, arXiv 1405.3866";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real for layers whose rank is below inputs x outputs / (inputs + outputs), others stay;"
        + " a second layer costs time of its own, so small layers may get slower";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice("layers", "which layers", List.of("dense", "convolution", "both"), "both"),
        new Knob.Choice(
            "rank-by",
            "energy: the share of squared singular values that is kept; parameters: the share of"
                + " the layer's weights that is kept",
            List.of("energy", "parameters"),
            "energy"),
        new Knob.Number("share", "how much is kept", 0.01, 1, "0.9"),
        new Knob.Count("round", "ranks are rounded up to a multiple of this", 1, 64, "8"),
        new Knob.Choice(
            "always",
            "whether a layer is replaced even where that saves nothing, as a check",
            List.of("no", "yes"),
            "no"),
        new Knob.Count("epochs", "passes over the training images afterwards", 0, 1000, "1"),
        new Knob.Count("batch", "images per step of training", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.0005"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    var notes = new ArrayList<String>();
    TrainedNetwork thinner = factorize(network, levels, workbench, notes);
    if (levels.count("epochs") > 0) {
      var training =
          new Training(
              levels.count("epochs"),
              levels.count("batch"),
              levels.number("learning-rate"),
              workbench.seed());
      thinner =
          Trainer.fineTune(thinner, workbench.images(), training, workbench.findings()::epoch);
    }
    String what =
        "low rank: %s; %s to %s parameters, %s epochs more"
            .formatted(
                String.join(", ", notes),
                network.parameters(),
                thinner.parameters(),
                levels.text("epochs"));
    return new Draft.Trainable(thinner, draft.noteWith(what));
  }

  private static TrainedNetwork factorize(
      TrainedNetwork network, Levels levels, Workbench workbench, List<String> notes) {
    List<LayerWeights> weights = network.weights();
    var thinner = new ArrayList<LayerWeights>();
    var layers = new ArrayList<Architecture.Layer>();
    for (int i = 0; i < network.architecture().layers().size(); i++) {
      Architecture.Layer layer = network.architecture().layers().get(i);
      List<Blueprint.Node> nodes = weighted(network, i);
      Optional<Factors> factors =
          nodes.size() == 1 && isWanted(layer, levels)
              ? Factors.of(layer, weights.get(nodes.getFirst().weights().orElseThrow()), levels)
              : Optional.empty();
      if (factors.isPresent()) {
        String name = nodes.getFirst().name();
        notes.add(factors.get().note(name));
        workbench.findings().add("rank " + name, "", factors.get().rank());
      }
      if (factors.isPresent() && factors.get().isUsed()) {
        layers.addAll(factors.get().layers());
        thinner.addAll(factors.get().weights());
      } else {
        layers.add(layer);
        nodes.forEach(node -> thinner.add(weights.get(node.weights().orElseThrow())));
      }
    }
    thinner.add(weights.getLast());
    return TrainedNetwork.of(new Architecture(layers), network.input(), thinner);
  }

  private static List<Blueprint.Node> weighted(TrainedNetwork network, int layer) {
    return network.blueprint().weighted().stream().filter(node -> node.layer() == layer).toList();
  }

  private static boolean isWanted(Architecture.Layer layer, Levels levels) {
    String which = levels.text("layers");
    return switch (layer) {
      case Architecture.Conv _ -> !which.equals("dense");
      case Architecture.Dense _ -> !which.equals("convolution");
      case Architecture.Residual _,
          Architecture.Gradients _,
          Architecture.Pool _,
          Architecture.GlobalPool _,
          Architecture.Drop _ ->
          false;
    };
  }
}
