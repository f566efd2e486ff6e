package org.actant.technique.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;

/// Draws images by their numbers. A larger draw with the same seed contains the smaller one.
final class Draws {
  private Draws() {}

  /// A generator for one use, so that two techniques with one seed do not draw alike.
  static Random random(long seed, String use) {
    return new Random(seed * 0x9E3779B97F4A7C15L + use.hashCode());
  }

  /// Returns the numbers of the images of each class, in random order.
  static List<int[]> byClass(ImageSet images, Random random) {
    var classes = new ArrayList<int[]>();
    for (int k = 0; k < images.classes(); k++) {
      int wanted = k;
      classes.add(
          shuffled(
              IntStream.range(0, images.size()).filter(i -> images.labels()[i] == wanted).toArray(),
              random));
    }
    return classes;
  }

  /// Returns the numbers of `count` images, any of them.
  static int[] any(ImageSet images, int count, Random random) {
    return sorted(
        Arrays.copyOf(shuffled(IntStream.range(0, images.size()).toArray(), random), count));
  }

  /// Returns the numbers of `count` images with each class in proportion; what is left after
  /// rounding down goes to the largest remainders.
  static int[] stratified(ImageSet images, int count, Random random) {
    return sorted(first(byClass(images, random), quotas(images.countByClass(), count)));
  }

  /// Returns the first so many numbers of each class.
  static int[] first(List<int[]> classes, int[] counts) {
    return IntStream.range(0, counts.length)
        .flatMap(k -> Arrays.stream(classes.get(k), 0, counts[k]))
        .toArray();
  }

  /// Shares `count` out in proportion to `sizes` (the method of the largest remainder).
  static int[] quotas(int[] sizes, int count) {
    long total = Arrays.stream(sizes).sum();
    int[] quotas = new int[sizes.length];
    long[] remainders = new long[sizes.length];
    for (int k = 0; k < sizes.length; k++) {
      quotas[k] = (int) ((long) count * sizes[k] / total);
      remainders[k] = (long) count * sizes[k] % total;
    }
    IntStream.range(0, sizes.length)
        .boxed()
        .sorted(Comparator.comparingLong((Integer k) -> -remainders[k]))
        .limit(count - Arrays.stream(quotas).sum())
        .forEach(k -> quotas[k]++);
    return quotas;
  }

  static int[] sorted(int[] numbers) {
    int[] copy = numbers.clone();
    Arrays.sort(copy);
    return copy;
  }

  static int[] shuffled(int[] numbers, Random random) {
    int[] copy = numbers.clone();
    for (int i = copy.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = copy[i];
      copy[i] = copy[j];
      copy[j] = swapped;
    }
    return copy;
  }

  /// Returns the data set with only these training images.
  static Dataset train(Dataset data, int[] numbers) {
    return new Dataset(data.name(), data.train().pick(numbers), data.validation(), data.test());
  }
}
