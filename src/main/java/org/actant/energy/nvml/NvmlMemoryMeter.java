package org.actant.energy.nvml;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.time.Duration;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Tier;
import org.actant.energy.linux.Surroundings;

/// Bytes in use on each NVIDIA board, whoever uses them.
@AutoService(Meter.class)
public final class NvmlMemoryMeter implements Meter {
  public static final String NAME = "nvml-memory";

  private final NvmlBoards boards;
  private final Duration period;

  public NvmlMemoryMeter() {
    this(new NvmlLibrary(Surroundings.ofThisMachine()), NvmlProbe.PERIOD);
  }

  /// @param period between two looks in the background
  NvmlMemoryMeter(NvmlSource source, Duration period) {
    this.boards = new NvmlBoards(source, MemoryGauge::new);
    this.period = period;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T6;
  }

  @Override
  public String description() {
    return "bytes in use on each NVIDIA GPU board";
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
