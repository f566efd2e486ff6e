package org.actant.dataset;

import org.actant.input.InputException;

/// Images to train with, images to choose with, and images to test with, of the same shape and
/// classes.
///
/// @param validation images that are neither trained with nor tested with; none unless some were
///   taken out of the training images
public record Dataset(String name, ImageSet train, ImageSet validation, ImageSet test) {
  public Dataset {
    check(name, train, validation);
    check(name, train, test);
  }

  /// A data set without validation images.
  public Dataset(String name, ImageSet train, ImageSet test) {
    this(name, train, train.slice(0, 0), test);
  }

  private static void check(String name, ImageSet train, ImageSet other) {
    if (train.channels() != other.channels()
        || train.height() != other.height()
        || train.width() != other.width()
        || train.classes() != other.classes()) {
      throw new IllegalArgumentException(name + " has images of different shape");
    }
  }

  /// Returns this data set with `count` of its training images, drawn at random, as validation
  /// images.
  ///
  /// @throws InputException if not one training image would be left
  public Dataset withValidation(int count, long seed) {
    if (count == 0) {
      return this;
    }
    if (count >= train.size()) {
      throw new InputException(
          "found %s validation images of %s training images; expected fewer"
              .formatted(count, train.size()));
    }
    Subset.Parts parts = Subset.split(train, count, seed);
    return new Dataset(name, parts.rest(), parts.drawn(), test);
  }
}
