package org.actant.energy.profiler;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Reading;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.measure.Quantity;

/// The window of a recording that a profile without times stands beside, and the energy of devices
/// in windows.
final class WholeRun {
  private WholeRun() {}

  /// The window of the whole run: the one named `run`, else the only one, else none.
  static Optional<Window> of(Recording recording) {
    List<Window> windows = recording.windows();
    Optional<Window> named =
        windows.stream().filter(window -> window.name().equals("run")).findFirst();
    return named.isPresent() || windows.size() != 1 ? named : Optional.of(windows.getFirst());
  }

  static Hotspots.InWindow join(
      Optional<Recording> recording, Hotspots.Kind kind, List<Hotspot> hotspots) {
    Optional<Window> window = recording.flatMap(WholeRun::of);
    return new Hotspots.InWindow(
        window.map(Window::name).orElse("run"),
        window.map(Window::where).orElse(""),
        Hotspots.Join.WHOLE_RUN,
        window.map(WholeRun::duration).orElse(OptionalDouble.empty()),
        window.map(found -> energy(found, kind)).orElse(OptionalDouble.empty()),
        hotspots);
  }

  static OptionalDouble duration(Window window) {
    return Double.isNaN(window.durationS())
        ? OptionalDouble.empty()
        : OptionalDouble.of(window.durationS());
  }

  /// The energy of all GPUs, or of the processor packages, by the best meter that has it: the one
  /// of the lowest tier, then the first by name.
  static OptionalDouble energy(Window window, Hotspots.Kind kind) {
    Domain domain = kind == Hotspots.Kind.KERNEL ? Domain.GPU : Domain.PACKAGE;
    Optional<Channel> best =
        window.amounts().keySet().stream()
            .filter(channel -> channel.domain() == domain && channel.isEnergy())
            .filter(channel -> window.amounts().get(channel) instanceof Reading.Measured)
            .min(java.util.Comparator.comparing(Channel::tier).thenComparing(Channel::meter));
    if (best.isEmpty()) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (Channel channel : EnergyTotal.parts(window.amounts(), best.get().meter())) {
      if (channel.domain() == domain) {
        if (!(window.amounts().get(channel) instanceof Reading.Measured(Quantity amount))) {
          return OptionalDouble.empty();
        }
        sum += amount.value();
      }
    }
    return OptionalDouble.of(sum);
  }
}
