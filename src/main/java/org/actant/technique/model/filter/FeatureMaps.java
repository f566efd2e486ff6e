package org.actant.technique.model.filter;

import java.util.Arrays;

/// What the filters of a convolution give, after its ReLU, for some images.
///
/// @param values shape `[images, channels, height, width]`; shared, not copied
/// @param labels the class of each image
@SuppressWarnings("ArrayRecordComponent")
record FeatureMaps(int channels, int height, int width, float[] values, int[] labels, int classes) {
  FeatureMaps {
    if (values.length != (long) labels.length * channels * height * width) {
      throw new IllegalArgumentException(
          "found " + values.length + " values for " + labels.length + " images");
    }
  }

  int images() {
    return labels.length;
  }

  int area() {
    return height * width;
  }

  /// Where the map of a channel begins among the values.
  int offset(int image, int channel) {
    return (image * channels + channel) * area();
  }

  /// Returns the mean of a channel's map for each image: global average pooling.
  double[] means(int channel) {
    double[] means = new double[images()];
    Arrays.setAll(means, image -> mean(offset(image, channel)));
    return means;
  }

  private double mean(int from) {
    double sum = 0;
    for (int i = from; i < from + area(); i++) {
      sum += values[i];
    }
    return sum / area();
  }
}
