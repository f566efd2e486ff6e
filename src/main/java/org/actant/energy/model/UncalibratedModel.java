package org.actant.energy.model;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;

/// Power and energy of the processor package of a machine that nobody calibrated, as intervals of
/// 90 %; for ranking only. The machine's power follows [LoadCurve#TEADS], whose interval was the
/// narrowest of the published models on the profiled machines; what a process adds follows its CPU
/// seconds. Left out: memory, disks, power supply, cooling.
///
/// @param designWatts thermal design power of what the machine sees, or the middle of what servers
///   have where the processor is not known
/// @param machineFactors of the power of the machine
/// @param processFactors of what a process adds
public record UncalibratedModel(
    String name,
    int logicalProcessors,
    double designWatts,
    Interval<Double> machineFactors,
    Interval<Double> processFactors) {
  private static final LoadCurve CURVE = LoadCurve.TEADS;

  public static UncalibratedModel of(Host host) {
    Optional<Double> design = host.designPower();
    return design.isPresent()
        ? ofKnown(host, design.get())
        : ofUnknown(host, PowerPerThread.ofServers());
  }

  public static UncalibratedModel ofThisMachine() throws IOException {
    return of(Host.ofThisMachine());
  }

  private static UncalibratedModel ofKnown(Host host, double designWatts) {
    return new UncalibratedModel(
        String.format(
            Locale.ROOT,
            "uncalibrated, %.0f W TDP of %s",
            designWatts,
            host.processor().orElseThrow().name()),
        host.logicalProcessors(),
        designWatts,
        PublishedErrors.total(CURVE).error().factors(),
        PublishedErrors.added().error().factors());
  }

  private static UncalibratedModel ofUnknown(Host host, PowerPerThread thread) {
    return new UncalibratedModel(
        String.format(
            Locale.ROOT,
            "uncalibrated, processor not known, %.1f W TDP per hardware thread as of servers",
            Math.exp(thread.meanLog())),
        host.logicalProcessors(),
        host.logicalProcessors() * Math.exp(thread.meanLog()),
        PublishedErrors.total(CURVE).error().factors(0, thread.halfWidth()),
        PublishedErrors.added().error().factors(0, thread.halfWidth()));
  }

  /// Returns the power of the package, idle share included.
  ///
  /// @param load busy logical processors over all of them, from 0 to 1
  public Interval<Watts> power(double load) {
    return scaled(designWatts * CURVE.share(Math.clamp(load, 0, 1)), machineFactors);
  }

  /// Returns what these CPU seconds of a process add to the energy of the idle package.
  public Interval<Joules> energy(Seconds cpuTime) {
    Interval<Watts> power = scaled(designWatts / logicalProcessors, processFactors);
    return new Interval<>(power.low().over(cpuTime), power.high().over(cpuTime));
  }

  private static Interval<Watts> scaled(double watts, Interval<Double> factors) {
    return new Interval<>(new Watts(watts * factors.low()), new Watts(watts * factors.high()));
  }
}
