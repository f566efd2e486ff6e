package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Random;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.technique.DataTechnique;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Trains on a part of the images, drawn anew for each block. A smaller share of a block is
/// contained in a larger one, so that a learning curve is one of growing data.
@AutoService(Technique.class)
public final class TrainingSubset implements DataTechnique {
  @Override
  public String name() {
    return "subset";
  }

  @Override
  public String description() {
    return "trains on a random part of the images";
  }

  @Override
  public String source() {
    return "Verdecchia et al. 2022, Data-Centric Green AI, arXiv 2204.02766; Hestness et al. 2017,"
        + " arXiv 1712.00409 (what accuracy follows from size)";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "real: an epoch has fewer steps; serving costs the same";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number("share", "the share of the training images to keep", 1e-4, 1, "0.7"),
        new Knob.Count(
            "count", "how many to keep, instead of the share; 0: the share", 0, 999_999_999, "0"),
        new Knob.Choice(
            "stratified", "whether each class keeps its share", List.of("yes", "no"), "yes"));
  }

  @Override
  public Dataset apply(Dataset data, Levels levels, Workbench workbench) {
    ImageSet images = data.train();
    int count = levels.count("count");
    int keep = count > 0 ? count : (int) Math.round(images.size() * levels.number("share"));
    if (keep < 1 || keep > images.size()) {
      throw new InputException(
          "found a subset of %s training images; expected 1 to %s".formatted(keep, images.size()));
    }
    Random random = Draws.random(workbench.seed(), name());
    int[] drawn =
        levels.text("stratified").equals("yes")
            ? Draws.stratified(images, keep, random)
            : Draws.any(images, keep, random);
    workbench.findings().add("training images", "", keep);
    return Draws.train(data, drawn);
  }
}
