package org.actant.energy.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.actant.energy.Reading;
import org.actant.measure.Count;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;
import org.jspecify.annotations.Nullable;

/// A reading as it stands in files: a value; or low, high and a model; or why there is none.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String model,
    @Nullable String unavailable) {

  static Figure of(Reading reading) {
    return switch (reading) {
      case Reading.Measured(Quantity amount) -> new Figure(amount.value(), null, null, null, null);
      case Reading.Estimated(Interval<Joules> energy, String model) ->
          new Figure(null, energy.low().value(), energy.high().value(), model, null);
      case Reading.Unavailable(String reason) -> new Figure(null, null, null, null, reason);
    };
  }

  /// @throws IllegalArgumentException if it is none of the three
  Reading reading(String unit) {
    if (value != null && low == null && high == null && model == null && unavailable == null) {
      return new Reading.Measured(quantity(value, unit));
    }
    if (value == null && low != null && high != null && model != null && unavailable == null) {
      return new Reading.Estimated(new Interval<>(new Joules(low), new Joules(high)), model);
    }
    if (value == null && low == null && high == null && model == null && unavailable != null) {
      return new Reading.Unavailable(unavailable);
    }
    throw new IllegalArgumentException(
        "a figure is a value, or low, high and a model, or the reason why it is unavailable");
  }

  /// Returns a number with the unit of its channel.
  static Quantity quantity(double value, String unit) {
    return switch (unit) {
      case "J" -> new Joules(value);
      case "W" -> new Watts(value);
      case "s" -> new Seconds(value);
      default -> new Count(value, unit);
    };
  }
}
