package org.actant.energy;

/// One row of figures of a meter, such as `process` of `cpu-time`.
public record Channel(String meter, String name) implements Comparable<Channel> {
  @Override
  public int compareTo(Channel other) {
    int byMeter = meter.compareTo(other.meter);
    return byMeter != 0 ? byMeter : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return meter + "/" + name;
  }
}
