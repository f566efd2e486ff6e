package org.actant.carbon.estimate;

import java.util.List;
import java.util.Locale;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.actant.carbon.factor.Pue;
import org.actant.measure.Interval;

/// How much the building may add, and who says so.
public record PueSpread(Interval<Double> range, String origin) {
  public PueSpread {
    if (range.low() < 1) {
      throw new IllegalArgumentException(
          "a PUE of " + range.low() + ": a building cannot use less than its computers");
    }
  }

  /// Returns what the sources say of the data centers of a cloud region, or of its provider where
  /// none knows the region; for any other place everything from a computer without a building to
  /// the highest mean of data centers.
  public static PueSpread of(Place place, FactorTables tables) {
    if (place.kind() == Place.Kind.CLOUD) {
      String provider = place.provider();
      String region = place.code().substring(place.code().indexOf('/') + 1);
      for (String wanted : List.of(region, "")) {
        List<Pue> known =
            tables.pue().stream()
                .filter(p -> p.provider().equals(provider) && p.region().equals(wanted))
                .toList();
        if (!known.isEmpty()) {
          return of(known, wanted.isEmpty() ? provider : place.code());
        }
      }
    }
    return of(
        tables.pue().stream()
            .filter(p -> p.provider().equals("unknown") || p.provider().equals("own computer"))
            .toList(),
        "own computer or any data center");
  }

  private static PueSpread of(List<Pue> known, String about) {
    double low = known.stream().mapToDouble(Pue::value).min().orElseThrow();
    double high = known.stream().mapToDouble(Pue::value).max().orElseThrow();
    return new PueSpread(
        new Interval<>(low, high),
        String.format(Locale.ROOT, "%s, %d sources", about, known.size()));
  }
}
