package org.actant.carbon.estimate;

import java.util.OptionalInt;
import org.actant.carbon.CarbonIntensity;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.factor.Place;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;

/// The operational emissions of a run: energy × PUE × grid intensity, each with its bounds.
///
/// @param energy of the computer, without the building
public record CarbonEstimate(Interval<KilowattHours> energy, PueSpread pue, GridSpread grid) {

  /// Estimates with all that the tables know of a place.
  public static CarbonEstimate of(Interval<Joules> energy, Place place, FactorTables tables) {
    return new CarbonEstimate(
        new Interval<>(KilowattHours.of(energy.low()), KilowattHours.of(energy.high())),
        PueSpread.of(place, tables),
        tables.grid(place, OptionalInt.empty()));
  }

  /// Everything between the least and the most that energy, PUE and grid allow together. Energy net
  /// of idle may be negative; then so may be the emissions.
  public Interval<Grams> operational() {
    Interval<CarbonIntensity> intensity = grid.anywhere();
    return new Interval<>(
        emissions(energy.low(), energy.low().value() < 0, intensity),
        emissions(energy.high(), energy.high().value() >= 0, intensity));
  }

  private Grams emissions(KilowattHours energy, boolean most, Interval<CarbonIntensity> intensity) {
    double building = most ? pue.range().high() : pue.range().low();
    return (most ? intensity.high() : intensity.low()).of(energy.times(building));
  }

  /// The middle of each factor multiplied: for orientation beside the interval, no best guess.
  public Grams middle() {
    double kwh = (energy.low().value() + energy.high().value()) / 2;
    double building = (pue.range().low() + pue.range().high()) / 2;
    return grid.middle().of(new KilowattHours(kwh * building));
  }

  /// Says the interval and what it is made of.
  public String sentence() {
    Interval<Grams> grams = operational();
    return "%s to %s CO2e (%s: %s factors, %s to %s g/kWh; PUE %s to %s)"
        .formatted(
            Figures.mass(grams.low()),
            Figures.mass(grams.high()),
            grid.place(),
            grid.all().size(),
            Figures.three(grid.anywhere().low().gramsPerKilowattHour()),
            Figures.three(grid.anywhere().high().gramsPerKilowattHour()),
            Figures.three(pue.range().low()),
            Figures.three(pue.range().high()));
  }
}
