package org.actant.energy.tools;

import java.util.List;
import java.util.Objects;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;

/// Looks into recordings, for tests.
final class Amounts {
  private Amounts() {}

  /// The amount of a channel, which must be measured.
  static double of(Window window, String channel) {
    return reading(window, channel) instanceof Reading.Measured measured
        ? measured.amount().value()
        : Double.NaN;
  }

  static Reading reading(Window window, String channel) {
    return Objects.requireNonNull(window.amounts().get(channel(window, channel)));
  }

  static Channel channel(Window window, String name) {
    return window.amounts().keySet().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + window.amounts().keySet()));
  }

  static Window only(List<Recording> recordings) {
    if (recordings.size() != 1 || recordings.getFirst().windows().size() != 1) {
      throw new AssertionError("not one window: " + recordings);
    }
    return recordings.getFirst().windows().getFirst();
  }
}
