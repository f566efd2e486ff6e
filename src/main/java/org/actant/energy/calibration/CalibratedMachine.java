package org.actant.energy.calibration;

import java.util.Optional;
import org.actant.energy.model.Host;

/// The machine that a calibration holds for.
///
/// @param processor as the kernel calls it
/// @param kernel version; another one is no other machine, but said
public record CalibratedMachine(
    String processor, int logicalProcessors, boolean virtual, String kernel) {
  public static CalibratedMachine of(Host host) {
    return new CalibratedMachine(
        host.modelName(),
        host.logicalProcessors(),
        host.virtual(),
        String.valueOf(System.getProperty("os.version")));
  }

  /// Returns why a calibration of this machine does not hold for another.
  Optional<String> difference(CalibratedMachine other) {
    boolean same =
        processor.equals(other.processor)
            && logicalProcessors == other.logicalProcessors
            && virtual == other.virtual;
    return same
        ? Optional.empty()
        : Optional.of("it was made on " + describe() + ", and this is " + other.describe());
  }

  /// In words; the same for all calibrations of a machine.
  public String describe() {
    return processor
        + " with "
        + logicalProcessors
        + " logical processors"
        + (virtual ? ", virtual" : "");
  }
}
