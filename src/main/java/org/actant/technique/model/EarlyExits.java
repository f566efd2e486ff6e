package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import org.actant.dataset.ImageSet;
import org.actant.network.Architecture;
import org.actant.network.EarlyExit;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;
import org.actant.technique.Draft;
import org.actant.technique.Findings;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Puts a side branch behind the first pool, from which sure answers leave (BranchyNet:
/// Teerapittayanon, McDanel and Kung 2016, arXiv 1709.01686). The paper trains both exits together;
/// here the branch is trained on the features of the finished network, which stays as it is, so
/// that the last exit answers as before. The threshold is chosen on validation images; if there are
/// none, on the last tenth of the training images, which the branch then does not see.
@AutoService(Technique.class)
public final class EarlyExits implements NetworkTechnique {
  private static final int TENTH = 10;

  @Override
  public String name() {
    return "early-exit";
  }

  @Override
  public String description() {
    return "lets images leave behind the first pool if a side branch is sure of them";
  }

  @Override
  public String source() {
    return "Teerapittayanon, McDanel and Kung 2016, BranchyNet, arXiv 1709.01686";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real for images that leave, which skip all other layers; those that stay cost the"
        + " branch on top; the files grow";
  }

  @Override
  public boolean isFinal() {
    return true;
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Shape("branch", "the layers of the branch before its output", "conv8-pool"),
        new Knob.Number(
            "loss", "share of validation images that may be lost to sure mistakes", 0, 1, "0"),
        new Knob.Count("images", "training images for the branch; 0 means all", 0, 9_999_999, "0"),
        new Knob.Count("epochs", "passes of the branch over them", 1, 1000, "2"),
        new Knob.Count("batch", "images per step", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.001"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    int layers = EarlyExit.firstBlock(network);
    Images images = Images.of(workbench, levels.count("images"));
    TrainedNetwork exit = train(network, layers, images.training(), levels, workbench);
    ExitThreshold chosen =
        ExitThreshold.choose(
            exit.logits(images.choosing()),
            network.logits(images.choosing()),
            images.choosing(),
            levels.number("loss"));
    report(chosen, workbench.findings());
    return new Draft.Branched(
        new EarlyExit(network, exit, layers, chosen.entropy()),
        draft.noteWith(note(chosen, exit, images)));
  }

  /// @param choosing the images on which the threshold is chosen
  private record Images(ImageSet training, ImageSet choosing) {
    static Images of(Workbench workbench, int limit) {
      ImageSet all = workbench.images();
      ImageSet validation = workbench.validation();
      int kept = validation.size() > 0 ? all.size() : all.size() - all.size() / TENTH;
      ImageSet choosing = validation.size() > 0 ? validation : all.slice(kept, all.size());
      return new Images(all.slice(0, limit == 0 ? kept : Math.min(limit, kept)), choosing);
    }
  }

  /// Trains the branch alone: the images pass the stem once.
  private static TrainedNetwork train(
      TrainedNetwork network, int layers, ImageSet images, Levels levels, Workbench workbench) {
    var training =
        new Training(
            levels.count("epochs"),
            levels.count("batch"),
            levels.number("learning-rate"),
            workbench.seed());
    Architecture branch = Architecture.parse(levels.text("branch"));
    return Trainer.fineTune(
        EarlyExit.branch(network, layers, branch, training),
        images,
        training,
        TrainingHooks.NONE.withFrozen(layers),
        workbench.findings()::epoch);
  }

  private static void report(ExitThreshold chosen, Findings findings) {
    findings.add("exit threshold", "nat", chosen.entropy());
    findings.add("left at exit 1, chosen", "", chosen.left());
    findings.add("accuracy of exit 1, chosen", "", chosen.early());
    findings.add("accuracy of the last exit, chosen", "", chosen.late());
    findings.add("accuracy of both exits, chosen", "", chosen.both());
  }

  private static String note(ExitThreshold chosen, TrainedNetwork exit, Images images) {
    return String.format(
        Locale.ROOT,
        "branch %s trained on frozen features; below %.4f nat %.1f %% of %d images leave; right"
            + " there: exit 1 %.2f %%, last exit %.2f %%, both %.2f %%",
        exit.architecture(),
        chosen.entropy(),
        100 * chosen.left(),
        images.choosing().size(),
        100 * chosen.early(),
        100 * chosen.late(),
        100 * chosen.both());
  }
}
