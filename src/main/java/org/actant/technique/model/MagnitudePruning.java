package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import org.actant.network.Blueprint;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;
import org.actant.technique.Draft;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Sets the weights of the smallest magnitude to zero and trains the others on (Han, Pool, Tran and
/// Dally 2015, arXiv 1506.02626). With several steps the share of zeros rises as Zhu and Gupta 2017
/// (*To prune, or not to prune*, arXiv 1710.01878, equation 1) let it: fast at first, slowly at the
/// end, `s (1 - (1 - k/n)^3)` after step `k` of `n`.
@AutoService(Technique.class)
public final class MagnitudePruning implements NetworkTechnique {
  @Override
  public String name() {
    return "magnitude-pruning";
  }

  @Override
  public String description() {
    return "sets the smallest weights to zero, then trains the others on";
  }

  @Override
  public String source() {
    return "Han et al. 2015, arXiv 1506.02626; Zhu and Gupta 2017, arXiv 1710.01878";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "no time and no energy: dense kernels multiply by zero as by any other number, and the"
        + " model file keeps its size; only a compressed file gets smaller";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Numbers(
            "sparsity",
            "the share of weights to set to zero; or one per layer, the output last",
            0,
            0.999,
            "0.8"),
        new Knob.Choice(
            "scope",
            "whether each layer loses the share, or the network as a whole",
            List.of("layer", "global"),
            "layer"),
        new Knob.Count("steps", "prune and train this many times, a little each", 1, 100, "1"),
        new Knob.Count("epochs", "passes over the training images after each step", 0, 1000, "1"),
        new Knob.Count("batch", "images per step of training", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.0005"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    int steps = levels.count("steps");
    for (int step = 1; step <= steps; step++) {
      WeightMasks masks = masks(network, levels, risen((double) step / steps));
      network = masks.applyTo(network);
      if (levels.count("epochs") > 0) {
        network = train(network, masks, levels, workbench);
      }
    }
    WeightMasks masks = WeightMasks.ofNonZero(network);
    report(network, masks, workbench);
    String what =
        String.format(
            Locale.ROOT,
            "%.1f %% of weights set to zero in %d steps, %s epochs each; no kernel is faster by it",
            100 * masks.sparsity(),
            steps,
            levels.text("epochs"));
    return new Draft.Trainable(network, draft.noteWith(what));
  }

  /// The share of the final sparsity after this part of the way.
  static double risen(double part) {
    return 1 - Math.pow(1 - part, 3);
  }

  private static WeightMasks masks(TrainedNetwork network, Levels levels, double part) {
    List<String> names = names(network);
    List<Double> kept =
        levels.numbersFor("sparsity", names).stream().map(share -> 1 - part * share).toList();
    return levels.text("scope").equals("layer")
        ? WeightMasks.perLayer(network, kept)
        : WeightMasks.global(network, kept.getFirst());
  }

  private static TrainedNetwork train(
      TrainedNetwork network, WeightMasks masks, Levels levels, Workbench workbench) {
    var training =
        new Training(
            levels.count("epochs"),
            levels.count("batch"),
            levels.number("learning-rate"),
            workbench.seed());
    return Trainer.fineTune(
        network,
        workbench.images(),
        training,
        TrainingHooks.NONE.withMasks(masks.layers()),
        workbench.findings()::epoch);
  }

  private static void report(TrainedNetwork network, WeightMasks masks, Workbench workbench) {
    workbench.findings().add("sparsity", "", masks.sparsity());
    List<String> names = names(network);
    for (int i = 0; i < names.size(); i++) {
      workbench.findings().add("weights kept " + names.get(i), "", masks.kept().get(i));
    }
  }

  private static List<String> names(TrainedNetwork network) {
    return network.blueprint().weighted().stream().map(Blueprint.Node::name).toList();
  }
}
