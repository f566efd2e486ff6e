package org.actant.energy.nvml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.measure.Quantity;

/// The energy of one board in one window, by its counter and by its sampled power.
///
/// The two need not agree: the sensor of some boards looks a quarter of the time (Yang, Adámek and
/// Armour, *Part-time Power Measurements*, SC'24, doi 10.1109/SC41406.2024.00028), and 187 J
/// against 327 J were seen for one window (ml-energy/zeus issue 181). A window in which the counter
/// moved only a few times is cut too coarsely to compare anything: each end is wrong by up to one
/// update.
///
/// @param gpu the board's channel, such as `gpu-0`
/// @param counterJoules by the energy counter (T2)
/// @param updates how often the counter was seen to move, at least
/// @param integralJoules by sampled power (T3)
/// @param sampledSeconds the time that samples cover
public record GpuAgreement(
    String gpu, double counterJoules, long updates, double integralJoules, double sampledSeconds) {
  /// Of so many updates the ends are at most 2 %. Boards update about every 100 ms, so this takes
  /// about 10 s.
  public static final int MINIMUM_UPDATES = 100;

  static final String UPDATES = "/updates";
  static final String SAMPLED = "/sampled";

  /// Returns the boards that both meters have figures for, sorted, from what channels counted in a
  /// window.
  public static List<GpuAgreement> in(SortedMap<Channel, Reading> amounts) {
    var found = new ArrayList<GpuAgreement>();
    for (Channel channel : amounts.keySet()) {
      if (channel.meter().equals(NvmlEnergyMeter.NAME) && channel.isEnergy()) {
        String gpu = channel.name();
        OptionalDouble counter = amount(amounts, NvmlEnergyMeter.NAME, gpu);
        OptionalDouble updates = amount(amounts, NvmlEnergyMeter.NAME, gpu + UPDATES);
        OptionalDouble integral = amount(amounts, NvmlPowerMeter.NAME, gpu);
        OptionalDouble sampled = amount(amounts, NvmlPowerMeter.NAME, gpu + SAMPLED);
        if (counter.isPresent()
            && updates.isPresent()
            && integral.isPresent()
            && sampled.isPresent()) {
          found.add(
              new GpuAgreement(
                  gpu,
                  counter.getAsDouble(),
                  Math.round(updates.getAsDouble()),
                  integral.getAsDouble(),
                  sampled.getAsDouble()));
        }
      }
    }
    return found;
  }

  /// Says for each board with an energy counter how far its figures of a window can be trusted:
  /// both figures where there are two, and whether the window is too short to be compared with
  /// others.
  public static List<String> notes(SortedMap<Channel, Reading> amounts) {
    var notes = new ArrayList<>(in(amounts).stream().map(GpuAgreement::sentence).toList());
    for (Channel channel : amounts.keySet()) {
      boolean isCounter = channel.meter().equals(NvmlEnergyMeter.NAME) && channel.isEnergy();
      if (isCounter && in(amounts).stream().noneMatch(gpu -> gpu.gpu.equals(channel.name()))) {
        amount(amounts, NvmlEnergyMeter.NAME, channel.name() + UPDATES).stream()
            .filter(updates -> updates < MINIMUM_UPDATES)
            .forEach(updates -> notes.add(tooShort(channel.name(), Math.round(updates))));
      }
    }
    return notes;
  }

  private static String tooShort(String gpu, long updates) {
    return String.format(
        Locale.ROOT,
        "%s: its energy counter moved %d times in this window; comparing takes %d: make the window"
            + " longer",
        gpu,
        updates,
        MINIMUM_UPDATES);
  }

  private static OptionalDouble amount(
      SortedMap<Channel, Reading> amounts, String meter, String name) {
    return amounts.entrySet().stream()
        .filter(e -> e.getKey().meter().equals(meter) && e.getKey().name().equals(name))
        .filter(e -> e.getValue() instanceof Reading.Measured)
        .mapToDouble(e ->
            e.getValue() instanceof Reading.Measured(Quantity amount) ? amount.value() : Double.NaN)
        .findFirst();
  }

  /// Whether the counter moved often enough for a ratio to this window's energy.
  public boolean isLongEnough() {
    return updates >= MINIMUM_UPDATES;
  }

  /// Returns the integral over the counter; empty for a window that is too short.
  public OptionalDouble ratio() {
    return isLongEnough() && counterJoules > 0
        ? OptionalDouble.of(integralJoules / counterJoules)
        : OptionalDouble.empty();
  }

  /// Says both figures and their ratio, or why there is none.
  public String sentence() {
    String figures =
        String.format(
            Locale.ROOT,
            "%s: %.1f J by the counter (at least %d updates), %.1f J by sampled power (samples for"
                + " %.1f s)",
            gpu,
            counterJoules,
            updates,
            integralJoules,
            sampledSeconds);
    return figures
        + (ratio().isPresent()
            ? String.format(Locale.ROOT, ", ratio %.3f", ratio().getAsDouble())
            : "; no ratio, which takes " + MINIMUM_UPDATES + " updates: make the window longer");
  }
}
