package org.actant.technique;

import java.util.ArrayList;
import java.util.List;

/// What a trial finds out on its way, beside what is measured of every trial: the share of weights
/// that are zero, the epochs that were needed, the bytes of a layer. Not for several threads.
public final class Findings {
  private final List<Finding> findings = new ArrayList<>();
  private final List<Double> losses = new ArrayList<>();

  /// One figure.
  ///
  /// @param metric such as `sparsity` or `bytes conv1`
  /// @param unit empty for a plain number
  public record Finding(String metric, String unit, double value) {}

  public void add(String metric, String unit, double value) {
    findings.removeIf(finding -> finding.metric().equals(metric));
    findings.add(new Finding(metric, unit, value));
  }

  /// Hears the mean loss of each epoch; a [org.actant.network.TrainingProgress].
  public void epoch(int epoch, int epochs, double loss) {
    losses.add(loss);
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }

  /// The mean loss of each epoch of every training so far.
  public List<Double> losses() {
    return List.copyOf(losses);
  }
}
