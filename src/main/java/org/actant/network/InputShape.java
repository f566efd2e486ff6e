package org.actant.network;

import org.actant.dataset.ImageSet;

/// What goes into a network and how many classes come out: one gray channel of this size.
public record InputShape(int height, int width, int classes) {
  public InputShape {
    if (height < 1 || width < 1 || classes < 2) {
      throw new IllegalArgumentException(
          "bad input " + height + "x" + width + ", " + classes + " classes");
    }
  }

  public static InputShape of(ImageSet images) {
    return new InputShape(images.height(), images.width(), images.classes());
  }

  /// The number of pixels of one image.
  public int area() {
    return height * width;
  }
}
