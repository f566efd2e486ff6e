package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.technique.DataTechnique;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Makes the training images lopsided on purpose, as an experiment: no saving, but the other side
/// of [ClassBalance]. With the ratio r between the most and the least frequent of C classes, the
/// k-th class keeps n·r^(-k/(C-1)) images (the exponential profile of Cui, Jia, Lin, Song and
/// Belongie 2019, *Class-Balanced Loss Based on Effective Number of Samples*, arXiv 1901.05555), or
/// one class keeps n/r and all others n, rounded down. Ratio 1 with the same number of images is
/// the control.
@AutoService(Technique.class)
public final class ClassImbalance implements DataTechnique {
  @Override
  public String name() {
    return "imbalance";
  }

  @Override
  public String description() {
    return "leaves out training images so that some classes are rare";
  }

  @Override
  public String source() {
    return "Cui et al. 2019, Class-Balanced Loss, arXiv 1901.05555, section 5.1";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "only as many steps as there are images fewer; compare with ratio 1 and equal `images`";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number(
            "ratio", "images of the most frequent class to the rarest", 1, 10_000, "10"),
        new Knob.Choice(
            "profile",
            "exponential from class to class, or one rare class",
            List.of("exponential", "minority"),
            "exponential"),
        new Knob.Choice(
            "order",
            "which classes are rare: the last ones, or drawn for each block",
            List.of("index", "random"),
            "index"),
        new Knob.Count(
            "images", "training images in all; 0: as many as there are", 0, 999_999_999, "0"));
  }

  @Override
  public Dataset apply(Dataset data, Levels levels, Workbench workbench) {
    ImageSet images = data.train();
    Random random = Draws.random(workbench.seed(), name());
    double[] weights = weights(images.classes(), levels, random);
    int[] counts = counts(images.countByClass(), weights, levels.count("images"));
    workbench.findings().add("training images", "", Arrays.stream(counts).sum());
    workbench.findings().add("rarest class", "images", Arrays.stream(counts).min().orElseThrow());
    return Draws.train(data, Draws.sorted(Draws.first(Draws.byClass(images, random), counts)));
  }

  /// The images of each class relative to the most frequent one.
  private static double[] weights(int classes, Levels levels, Random random) {
    int[] ranks = IntStream.range(0, classes).toArray();
    if (levels.text("order").equals("random")) {
      ranks = Draws.shuffled(ranks, random);
    }
    boolean exponential = levels.text("profile").equals("exponential");
    double ratio = levels.number("ratio");
    double[] weights = new double[classes];
    for (int k = 0; k < classes; k++) {
      double exponent = exponential ? ranks[k] / (classes - 1.0) : ranks[k] == classes - 1 ? 1 : 0;
      weights[k] = StrictMath.pow(ratio, -exponent);
    }
    return weights;
  }

  /// Returns how many images of each class to keep.
  ///
  /// @param images in all; 0 for as many as the profile allows
  static int[] counts(int[] available, double[] weights, int images) {
    double sum = Arrays.stream(weights).sum();
    double most =
        IntStream.range(0, weights.length)
            .mapToDouble(k -> available[k] / weights[k])
            .min()
            .orElseThrow();
    double wanted = images == 0 ? most : images / sum;
    if (wanted > most + 1e-9) {
      throw new InputException(
          "found %s training images for this imbalance; expected at most %s"
              .formatted(images, (long) (most * sum)));
    }
    double[] exact = Arrays.stream(weights).map(weight -> wanted * weight + 1e-9).toArray();
    int[] counts =
        IntStream.range(0, weights.length)
            .map(k -> Math.min(available[k], (int) Math.max(1, Math.floor(exact[k]))))
            .toArray();
    // what rounding down has left of the number asked for goes to the largest remainders
    IntStream.range(0, counts.length)
        .boxed()
        .filter(k -> counts[k] < available[k])
        .sorted(Comparator.comparingDouble((Integer k) -> counts[k] - exact[k]))
        .limit(Math.max(0, images - Arrays.stream(counts).sum()))
        .forEach(k -> counts[k]++);
    return counts;
  }
}
