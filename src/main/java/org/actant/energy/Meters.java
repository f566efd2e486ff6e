package org.actant.energy;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/// All meters that this program knows.
public final class Meters {
  private Meters() {}

  /// All meters, by tier and name.
  public static List<Meter> all() {
    return StreamSupport.stream(ServiceLoader.load(Meter.class).spliterator(), false)
        .sorted(Comparator.comparing(Meter::tier).thenComparing(Meter::name))
        .toList();
  }

  /// The meters that work on this machine.
  public static List<Meter> available() {
    return all().stream()
        .filter(meter ->
            switch (meter.availability()) {
              case Availability.Present _ -> true;
              case Availability.Absent _ -> false;
            })
        .toList();
  }
}
