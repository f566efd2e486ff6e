package org.actant.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Images with one label each. The arrays are shared, not copied: nobody writes to them after
/// construction.
///
/// @param channels 1 for gray images, 3 for red, green and blue
/// @param pixels `size * channels * height * width` values from 0 to 1, image by image, channel by
///   channel, row by row
/// @param labels one class per image, from 0 to `classes - 1`
@SuppressWarnings("ArrayRecordComponent") // millions of pixels; image sets are not compared
public record ImageSet(
    String name, int channels, int height, int width, int classes, float[] pixels, int[] labels) {
  public ImageSet {
    if (channels < 1 || height < 1 || width < 1 || classes < 1) {
      throw new IllegalArgumentException(
          "bad shape of %s: %sx%sx%s, %s".formatted(name, channels, height, width, classes));
    }
    if (pixels.length != (long) labels.length * channels * height * width) {
      throw new IllegalArgumentException(
          name + " has " + pixels.length + " pixels for " + labels.length + " labels");
    }
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            name + " has the label " + label + " of " + classes + " classes");
      }
    }
  }

  /// Gray images.
  public ImageSet(String name, int height, int width, int classes, float[] pixels, int[] labels) {
    this(name, 1, height, width, classes, pixels, labels);
  }

  public int size() {
    return labels.length;
  }

  /// The number of values of one image, over all its channels: image `i` starts at `i * area()`.
  public int area() {
    return channels * height * width;
  }

  /// Cuts the set into batches of one size; images that do not fill the last one make a smaller
  /// one.
  public List<ImageSet> batches(int size) {
    var batches = new ArrayList<ImageSet>();
    for (int from = 0; from < size(); from += size) {
      batches.add(slice(from, Math.min(size(), from + size)));
    }
    return batches;
  }

  /// Returns the images `from` (inclusive) to `to` (exclusive) as a set of their own.
  public ImageSet slice(int from, int to) {
    return new ImageSet(
        name,
        channels,
        height,
        width,
        classes,
        Arrays.copyOfRange(pixels, from * area(), to * area()),
        Arrays.copyOfRange(labels, from, to));
  }

  /// Returns the images with these indices, in the order of the indices.
  public ImageSet pick(int[] indices) {
    float[] picked = new float[indices.length * area()];
    int[] pickedLabels = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(pixels, indices[i] * area(), picked, i * area(), area());
      pickedLabels[i] = labels[indices[i]];
    }
    return new ImageSet(name, channels, height, width, classes, picked, pickedLabels);
  }

  /// Returns the same images and labels with other pixels.
  public ImageSet withPixels(int newHeight, int newWidth, float[] newPixels) {
    return new ImageSet(name, channels, newHeight, newWidth, classes, newPixels, labels);
  }

  /// Returns other images of the same size and classes.
  public ImageSet with(float[] otherPixels, int[] otherLabels) {
    return new ImageSet(name, channels, height, width, classes, otherPixels, otherLabels);
  }

  /// Returns the number of images of each class.
  public int[] countByClass() {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }
}
