package org.actant.audit.evidence;

import java.util.Comparator;

/// Which run of which variant a figure belongs to. Runs are compared within one data set only.
///
/// @param dataset the folder that holds the variants
/// @param variant what was varied, such as `v5_power_limit_100W` or the condition of a study
/// @param run the folder or the number of the run
public record RunName(String dataset, String variant, String run) implements Comparable<RunName> {
  private static final Comparator<RunName> ORDER =
      Comparator.comparing(RunName::dataset)
          .thenComparing(RunName::variant)
          .thenComparing(RunName::run);

  @Override
  public int compareTo(RunName other) {
    return ORDER.compare(this, other);
  }

  public boolean sameVariant(RunName other) {
    return dataset.equals(other.dataset) && variant.equals(other.variant);
  }

  @Override
  public String toString() {
    return variant.isEmpty() ? run : variant + "/" + run;
  }
}
