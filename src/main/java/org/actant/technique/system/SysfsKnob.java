package org.actant.technique.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.UnavailableException;

/// A file of the kernel that holds one value.
///
/// @param root of the file system
/// @param id the file's path below it
/// @param wanted the value to set
/// @param right what one needs to be allowed to set it, for people
record SysfsKnob(Path root, String id, String wanted, String right) implements HostControl.Knob {
  @Override
  public void check() {
    if (!Files.isWritable(file())) {
      throw new UnavailableException(
          "%s cannot be written to by this user; %s".formatted(file(), right));
    }
  }

  @Override
  public String value() throws IOException {
    return Files.readString(file()).strip();
  }

  @Override
  public void set() throws IOException {
    Files.writeString(file(), wanted);
    String now = value();
    if (!now.equals(wanted)) {
      throw new UnavailableException(
          "%s is %s after %s was written to it: the machine does not take this value"
              .formatted(file(), now, wanted));
    }
  }

  @Override
  public void restore(String value) throws IOException {
    Files.writeString(file(), value);
  }

  private Path file() {
    return root.resolve(id);
  }

  /// Reads a whole number that the kernel holds.
  static long number(Path file) throws IOException {
    return Long.parseLong(Files.readString(file).strip());
  }
}
