package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.actant.input.InputException;
import org.actant.network.Architecture;
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

/// Cuts whole filters out of every convolution and what depends on them out of the next layer, so
/// that the tensors really shrink; then trains on (Li, Kadav, Durdanovic, Samet and Graf 2017,
/// *Pruning Filters for Efficient ConvNets*, arXiv 1608.08710). The number of filters that stay is
/// rounded up to a multiple of 8, because inference engines work on blocks of 8 or 16 channels and
/// are slower, not faster, on other numbers.
@AutoService(Technique.class)
public final class FilterPruning implements NetworkTechnique {
  private static final int BLOCK = 8;

  @Override
  public String name() {
    return "filter-pruning";
  }

  @Override
  public String description() {
    return "cuts the weakest filters out of every convolution, then trains on";
  }

  @Override
  public String source() {
    return "Li et al. 2017, Pruning Filters for Efficient ConvNets, arXiv 1608.08710";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real: the tensors shrink, in multiples of 8 channels";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number("level", "the share of filters to cut, before rounding", 0, 0.95, "0.5"),
        new Knob.Choice(
            "criterion",
            "which filters to cut; random is the control",
            List.of("l1", "random"),
            "l1"),
        new Knob.Choice(
            "weights",
            "what the smaller network starts from; scratch, new random weights, is the control",
            List.of("inherited", "scratch"),
            "inherited"),
        new Knob.Count("epochs", "passes over the training images afterwards", 0, 1000, "1"),
        new Knob.Count("batch", "images per step", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.0005"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    FilterCriterion criterion =
        FilterCriterion.valueOf(levels.text("criterion").toUpperCase(Locale.ROOT));
    TrainedNetwork pruned =
        prune(network, levels.number("level"), criterion, new Random(workbench.seed()));
    TrainedNetwork trained = train(pruned, levels, workbench);
    String what =
        "filters cut by %s from %s to %s, %s to %s parameters, %s weights, %s epochs more"
            .formatted(
                levels.text("criterion"),
                network.architecture(),
                trained.architecture(),
                network.parameters(),
                trained.parameters(),
                levels.text("weights"),
                levels.text("epochs"));
    return new Draft.Trainable(trained, draft.noteWith(what));
  }

  /// Returns the smaller network, before any training.
  static TrainedNetwork prune(
      TrainedNetwork network, double level, FilterCriterion criterion, Random random) {
    List<LayerWeights> weights = network.weights();
    var layers = new ArrayList<Architecture.Layer>();
    var smaller = new ArrayList<LayerWeights>();
    int[] kept = {0};
    int height = network.input().height();
    int width = network.input().width();
    boolean flat = false;
    for (Architecture.Layer layer : network.architecture().layers()) {
      switch (layer) {
        case Architecture.Conv conv -> {
          var full = (LayerWeights.Convolution) weights.get(smaller.size());
          int[] keep = criterion.best(full, remaining(conv.channels(), level), random);
          smaller.add(Channels.keepOutputs(Channels.keepInputs(full, kept), keep));
          layers.add(conv.withChannels(keep.length));
          kept = keep;
        }
        case Architecture.Pool _ -> {
          height /= 2;
          width /= 2;
          layers.add(layer);
        }
        case Architecture.Dense _ -> {
          smaller.add(dense(weights.get(smaller.size()), flat, height * width, kept));
          layers.add(layer);
          flat = true;
        }
        case Architecture.Drop _ -> layers.add(layer);
        case Architecture.Residual _, Architecture.GlobalPool _, Architecture.Gradients _ ->
            throw new InputException(
                "found filter-pruning on `%s`; expected a network of convolutions, pools and dense layers"
                    .formatted(network.architecture()));
      }
    }
    smaller.add(dense(weights.get(smaller.size()), flat, height * width, kept));
    var architecture = new Architecture(layers);
    return TrainedNetwork.of(architecture, network.input(), smaller);
  }

  /// The number of filters that stay of `channels`.
  static int remaining(int channels, double level) {
    int wanted = (int) Math.ceil(channels * (1 - level) - 1e-9);
    return Math.min(channels, Math.max(BLOCK, (wanted + BLOCK - 1) / BLOCK * BLOCK));
  }

  private static LayerWeights dense(LayerWeights layer, boolean flat, int area, int[] kept) {
    var dense = (LayerWeights.Dense) layer;
    return flat ? dense : Channels.keepInputs(dense, area, kept);
  }

  private static TrainedNetwork train(TrainedNetwork pruned, Levels levels, Workbench workbench) {
    int epochs = levels.count("epochs");
    boolean scratch = levels.text("weights").equals("scratch");
    var training =
        new Training(
            Math.max(1, epochs),
            levels.count("batch"),
            levels.number("learning-rate"),
            workbench.seed());
    if (scratch) {
      return epochs == 0
          ? Trainer.untrained(pruned.architecture(), pruned.input(), training)
          : Trainer.train(
              pruned.architecture(), workbench.images(), training, workbench.findings()::epoch);
    }
    return epochs == 0
        ? pruned
        : Trainer.fineTune(pruned, workbench.images(), training, workbench.findings()::epoch);
  }
}
