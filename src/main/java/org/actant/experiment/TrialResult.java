package org.actant.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a trial found out beside its windows. A training trial has no answers of a served model.
///
/// @param parameters that training can change
/// @param answers what the served model answered; null for a training trial
/// @param note what was done and decided, for people
record TrialResult(long parameters, @Nullable Answers answers, String note) {
  /// @param images by class
  /// @param correct by class
  /// @param latencyP50Ms the median time of one image answered alone
  /// @param parityMaxAbs the largest difference of a logit from the network that the model was made
  ///   from
  /// @param parityTop1 the share of images on which both agree
  /// @param real whether the model was exported, reloaded and compared; otherwise it is SIMULATED
  /// @param engine what answered
  record Answers(
      List<Integer> images,
      List<Integer> correct,
      double latencyP50Ms,
      long sizeBytes,
      double parityMaxAbs,
      double parityTop1,
      boolean real,
      String engine) {
    Answers {
      images = List.copyOf(images);
      correct = List.copyOf(correct);
    }

    double accuracy() {
      return (double) sum(correct) / sum(images);
    }

    /// The accuracy of a classifier that always names the most frequent class.
    double constantAccuracy() {
      return (double) images.stream().mapToInt(Integer::intValue).max().orElseThrow() / sum(images);
    }

    private static long sum(List<Integer> counts) {
      return counts.stream().mapToLong(Integer::longValue).sum();
    }
  }
}
