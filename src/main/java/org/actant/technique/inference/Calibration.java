package org.actant.technique.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.network.TrainedNetwork;

/// The largest values that 8 bits must hold: of the input, and of what each convolution and each
/// hidden dense layer gives after its ReLU. All values are 0 or more.
///
/// @param input the largest pixel
/// @param activations one per layer, in order
record Calibration(double input, List<Double> activations) {
  private static final int BINS = 4096;
  private static final int BATCH = 64;
  private static final double SMALLEST = 1e-6;

  Calibration {
    activations = List.copyOf(activations);
  }

  /// Takes the largest value that any of the images gives.
  static Calibration minMax(TrainedNetwork network, ImageSet images) {
    double input = 0;
    for (float pixel : images.pixels()) {
      input = Math.max(input, pixel);
    }
    double[] largest = new double[0];
    for (ImageSet batch : batches(images)) {
      List<float[]> layers = network.activations(batch);
      largest = largest.length == 0 ? new double[layers.size()] : largest;
      for (int i = 0; i < largest.length; i++) {
        for (float value : layers.get(i)) {
          largest[i] = Math.max(largest[i], value);
        }
      }
    }
    return new Calibration(
        Math.max(SMALLEST, input),
        Arrays.stream(largest).map(v -> Math.max(SMALLEST, v)).boxed().toList());
  }

  /// Takes, for each layer, the value that `percentile` percent of its values do not exceed, read
  /// from a histogram; rare large values are cut off for a finer grid. The input keeps its largest
  /// value.
  static Calibration percentile(TrainedNetwork network, ImageSet images, double percentile) {
    Calibration range = minMax(network, images);
    long[][] histograms = new long[range.activations().size()][BINS];
    for (ImageSet batch : batches(images)) {
      List<float[]> layers = network.activations(batch);
      for (int i = 0; i < histograms.length; i++) {
        double perBin = BINS / range.activations().get(i);
        for (float value : layers.get(i)) {
          histograms[i][(int) Math.min(BINS - 1, value * perBin)]++;
        }
      }
    }
    var thresholds = new ArrayList<Double>();
    for (int i = 0; i < histograms.length; i++) {
      thresholds.add(range.activations().get(i) * upTo(histograms[i], percentile / 100) / BINS);
    }
    return new Calibration(range.input(), thresholds);
  }

  /// Returns how many bins, from the first, hold this share of all values; at least 1.
  static int upTo(long[] histogram, double share) {
    long needed = (long) Math.ceil(Arrays.stream(histogram).sum() * share);
    long seen = 0;
    for (int bin = 0; bin < histogram.length; bin++) {
      seen += histogram[bin];
      if (seen >= needed) {
        return bin + 1;
      }
    }
    return histogram.length;
  }

  private static List<ImageSet> batches(ImageSet images) {
    var batches = new ArrayList<ImageSet>();
    for (int from = 0; from < images.size(); from += BATCH) {
      batches.add(images.slice(from, Math.min(images.size(), from + BATCH)));
    }
    return batches;
  }
}
