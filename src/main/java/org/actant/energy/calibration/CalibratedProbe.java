package org.actant.energy.calibration;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.linux.CpuTimeMeter;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;

/// Adds up the power of every second. What load adds is shared out by CPU seconds, as Kepler and
/// experiment-impact-tracker do: joules added × CPU seconds of the process / busy seconds of the
/// machine.
final class CalibratedProbe implements Probe {
  private final Calibration calibration;
  private final Channel machine;
  private final Channel process;
  private final Probe cpuTime;
  private Sum total = new Sum(0, 0);
  private Sum ofProcess = new Sum(0, 0);
  private Optional<String> gap = Optional.empty();
  private double lastCpuS;
  private Sum addedSince = new Sum(0, 0);
  private double busySince;
  private Interval<Watts> lastPower;

  /// Seconds after the last look that the total holds already, at the power seen then, so that it
  /// never shrinks.
  private double creditedS;

  private final LoadWatch watch;

  private CalibratedProbe(Calibration calibration, Probe cpuTime) throws IOException {
    this.calibration = calibration;
    this.cpuTime = cpuTime;
    Domain domain = calibration.source().domain();
    this.machine =
        new Channel(CalibratedMeter.NAME, "machine", Tier.T4, domain, Scope.MACHINE, "J");
    this.process =
        new Channel(CalibratedMeter.NAME, "process", Tier.T4, domain, Scope.PROCESS, "J");
    this.lastCpuS = seconds(cpu(cpuTime)).orElse(0.0);
    this.lastPower = new Interval<>(new Watts(0), new Watts(0));
    this.watch = LoadWatch.begin(this::add);
  }

  static CalibratedProbe open(Calibration calibration, long pid) throws IOException {
    return new CalibratedProbe(calibration, new CpuTimeMeter().open(pid));
  }

  /// Joules of an interval that grows.
  private record Sum(double low, double high) {
    Sum plus(Interval<Watts> power, double seconds) {
      return new Sum(low + power.low().value() * seconds, high + power.high().value() * seconds);
    }

    Sum plus(Sum other, double share) {
      return new Sum(low + other.low * share, high + other.high * share);
    }

    Interval<Joules> joules() {
      return new Interval<>(new Joules(low), new Joules(high));
    }
  }

  private synchronized void add(Load load, double seconds) {
    Optional<Interval<Watts>> power = calibration.power(load);
    Optional<Interval<Watts>> added = calibration.added(load);
    if (power.isEmpty() || added.isEmpty()) {
      gap = Optional.of("the machine showed no clock of its processors for a while");
      return;
    }
    lastPower = power.get();
    total = total.plus(power.get(), Math.max(0, seconds - creditedS));
    creditedS = 0;
    addedSince = addedSince.plus(added.get(), seconds);
    busySince += load.busy() * seconds;
  }

  @Override
  public SortedMap<Channel, Reading> read() {
    synchronized (watch) {
      return readings(watch.look());
    }
  }

  private synchronized SortedMap<Channel, Reading> readings(double unseenS) {
    Reading cpu = cpu(cpuTime);
    share(cpu);
    var readings = new TreeMap<Channel, Reading>();
    total = total.plus(lastPower, Math.max(0, unseenS - creditedS));
    creditedS = Math.max(creditedS, unseenS);
    readings.put(machine, reading(total));
    readings.put(process, seconds(cpu).isPresent() ? reading(ofProcess) : cpu);
    return readings;
  }

  /// Gives the process its part of what was added since the last reading.
  private void share(Reading cpu) {
    Optional<Double> now = seconds(cpu);
    if (now.isPresent() && busySince > 0) {
      double part = Math.clamp((now.get() - lastCpuS) / busySince, 0, 1);
      ofProcess = ofProcess.plus(addedSince, part);
      addedSince = new Sum(0, 0);
      busySince = 0;
      lastCpuS = now.get();
    }
  }

  private Reading reading(Sum sum) {
    return gap.<Reading>map(Reading.Unavailable::new)
        .orElseGet(() -> new Reading.Estimated(sum.joules(), calibration.describe()));
  }

  private static Reading cpu(Probe probe) {
    return probe.read().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals("process"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(new Reading.Unavailable("no CPU seconds of the process"));
  }

  private static Optional<Double> seconds(Reading reading) {
    return reading instanceof Reading.Measured(Quantity amount) && amount instanceof Seconds
        ? Optional.of(amount.value())
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    watch.close();
    cpuTime.close();
  }
}
