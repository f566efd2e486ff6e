package org.actant.technique;

import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;

/// What a technique may use beside what it changes. Test images are never here.
///
/// @param images training images, after the data techniques
/// @param validation images kept out of training, to decide when to stop and what to choose; none
///   if the study keeps none
/// @param seed decides every random choice
/// @param threads for inference during calibration and checks
/// @param findings takes what is found on the way
public record Workbench(
    ImageSet images, ImageSet validation, long seed, int threads, Findings findings) {
  /// Returns the hooks that a training needs: the validation images, if it stops early.
  ///
  /// @throws InputException if there are none to decide by
  public TrainingHooks hooks(Training training) {
    if (training.patience().isEmpty()) {
      return TrainingHooks.NONE;
    }
    if (validation.size() == 0) {
      throw new InputException(
          "found early stopping and no validation images; expected the study to keep some");
    }
    return TrainingHooks.NONE.withValidation(validation);
  }
}
