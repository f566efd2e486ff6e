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

/// Joules of each NVIDIA board as the integral of its power, sampled ten times a second. The
/// channel `gpu-0/sampled` says for how many seconds there were samples.
@AutoService(Meter.class)
public final class NvmlPowerMeter implements Meter {
  public static final String NAME = "nvml-power";

  private final NvmlBoards boards;
  private final Duration period;

  public NvmlPowerMeter() {
    this(new NvmlLibrary(Surroundings.ofThisMachine()), NvmlProbe.PERIOD, System::nanoTime);
  }

  /// @param period between two looks in the background
  NvmlPowerMeter(NvmlSource source, Duration period, LongSupplier clock) {
    this.boards = new NvmlBoards(source, (nvml, gpu) -> new PowerGauge(nvml, gpu, clock));
    this.period = period;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T3;
  }

  @Override
  public String description() {
    return "joules of each NVIDIA GPU board, summed up from its sampled power";
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
