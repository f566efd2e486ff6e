package org.actant.energy;

import java.util.Comparator;

/// One row of figures of a meter, with all that a reader must know beside a figure. Channels are
/// told apart and sorted by meter and name.
///
/// @param name within the meter, such as `package-1/dram`
/// @param unit of its quantities: `J`, `s` or a count add up over time; `W`, `B` and the like are
///   states
public record Channel(String meter, String name, Tier tier, Domain domain, Scope scope, String unit)
    implements Comparable<Channel> {
  private static final Comparator<Channel> ORDER =
      Comparator.comparing(Channel::meter).thenComparing(Channel::name);

  public boolean isEnergy() {
    return unit.equals("J");
  }

  @Override
  public int compareTo(Channel other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Channel channel && compareTo(channel) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * meter.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return meter + "/" + name;
  }
}
