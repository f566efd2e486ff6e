package org.actant.energy;

import java.io.IOException;
import org.actant.measure.Count;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;

/// What a meter says: an amount since the probe was opened, or between two such readings.
public sealed interface Reading {
  /// The meter counted this amount.
  record Measured(Quantity amount) implements Reading {}

  /// No meter counted energy; a model says that it lies somewhere in an interval.
  record Estimated(Interval<Joules> energy, String model) implements Reading {}

  /// There is no figure, for this reason.
  record Unavailable(String reason) implements Reading {}

  /// Takes a measurement; one that fails is unavailable, with the failure's message as the reason.
  static Reading ofMeasurement(Measurement measurement) {
    try {
      return new Measured(measurement.take());
    } catch (IOException e) {
      return new Unavailable(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /// One look at a counter.
  @FunctionalInterface
  interface Measurement {
    Quantity take() throws IOException;
  }

  /// Returns what was added between an earlier reading of the same probe and this one.
  default Reading since(Reading earlier) {
    return switch (this) {
      case Measured(Quantity now) ->
          switch (earlier) {
            case Measured(Quantity then) -> new Measured(difference(now, then));
            case Estimated _ -> throw otherKind(earlier);
            case Unavailable _ -> earlier;
          };
      case Estimated(Interval<Joules> now, String model) ->
          switch (earlier) {
            case Measured _ -> throw otherKind(earlier);
            case Estimated(Interval<Joules> then, String _) ->
                new Estimated(
                    new Interval<>(now.low().minus(then.low()), now.high().minus(then.high())),
                    model);
            case Unavailable _ -> earlier;
          };
      case Unavailable _ -> this;
    };
  }

  private IllegalArgumentException otherKind(Reading earlier) {
    return new IllegalArgumentException(earlier + " cannot be taken from " + this);
  }

  private static Quantity difference(Quantity now, Quantity then) {
    return switch (now) {
      case Joules a when then instanceof Joules b -> a.minus(b);
      case KilowattHours a when then instanceof KilowattHours b -> a.minus(b);
      case Seconds a when then instanceof Seconds b -> a.minus(b);
      case Watts a when then instanceof Watts b -> a.minus(b);
      case Count a when then instanceof Count b -> a.minus(b);
      case Grams a when then instanceof Grams b -> a.minus(b);
      case Joules _, KilowattHours _, Seconds _, Watts _, Count _, Grams _ ->
          throw new IllegalArgumentException(then + " cannot be taken from " + now);
    };
  }
}
