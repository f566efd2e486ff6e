package org.actant.energy.nvml;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Count;
import org.actant.measure.Joules;
import org.jspecify.annotations.Nullable;

/// The energy counter of a board, and how often it was seen to move.
final class EnergyGauge implements Gauge {
  private final Nvml nvml;
  private final Gpu gpu;
  private @Nullable EnergyCounter counter;
  private String failure;
  private boolean lost;

  EnergyGauge(Nvml nvml, Gpu gpu) {
    this.nvml = nvml;
    this.gpu = gpu;
    this.failure = gpu.problem();
    this.lost = gpu.device().isEmpty();
    look();
    this.lost |= counter == null; // what has no beginning never has a difference
  }

  @Override
  public Gpu gpu() {
    return gpu;
  }

  @Override
  public void look() {
    if (!lost) {
      try {
        advance(nvml.energyMillijoules(gpu.device().orElse(MemorySegment.NULL)));
        failure = "";
      } catch (NvmlException e) {
        lost = e.isFinal();
        failure = explain(e);
      } catch (IOException e) {
        lost = true;
        failure = e.getMessage() + "; no figure from here on";
      }
    }
  }

  private void advance(long millijoules) throws IOException {
    if (counter == null) {
      counter = new EnergyCounter(millijoules);
    } else {
      counter.advance(millijoules);
    }
  }

  private static String explain(NvmlException failure) {
    return failure.isLackOfFeature()
        ? "this GPU has no energy counter, as none before Volta; see nvml-power"
        : failure.getMessage();
  }

  @Override
  public SortedMap<Channel, Reading> readings() {
    var readings = new TreeMap<Channel, Reading>();
    EnergyCounter sum = counter;
    boolean fails = sum == null || !failure.isEmpty();
    readings.put(
        joules(gpu), fails ? new Reading.Unavailable(failure) : measured(new Joules(sum.joules())));
    readings.put(
        updates(gpu),
        fails ? new Reading.Unavailable(failure) : measured(new Count(sum.updates(), "updates")));
    return readings;
  }

  private static Reading measured(org.actant.measure.Quantity amount) {
    return new Reading.Measured(amount);
  }

  static Channel joules(Gpu gpu) {
    return new Channel(
        NvmlEnergyMeter.NAME, gpu.channel(), Tier.T2, Domain.GPU, Scope.MACHINE, "J");
  }

  static Channel updates(Gpu gpu) {
    return new Channel(
        NvmlEnergyMeter.NAME,
        gpu.channel() + GpuAgreement.UPDATES,
        Tier.T2,
        Domain.GPU,
        Scope.MACHINE,
        "updates");
  }

  @Override
  public String method() {
    return "energy counter of the whole board "
        + gpu.title()
        + ", in millijoules, moved by the driver about every 100 ms";
  }
}
