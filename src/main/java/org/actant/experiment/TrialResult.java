package org.actant.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.actant.technique.Findings;
import org.jspecify.annotations.Nullable;

/// What a trial found out beside its windows. A training trial has no answers of a served model.
///
/// @param parameters that training can change
/// @param answers what the served model answered; null for a training trial
/// @param findings what was found beside
/// @param note what was done and decided, for people
record TrialResult(
    long parameters, @Nullable Answers answers, List<Findings.Finding> findings, String note) {
  TrialResult {
    findings = List.copyOf(findings);
  }

  /// @param confusion how many images of each class (row) were given each class (column)
  /// @param latencyP50Ms the median time of one image answered alone
  /// @param parityMaxAbs the largest difference of a logit from the network that the model was made
  ///   from
  /// @param parityTop1 the share of images on which both agree
  /// @param real whether the model was exported, reloaded and compared; otherwise it is SIMULATED
  /// @param engine what answered
  record Answers(
      List<List<Integer>> confusion,
      double latencyP50Ms,
      long sizeBytes,
      double parityMaxAbs,
      double parityTop1,
      boolean real,
      String engine) {
    Answers {
      confusion = confusion.stream().map(List::copyOf).toList();
    }

    /// The number of images of each class.
    List<Integer> images() {
      return confusion.stream().map(row -> (int) sum(row)).toList();
    }

    /// The number of images of each class that were named rightly.
    List<Integer> correct() {
      return IntStream.range(0, confusion.size()).mapToObj(i -> confusion.get(i).get(i)).toList();
    }

    double accuracy() {
      return (double) sum(correct()) / sum(images());
    }

    /// The accuracy of a classifier that always names the most frequent class.
    double constantAccuracy() {
      return (double) images().stream().mapToInt(Integer::intValue).max().orElseThrow()
          / sum(images());
    }

    private static long sum(List<Integer> counts) {
      return counts.stream().mapToLong(Integer::longValue).sum();
    }
  }
}
