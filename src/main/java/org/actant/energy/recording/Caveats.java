package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.energy.Reading;
import org.actant.energy.nvml.GpuAgreement;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;

/// What a recording itself shows that a reader must know to trust its figures.
final class Caveats {
  private static final double STEAL_LIMIT = 0.01;
  private static final double OTHERS_LIMIT = 0.1;
  private static final double IDLE_LIMIT = 0.05;
  private static final double QUIET = 0.01;
  private static final double SHORT_S = 0.1;
  private static final int MOST = 20;

  private Caveats() {}

  static List<String> of(Recording recording) {
    var caveats = new ArrayList<String>();
    Optional<Window> run = recording.window("run");
    run.ifPresent(window -> {
      steal(recording, window).ifPresent(caveats::add);
      others(recording, window).ifPresent(caveats::add);
      caveats.addAll(nothings(window));
    });
    recording.window("idle").flatMap(idle -> unrest(recording, idle)).ifPresent(caveats::add);
    caveats.addAll(vanished(recording));
    recording.windows().stream()
        .filter(window -> !window.name().equals("run") && window.durationS() < SHORT_S)
        .limit(MOST)
        .forEach(window -> caveats.add(shortness(window)));
    recording.windows().stream().limit(MOST).forEach(window -> caveats.addAll(gpus(window)));
    return caveats;
  }

  private static List<String> gpus(Window window) {
    return GpuAgreement.notes(window.amounts()).stream()
        .map(note -> "window `" + window.name() + "`, " + note)
        .toList();
  }

  private static Optional<String> steal(Recording recording, Window run) {
    OptionalDouble stolen = run.amount("host-time/steal");
    double capacityS = capacityS(recording, run);
    if (stolen.isEmpty() || stolen.getAsDouble() <= STEAL_LIMIT * capacityS) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "the hypervisor took away %.1f %% of the processors' time (steal): times and energy of"
                + " this run are not comparable with a quiet one",
            100 * stolen.getAsDouble() / capacityS));
  }

  private static Optional<String> others(Recording recording, Window run) {
    OptionalDouble busy = run.amount("host-time/busy");
    OptionalDouble tree = run.amount("process-tree/cpu");
    if (busy.isEmpty() || tree.isEmpty()) {
      return Optional.empty();
    }
    double othersS = busy.getAsDouble() - tree.getAsDouble();
    boolean matters =
        othersS > OTHERS_LIMIT * busy.getAsDouble()
            && othersS > Math.max(SHORT_S, QUIET * capacityS(recording, run));
    return matters
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "other processes used %.0f %% of the busy CPU time (%.2f of %.2f s): energy of the"
                    + " machine is not the command's alone",
                100 * othersS / busy.getAsDouble(),
                othersS,
                busy.getAsDouble()))
        : Optional.empty();
  }

  /// An idle machine that was not.
  private static Optional<String> unrest(Recording recording, Window idle) {
    OptionalDouble busy = idle.amount("host-time/busy");
    double capacityS = capacityS(recording, idle);
    return busy.isPresent() && busy.getAsDouble() > IDLE_LIMIT * capacityS
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the machine was %.0f %% busy while its idle was measured: energy net of idle is"
                    + " too low",
                100 * busy.getAsDouble() / capacityS))
        : Optional.empty();
  }

  /// Energy that no step of a counter showed.
  private static List<String> nothings(Window run) {
    return run.amounts().entrySet().stream()
        .filter(entry -> entry.getKey().isEnergy() && isNothing(entry.getValue()))
        .map(entry ->
            entry.getKey()
                + " saw no energy: less than one of its steps, which is not the same as none")
        .toList();
  }

  private static boolean isNothing(Reading reading) {
    return switch (reading) {
      case Reading.Measured(Quantity amount) -> amount.value() == 0;
      case Reading.Estimated(Interval<Joules> energy, String _) -> energy.high().value() == 0;
      case Reading.Unavailable _ -> false;
    };
  }

  private static double capacityS(Recording recording, Window run) {
    String processors = recording.run().machine().getOrDefault("logical_processors", "1");
    return Integer.parseInt(processors) * run.durationS();
  }

  /// Counters that could be read once and later not.
  private static List<String> vanished(Recording recording) {
    var notes = new ArrayList<String>();
    for (Series series : recording.series()) {
      boolean was = false;
      boolean said = false;
      for (Series.Point point : series.points()) {
        if (point.reading() instanceof Reading.Unavailable(String reason)) {
          if (was && !said) {
            notes.add(
                String.format(
                    Locale.ROOT,
                    "%s could not be read any more %.1f s after the start: %s",
                    series.channel(),
                    point.atS(),
                    reason));
            said = true;
          }
        } else {
          was = true;
        }
      }
    }
    return notes;
  }

  private static String shortness(Window window) {
    return String.format(
        Locale.ROOT,
        "window `%s` took %.1f ms: too short for counters that move in steps",
        window.name(),
        1e3 * window.durationS());
  }
}
