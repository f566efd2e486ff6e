package org.actant.energy.nvml;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
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
  private final LongSupplier clock;
  private @Nullable EnergyCounter counter;
  private String failure;
  private boolean lost;
  private int programs;

  /// @param clock nanoseconds of a clock that only goes on
  EnergyGauge(Nvml nvml, Gpu gpu, LongSupplier clock) {
    this.nvml = nvml;
    this.gpu = gpu;
    this.clock = clock;
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
        failure = advance(nvml.energyMillijoules(gpu.device().orElse(MemorySegment.NULL)));
      } catch (NvmlException e) {
        lost = e.isFinal();
        failure = explain(e);
      } catch (IOException e) {
        lost = true;
        failure = e.getMessage() + "; no figure from here on";
      }
    }
  }

  /// Returns why there is no figure now; empty where there is.
  private String advance(long millijoules) throws IOException {
    long now = clock.getAsLong();
    EnergyCounter sum = counter;
    if (sum == null) {
      counter = new EnergyCounter(millijoules, now);
      return "";
    }
    sum.advance(millijoules, now);
    return sum.standsStill(now) ? "the energy counter shows a figure and does not move" : "";
  }

  private String explain(NvmlException failure) {
    if (!failure.isLackOfFeature()) {
      return failure.reason();
    }
    return gpu.divided()
        ? "the driver gives no energy for this board, which is divided into instances (MIG); meter"
            + " on the host, or see nvml-power"
        : "this GPU has no energy counter, as none before Volta; see nvml-power";
  }

  @Override
  public SortedMap<Channel, Reading> readings() {
    countPrograms();
    EnergyCounter sum = counter;
    Reading joules = new Reading.Unavailable(failure);
    Reading updates = joules;
    if (sum != null && failure.isEmpty()) {
      joules = new Reading.Measured(new Joules(sum.joules()));
      updates = new Reading.Measured(new Count(sum.updates(), "updates"));
    }
    return new TreeMap<>(Map.of(joules(gpu), joules, updates(gpu), updates));
  }

  private void countPrograms() {
    if (!lost) {
      try {
        programs = Math.max(programs, nvml.processCount(gpu.device().orElse(MemorySegment.NULL)));
      } catch (NvmlException e) {
        // a driver that does not tell; the figures are the board's in any case
      }
    }
  }

  @Override
  public List<String> notes() {
    var notes = new ArrayList<>(Gauge.super.notes());
    if (programs > 1) {
      notes.add(
          joules(gpu)
              + " is shared: up to "
              + programs
              + " processes computed on the board at once");
    }
    return notes;
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
