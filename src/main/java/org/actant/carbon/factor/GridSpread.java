package org.actant.carbon.factor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.actant.carbon.CarbonIntensity;
import org.actant.measure.Interval;

/// What the sources say of a place, and of the regions, zones and data centers inside it.
///
/// @param own about the place as a whole; none where the sources know only parts of it
/// @param inside about its parts
public record GridSpread(Place place, List<GridFactor> own, List<GridFactor> inside) {
  public GridSpread {
    own = own.stream().sorted().toList();
    inside = inside.stream().sorted().toList();
    if (own.isEmpty() && inside.isEmpty()) {
      throw new IllegalArgumentException("no factor for " + place);
    }
  }

  /// All factors, sorted by intensity.
  public List<GridFactor> all() {
    return Stream.concat(own.stream(), inside.stream()).sorted(Comparator.naturalOrder()).toList();
  }

  /// Everything that somewhere in the place can mean.
  public Interval<CarbonIntensity> anywhere() {
    return range(all());
  }

  /// What the sources say of the place as a whole; of its parts where none does.
  public Interval<CarbonIntensity> ofSources() {
    return range(own.isEmpty() ? inside : own);
  }

  /// The middle of the sources for the place as a whole: a value to be shown beside the interval,
  /// never without it.
  public CarbonIntensity middle() {
    List<GridFactor> factors = own.isEmpty() ? inside : own;
    int n = factors.size();
    double sum =
        factors.get((n - 1) / 2).intensity().gramsPerKilowattHour()
            + factors.get(n / 2).intensity().gramsPerKilowattHour();
    return new CarbonIntensity(sum / 2);
  }

  /// How many times the lowest the highest is; infinite where the lowest is zero.
  public static double times(Interval<CarbonIntensity> range) {
    return range.high().gramsPerKilowattHour() / range.low().gramsPerKilowattHour();
  }

  private static Interval<CarbonIntensity> range(List<GridFactor> sorted) {
    return new Interval<>(sorted.getFirst().intensity(), sorted.getLast().intensity());
  }
}
