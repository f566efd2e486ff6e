package org.actant.energy.nvml;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Tier;
import org.actant.energy.linux.Surroundings;

/// Joules of each NVIDIA board from its energy counter (Volta and later). A counter that was seen
/// to move fewer than [GpuAgreement#MINIMUM_UPDATES] times in a window is too coarse for a ratio;
/// the channel `gpu-0/updates` says how often.
@AutoService(Meter.class)
public final class NvmlEnergyMeter implements Meter {
  public static final String NAME = "nvml-energy";

  private final NvmlBoards boards;
  private final Duration period;

  public NvmlEnergyMeter() {
    this(new NvmlLibrary(Surroundings.ofThisMachine()), NvmlProbe.PERIOD, System::nanoTime);
  }

  /// @param period between two looks in the background
  NvmlEnergyMeter(NvmlSource source, Duration period, LongSupplier clock) {
    this.boards = new NvmlBoards(source, (nvml, gpu) -> new EnergyGauge(nvml, gpu, clock));
    this.period = period;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T2;
  }

  @Override
  public String description() {
    return "joules of each NVIDIA GPU board, from the driver's energy counter";
  }

  @Override
  public Availability availability() {
    return boards.availability();
  }

  @Override
  public Probe open(long pid) throws IOException {
    return boards.open(period);
  }
}
