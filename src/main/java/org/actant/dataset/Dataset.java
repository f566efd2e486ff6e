package org.actant.dataset;

/// Images to train with and other images of the same shape and classes to test with.
public record Dataset(String name, ImageSet train, ImageSet test) {
  public Dataset {
    if (train.height() != test.height()
        || train.width() != test.width()
        || train.classes() != test.classes()) {
      throw new IllegalArgumentException(name + " has training and test images of different shape");
    }
  }
}
