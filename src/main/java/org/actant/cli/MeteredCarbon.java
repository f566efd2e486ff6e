package org.actant.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.actant.carbon.estimate.CarbonEstimate;
import org.actant.carbon.estimate.RecordedEnergy;
import org.actant.carbon.factor.FactorTables;
import org.actant.energy.recording.Bill;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.measure.Grams;
import org.actant.measure.Interval;

/// The emissions of a metered run, as lines of its bill and as facts of its window: always an
/// interval, since grids, buildings and models differ.
record MeteredCarbon(PlaceOption where, FactorTables tables) implements Bill.Supplement {

  @Override
  public List<List<String>> lines(Recording recording) {
    return figure(recording, this::line).map(List::of).orElse(List.of());
  }

  /// Returns the recording with the interval and its basis written to the window `run`; the same
  /// recording where no energy is known.
  Recording noted(Recording recording) {
    Optional<SortedMap<String, String>> facts = figure(recording, this::facts);
    return facts.isEmpty()
        ? recording
        : new Recording(
            recording.origin(),
            recording.run(),
            recording.series(),
            recording.windows().stream().map(window -> with(window, facts.get())).toList(),
            recording.notes());
  }

  private <T> Optional<T> figure(
      Recording recording, BiFunction<RecordedEnergy, CarbonEstimate, T> form) {
    return RecordedEnergy.of(recording, "run")
        .map(energy ->
            form.apply(energy, CarbonEstimate.of(energy.gross(), where.place(tables), tables)));
  }

  private List<String> line(RecordedEnergy energy, CarbonEstimate estimate) {
    Interval<Grams> grams = estimate.operational();
    return List.of(
        "operational emissions, gross",
        number(grams.low()) + " to " + number(grams.high()),
        "g CO2e",
        energy.tier().name(),
        basis(estimate));
  }

  private String basis(CarbonEstimate estimate) {
    return where.isConfigured()
        ? estimate.sentence()
        : estimate.sentence() + "; " + PlaceOption.unconfigured();
  }

  private SortedMap<String, String> facts(RecordedEnergy energy, CarbonEstimate estimate) {
    Interval<Grams> grams = estimate.operational();
    return new TreeMap<>(
        Map.of(
            "co2e_low_g", String.valueOf(grams.low().value()),
            "co2e_high_g", String.valueOf(grams.high().value()),
            "co2e_basis", "gross energy of %s; %s".formatted(energy.parts(), basis(estimate))));
  }

  private static Window with(Window window, SortedMap<String, String> more) {
    if (!window.name().equals("run")) {
      return window;
    }
    var facts = new TreeMap<>(window.facts());
    facts.putAll(more);
    return new Window(
        window.name(),
        window.beginS(),
        window.durationS(),
        window.amounts(),
        window.where(),
        facts);
  }

  private static String number(Grams grams) {
    return String.format(Locale.ROOT, "%.3g", grams.value());
  }
}
