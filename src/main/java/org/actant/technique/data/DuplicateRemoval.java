package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.technique.DataTechnique;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Leaves out training images that are already there, exactly or nearly (Barz and Denzler 2020, *Do
/// We Train on Test Data? Purging CIFAR of Near-Duplicates*, arXiv 1902.00423; for text Lee et al.
/// 2022, arXiv 2107.06499). Of a group the first image stays.
///
/// Two images are near when their difference hashes ([Fingerprint]) differ in at most so many bits
/// and their pixels by at most so much (root of the mean square, with pixels from 0 to 1). The hash
/// finds candidates, as two different digits can have the same; the pixels decide. The labels are
/// not looked at. Every image is compared with every one that stays: some n²/2 comparisons of 64
/// bits, two seconds for 60,000 images.
@AutoService(Technique.class)
public final class DuplicateRemoval implements DataTechnique {
  @Override
  public String name() {
    return "duplicates";
  }

  @Override
  public String description() {
    return "leaves out training images that are there already, exactly or nearly";
  }

  @Override
  public String source() {
    return "Barz and Denzler 2020, Do We Train on Test Data?, arXiv 1902.00423";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "real, as far as there are duplicates; the search itself is counted in the data window";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count(
            "bits", "by how many of 64 bits the hashes of two near images differ", 0, 32, "4"),
        new Knob.Number(
            "distance",
            "by how much the pixels of two near images differ; 0: exact duplicates only",
            0,
            1,
            "0.03"));
  }

  @Override
  public Dataset apply(Dataset data, Levels levels, Workbench workbench) {
    ImageSet images = data.train();
    Kept kept = keep(images, levels.count("bits"), levels.number("distance"));
    workbench.findings().add("exact duplicates", "images", kept.exact());
    workbench.findings().add("near duplicates", "images", kept.near());
    workbench.findings().add("training images", "", kept.numbers().size());
    return Draws.train(data, kept.numbers().stream().mapToInt(i -> i).toArray());
  }

  /// @param numbers the images that stay
  /// @param exact how many are left out because the same pixels are there already
  /// @param near how many are left out because nearly the same pixels are there already
  record Kept(List<Integer> numbers, int exact, int near) {}

  static Kept keep(ImageSet images, int bits, double distance) {
    long[] hashes = new long[images.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Fingerprint.of(images, i);
    }
    var kept = new ArrayList<Integer>();
    int exact = 0;
    int near = 0;
    for (int i = 0; i < hashes.length; i++) {
      double nearest = nearest(images, i, kept, hashes, bits, distance);
      if (nearest == 0) {
        exact++;
      } else if (nearest <= distance) {
        near++;
      } else {
        kept.add(i);
      }
    }
    return new Kept(kept, exact, near);
  }

  /// The distance to the nearest image that stays among those with a similar hash; infinite if
  /// there is none.
  private static double nearest(
      ImageSet images, int image, List<Integer> kept, long[] hashes, int bits, double distance) {
    double nearest = Double.POSITIVE_INFINITY;
    int allowed = distance == 0 ? 0 : bits;
    for (int other : kept) {
      if (Long.bitCount(hashes[image] ^ hashes[other]) <= allowed) {
        nearest = Math.min(nearest, distance(images, image, other));
      }
    }
    return nearest;
  }

  private static double distance(ImageSet images, int a, int b) {
    int area = images.pixels().length / images.size();
    double sum = 0;
    for (int i = 0; i < area; i++) {
      double difference = images.pixels()[a * area + i] - images.pixels()[b * area + i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / area);
  }
}
