package org.actant.energy.nvml;

import java.lang.foreign.MemorySegment;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Seconds;

/// The sampled power of a board, summed up, and the time that the samples cover.
final class PowerGauge implements Gauge {
  private final Nvml nvml;
  private final Gpu gpu;
  private final LongSupplier clock;
  private final PowerIntegral integral = new PowerIntegral();
  private String failure;
  private boolean lost;

  /// @param clock nanoseconds of a clock that only goes on
  PowerGauge(Nvml nvml, Gpu gpu, LongSupplier clock) {
    this.nvml = nvml;
    this.gpu = gpu;
    this.clock = clock;
    this.failure = gpu.problem();
    this.lost = gpu.device().isEmpty();
    look();
    this.lost |= !integral.begun();
  }

  @Override
  public Gpu gpu() {
    return gpu;
  }

  @Override
  public void look() {
    if (!lost) {
      try {
        long milliwatts = nvml.powerMilliwatts(gpu.device().orElse(MemorySegment.NULL));
        integral.add(clock.getAsLong(), milliwatts / 1e3);
        failure = "";
      } catch (NvmlException e) {
        lost = e.isFinal();
        failure = e.isLackOfFeature() ? "this GPU does not show its power" : e.reason();
      }
    }
  }

  @Override
  public SortedMap<Channel, Reading> readings() {
    var readings = new TreeMap<Channel, Reading>();
    readings.put(joules(gpu), reading(new Joules(integral.joules())));
    readings.put(sampled(gpu), reading(new Seconds(integral.sampledSeconds())));
    return readings;
  }

  private Reading reading(Quantity amount) {
    return failure.isEmpty() ? new Reading.Measured(amount) : new Reading.Unavailable(failure);
  }

  static Channel joules(Gpu gpu) {
    return new Channel(NvmlPowerMeter.NAME, gpu.channel(), Tier.T3, Domain.GPU, Scope.MACHINE, "J");
  }

  static Channel sampled(Gpu gpu) {
    return new Channel(
        NvmlPowerMeter.NAME,
        gpu.channel() + GpuAgreement.SAMPLED,
        Tier.T3,
        Domain.GPU,
        Scope.MACHINE,
        "s");
  }

  @Override
  public String method() {
    return "power of the whole board "
        + gpu.title()
        + ", sampled every 100 ms and summed up by the trapezoid rule; from Ampere on the driver"
        + " gives a mean of the last second (GA100: of the instant)";
  }
}
