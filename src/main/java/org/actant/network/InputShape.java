package org.actant.network;

import org.actant.dataset.ImageSet;

/// What goes into a network and how many classes come out.
///
/// @param channels 1 for gray images
public record InputShape(int channels, int height, int width, int classes) {
  public InputShape {
    if (channels < 1 || height < 1 || width < 1 || classes < 2) {
      throw new IllegalArgumentException(
          "bad input " + channels + "x" + height + "x" + width + ", " + classes + " classes");
    }
  }

  /// Gray images.
  public InputShape(int height, int width, int classes) {
    this(1, height, width, classes);
  }

  public static InputShape of(ImageSet images) {
    return new InputShape(images.channels(), images.height(), images.width(), images.classes());
  }

  /// The number of values of one image, over all its channels.
  public int area() {
    return channels * height * width;
  }
}
