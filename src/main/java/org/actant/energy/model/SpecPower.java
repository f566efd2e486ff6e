package org.actant.energy.model;

import org.actant.measure.Interval;
import org.actant.measure.Watts;

/// Power of a whole server at the plug, from its sockets and hardware threads alone: a regression
/// of published SPECpower_ssj2008 results, ln W = a + b ln(chips) + c ln(threads / chips), one for
/// active idle and one for full load, straight between.
///
/// Fitted by least squares on 719 results of 2007 to 2021 (160 descriptions of processors; watts
/// and chips of one node) as collected in cloud-carbon-coefficients,
/// `data/SPECpower-full-results.csv`, 2023, Apache-2.0; SPEC's figures, spec.org/power_ssj2008.
/// `SpecPowerTest` fits it again. Vendors tune what they submit: a common server idles higher.
/// Desktops and laptops are no servers.
///
/// @param perLogChips and `perLogThreads`, exponents
/// @param accuracy its error, every description of a processor left out once
public record SpecPower(
    double intercept, double perLogChips, double perLogThreads, ModelAccuracy accuracy) {
  public static final SpecPower IDLE =
      new SpecPower(
          3.8307764116,
          1.0920523391,
          -0.0928706089,
          new ModelAccuracy(
              new ModelError(0.0804951792, 0.2840740000, 0.0504142560, 160, 719),
              0.3809224455,
              683));
  public static final SpecPower FULL =
      new SpecPower(
          4.1396876206,
          1.1898263559,
          0.2381102844,
          new ModelAccuracy(
              new ModelError(0.0048349084, 0.1179788275, 0.0114201070, 160, 719),
              0.2156590943,
              690));

  static final String NAME = "uncalibrated, regression of SPECpower results 2007 to 2021";

  /// Returns the interval of 90 % of the power of a server.
  ///
  /// @param threads hardware threads of all chips
  /// @param load of 0 to 1
  public static Interval<Watts> power(int chips, int threads, double load) {
    Interval<Double> idle = IDLE.interval(chips, threads);
    Interval<Double> full = FULL.interval(chips, threads);
    double low = idle.low() + load * (full.low() - idle.low());
    double high = idle.high() + load * (full.high() - idle.high());
    return new Interval<>(new Watts(Math.min(low, high)), new Watts(Math.max(low, high)));
  }

  private Interval<Double> interval(int chips, int threads) {
    double watts = watts(chips, threads);
    Interval<Double> factors = accuracy.error().factors();
    return new Interval<>(watts * factors.low(), watts * factors.high());
  }

  double watts(double chips, double threads) {
    return Math.exp(
        intercept + perLogChips * Math.log(chips) + perLogThreads * Math.log(threads / chips));
  }
}
