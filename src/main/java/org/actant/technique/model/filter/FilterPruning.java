package org.actant.technique.model.filter;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
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
/// *Pruning Filters for Efficient ConvNets*, arXiv 1608.08710). Which filters are cut is a
/// [FilterCriterion]'s choice. The number that stays is rounded up to a multiple of 8, because
/// inference engines work on blocks of 8 or 16 channels and are slower, not faster, on other
/// numbers.
@AutoService(Technique.class)
public final class FilterPruning implements NetworkTechnique {
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
    return FilterCriterion.ALL.stream()
        .filter(criterion -> !criterion.name().equals("random"))
        .map(criterion -> criterion.name() + ": " + criterion.source())
        .collect(Collectors.joining("; "));
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real: the tensors shrink; time falls in steps, with multiples of 8 channels";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Numbers(
            "level",
            "the share of filters to cut, before rounding; or one per group of channels",
            0,
            0.95,
            "0.5"),
        new Knob.Choice(
            "criterion",
            "which filters to cut; random is the control",
            FilterCriterion.names(),
            "l1"),
        new Knob.Choice(
            "scope",
            "whether each layer loses the share, or the network as a whole",
            List.of("layer", "global"),
            "layer"),
        new Knob.Count("round", "what stays is rounded up to a multiple of this", 1, 64, "8"),
        new Knob.Count("steps", "prune and train this many times, a little each", 1, 100, "1"),
        new Knob.Count("images", "training images that a criterion may look at", 1, 100_000, "256"),
        new Knob.Choice(
            "weights",
            "what the smaller network starts from; scratch, new random weights, is the control",
            List.of("inherited", "scratch"),
            "inherited"),
        new Knob.Count("epochs", "passes over the training images after each step", 0, 1000, "1"),
        new Knob.Count("batch", "images per step of training", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.0005"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    TrainedNetwork trained =
        levels.text("weights").equals("scratch")
            ? fromScratch(network, levels, workbench)
            : inSteps(network, levels, workbench);
    String what =
        "filters cut by %s from %s to %s, %s to %s parameters, %s weights, %s x %s epochs more"
            .formatted(
                levels.text("criterion"),
                network.architecture(),
                trained.architecture(),
                network.parameters(),
                trained.parameters(),
                levels.text("weights"),
                levels.text("steps"),
                levels.text("epochs"));
    return new Draft.Trainable(trained, draft.noteWith(what));
  }

  /// Cuts a part of what is to be cut and trains, again and again; each step cuts the same share of
  /// what is left.
  private static TrainedNetwork inSteps(
      TrainedNetwork network, Levels levels, Workbench workbench) {
    int steps = levels.count("steps");
    var random = new Random(workbench.seed());
    TrainedNetwork current = network;
    for (int step = 1; step <= steps; step++) {
      double part = (double) step / steps;
      current = prune(network, current, part, levels, workbench, random);
      if (levels.count("epochs") > 0) {
        current =
            Trainer.fineTune(
                current,
                workbench.images(),
                training(levels, workbench),
                workbench.findings()::epoch);
      }
    }
    return current;
  }

  private static TrainedNetwork fromScratch(
      TrainedNetwork network, Levels levels, Workbench workbench) {
    TrainedNetwork shape =
        prune(network, network, 1, levels, workbench, new Random(workbench.seed()));
    Training training = training(levels, workbench);
    return levels.count("epochs") == 0
        ? Trainer.untrained(shape.architecture(), shape.input(), training)
        : Trainer.train(
            shape.architecture(), workbench.images(), training, workbench.findings()::epoch);
  }

  /// Cuts until the share that stays of the channels of `original` is that of this part of the way.
  private static TrainedNetwork prune(
      TrainedNetwork original,
      TrainedNetwork current,
      double part,
      Levels levels,
      Workbench workbench,
      Random random) {
    FilterCriterion criterion = FilterCriterion.named(levels.text("criterion"));
    PrunableNetwork prunable = PrunableNetwork.of(current);
    int images = Math.min(levels.count("images"), workbench.images().size());
    var arena = new Arena(workbench.images().slice(0, images), random);
    List<double[]> scores = arena.scores(prunable, criterion);
    List<Integer> wanted = wanted(PrunableNetwork.of(original), levels, part);
    var selection = new Selection(levels.count("round"));
    return prunable.keep(
        levels.text("scope").equals("layer")
            ? selection.perGroup(scores, wanted)
            : selection.global(
                scores.stream().map(one -> Arena.comparable(criterion, one)).toList(),
                wanted.stream().mapToInt(Integer::intValue).sum()));
  }

  /// How many channels of each group are to stay, before rounding.
  private static List<Integer> wanted(PrunableNetwork network, Levels levels, double part) {
    List<Integer> channels = network.channels();
    List<Double> shares = levels.numbersFor("level", network.names());
    var wanted = new ArrayList<Integer>();
    for (int i = 0; i < channels.size(); i++) {
      double stays = Math.pow(1 - shares.get(i), part);
      wanted.add((int) Math.ceil(channels.get(i) * stays - 1e-9));
    }
    return wanted;
  }

  private static Training training(Levels levels, Workbench workbench) {
    return new Training(
        Math.max(1, levels.count("epochs")),
        levels.count("batch"),
        levels.number("learning-rate"),
        workbench.seed());
  }
}
