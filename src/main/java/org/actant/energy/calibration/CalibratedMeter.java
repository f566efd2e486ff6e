package org.actant.energy.calibration;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Tier;
import org.actant.energy.model.Host;
import org.actant.input.InputException;

/// The joules that `actant calibrate` taught this machine to estimate: of the machine, and what the
/// process adds to its idle power, by its share of the busy seconds.
@AutoService(Meter.class)
public final class CalibratedMeter implements Meter {
  static final String NAME = "calibrated-model";
  private final Path file;

  public CalibratedMeter() {
    this(CalibrationFile.usual());
  }

  CalibratedMeter(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T4;
  }

  @Override
  public String description() {
    return "joules from a model fitted on this machine: the machine, and what the process adds";
  }

  @Override
  public Availability availability() {
    try {
      Calibration calibration = load();
      String warning =
          CalibrationFile.warning(calibration, here(), started())
              .map(text -> "; " + text)
              .orElse("");
      return new Availability.Present(calibration.describe() + warning);
    } catch (IOException e) {
      return new Availability.Absent(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Probe open(long pid) throws IOException {
    return CalibratedProbe.open(load(), pid);
  }

  private Calibration load() throws IOException {
    if (Files.notExists(file)) {
      throw new IOException(
          "this machine is not calibrated; run `actant calibrate` (about ten minutes)");
    }
    Calibration calibration;
    try {
      calibration = CalibrationFile.read(file);
    } catch (InputException e) {
      throw new IOException(e.getMessage(), e);
    }
    var refusal = CalibrationFile.refusal(calibration, here(), started());
    if (refusal.isPresent()) {
      throw new IOException(
          "the calibration in "
              + file
              + " does not hold: "
              + refusal.get()
              + "; run `actant calibrate` again");
    }
    return calibration;
  }

  private static CalibratedMachine here() throws IOException {
    return CalibratedMachine.of(Host.ofThisMachine());
  }

  /// When this program was started: the nearest to now that needs no clock.
  private static Instant started() {
    return ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
  }
}
