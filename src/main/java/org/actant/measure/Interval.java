package org.actant.measure;

/// All values from `low` to `high`, both included.
public record Interval<T extends Comparable<? super T>>(T low, T high) {
  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("an interval from " + low + " down to " + high);
    }
  }

  public boolean contains(T value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }
}
