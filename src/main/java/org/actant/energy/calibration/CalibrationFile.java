package org.actant.energy.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.Json;

/// Where the calibration of this machine lies, and whether it still holds.
public final class CalibrationFile {
  private static final Duration STALE = Duration.ofDays(183);
  private static final Duration TOO_OLD = Duration.ofDays(366);

  private CalibrationFile() {}

  /// Returns `actant/calibration.json` in the user's folder for settings, as the XDG base directory
  /// specification has it.
  public static Path usual() {
    String xdg = System.getenv("XDG_CONFIG_HOME");
    Path config =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(xdg);
    return config.resolve("actant").resolve("calibration.json");
  }

  public static Calibration read(Path file) throws IOException {
    Calibration calibration = Json.read(file, Calibration.class);
    if (calibration.format() != Calibration.FORMAT) {
      throw new InputException(
          file, "format " + calibration.format(), "format " + Calibration.FORMAT);
    }
    return calibration;
  }

  /// Writes beside and renames, so that a reader never sees half of it.
  public static void write(Path file, Calibration calibration) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, "calibration", ".json");
    try {
      Json.write(beside, calibration);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Returns why a calibration does not hold here and now: another machine, or a year gone by.
  public static Optional<String> refusal(
      Calibration calibration, CalibratedMachine here, Instant now) {
    Optional<String> other = calibration.machine().difference(here);
    if (other.isPresent()) {
      return other;
    }
    Optional<Duration> age = age(calibration, now);
    if (age.isEmpty()) {
      return Optional.of("its date is " + calibration.made());
    }
    return age.get().compareTo(TOO_OLD) > 0
        ? Optional.of("it is " + age.get().toDays() + " days old")
        : Optional.empty();
  }

  /// Returns what a reader must know of one that does hold; empty where nothing is the matter.
  public static Optional<String> warning(
      Calibration calibration, CalibratedMachine here, Instant now) {
    if (age(calibration, now).filter(age -> age.compareTo(STALE) > 0).isPresent()) {
      return Optional.of("more than half a year old: run `actant calibrate` again");
    }
    return calibration.machine().kernel().equals(here.kernel())
        ? Optional.empty()
        : Optional.of("made under kernel " + calibration.machine().kernel());
  }

  private static Optional<Duration> age(Calibration calibration, Instant now) {
    try {
      return Optional.of(Duration.between(Instant.parse(calibration.made()), now));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
