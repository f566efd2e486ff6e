package org.actant.energy.nvml;

import java.lang.foreign.MemorySegment;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.measure.Count;

/// The memory of a board in use: the most that was seen since figures were last asked for, so that
/// a peak between two readings shows in the second.
final class MemoryGauge implements Gauge {
  private final Nvml nvml;
  private final Gpu gpu;
  private long largest;
  private String failure;
  private boolean lost;

  MemoryGauge(Nvml nvml, Gpu gpu) {
    this.nvml = nvml;
    this.gpu = gpu;
    this.failure = gpu.problem();
    this.lost = gpu.device().isEmpty();
    look();
  }

  @Override
  public Gpu gpu() {
    return gpu;
  }

  @Override
  public void look() {
    if (!lost) {
      try {
        largest = Math.max(largest, nvml.memoryBytes(gpu.device().orElse(MemorySegment.NULL)));
        failure = "";
      } catch (NvmlException e) {
        lost = e.isFinal();
        failure = e.reason();
      }
    }
  }

  @Override
  public SortedMap<Channel, Reading> readings() {
    var readings = new TreeMap<Channel, Reading>();
    readings.put(
        used(gpu),
        failure.isEmpty()
            ? new Reading.Measured(new Count(largest, "B"))
            : new Reading.Unavailable(failure));
    return readings;
  }

  @Override
  public void reset() {
    largest = 0;
  }

  static Channel used(Gpu gpu) {
    return new Channel(
        NvmlMemoryMeter.NAME, gpu.channel(), Tier.T6, Domain.GPU, Scope.MACHINE, "B");
  }

  @Override
  public String method() {
    return "memory in use on the whole board "
        + gpu.title()
        + ", the driver's share among it; the largest of ten looks a second";
  }
}
