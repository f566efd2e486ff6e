package org.actant.energy.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.table.Table;

/// A recording's run in brief, for people: what, how much, and what kind of evidence it is.
public final class Bill {
  private static final List<String> COLUMNS = List.of("what", "amount", "unit", "tier", "how");

  /// Channels that have a line of their own words.
  private static final Set<String> KNOWN =
      Set.of(
          "process-tree/cpu",
          "process-tree/user",
          "process-tree/system",
          "process-tree/memory",
          "process-tree/largest-process-peak",
          "wait4/user",
          "wait4/system",
          "wait4/largest-process-peak",
          "host-time/busy",
          "host-time/steal",
          "cpu-time/process",
          "perf/task-clock",
          "actant/own-cpu");

  private final Recording recording;
  private final Window run;
  private final List<List<String>> rows = new ArrayList<>();

  private Bill(Recording recording, Window run) {
    this.recording = recording;
    this.run = run;
  }

  /// Returns the lines of the window `run`.
  ///
  /// @param supplements further lines, such as carbon
  public static Table of(Recording recording, List<Supplement> supplements) {
    Optional<Window> run = recording.window("run");
    if (run.isEmpty()) {
      return new Table(COLUMNS, List.of());
    }
    var bill = new Bill(recording, run.get());
    bill.time();
    bill.energy();
    bill.counters();
    bill.memory();
    bill.circumstances();
    supplements.forEach(supplement -> bill.rows.addAll(supplement.lines(recording)));
    return new Table(COLUMNS, bill.rows);
  }

  /// Further lines of a bill.
  @FunctionalInterface
  public interface Supplement {
    /// @return rows of what, amount, unit, tier and how
    List<List<String>> lines(Recording recording);
  }

  private void time() {
    OptionalDouble elapsed = recording.run().elapsedS();
    add("elapsed", elapsed.orElse(run.durationS()), "s", "", "steady clock");
    line("CPU time, process tree", "process-tree/cpu", "s");
    line("  user mode", "process-tree/user", "s");
    line("  kernel mode", "process-tree/system", "s");
  }

  private void energy() {
    List<EnergyFigure> figures = new EnergyBill(run, recording.window("idle")).figures();
    for (EnergyFigure figure : figures) {
      String name = "energy, " + figure.meter() + " " + figure.what();
      boolean ofMachine = figure.scope() == Scope.MACHINE;
      String scope = ofMachine ? "whole machine, gross" : "the command";
      add(name, figure.gross(), "J", figure.tier().name(), scope);
      figure
          .net()
          .ifPresent(net ->
              add("  net of idle", net, "J", figure.tier().name(), "idle measured before the run"));
      figure
          .attributed()
          .ifPresent(part ->
              add(
                  "  attributed",
                  part,
                  "J",
                  figure.tier().name(),
                  "times the tree's share of busy CPU time"));
    }
    if (figures.isEmpty()) {
      rows.add(List.of("energy", "", "J", "", "no meter of joules works here: actant meters"));
    }
    EnergyBill.share(run)
        .ifPresent(share ->
            add(
                "share of busy CPU time",
                100 * share,
                "%",
                "T6",
                "process tree over whole machine"));
  }

  /// What has no words of its own: instructions, cycles, watts and the like.
  private void counters() {
    for (Map.Entry<Channel, Reading> entry : run.amounts().entrySet()) {
      Channel channel = entry.getKey();
      if (!channel.isEnergy() && !KNOWN.contains(channel.toString())) {
        String name = channel.name().equals("process") ? channel.meter() : channel.name();
        add(name, entry.getValue(), channel.unit(), channel.tier().name(), channel.meter());
      }
    }
  }

  private void memory() {
    OptionalDouble peak = run.amount("wait4/largest-process-peak");
    if (peak.isPresent()) {
      add("peak memory, largest process", peak.getAsDouble() / 0x1p20, "MiB", "", "wait4(2)");
    }
    OptionalDouble tree = run.amount("process-tree/memory");
    if (tree.isPresent()) {
      add(
          "peak memory, all together",
          tree.getAsDouble() / 0x1p20,
          "MiB",
          "",
          "largest of the samples");
    }
  }

  private void circumstances() {
    OptionalDouble busy = run.amount("host-time/busy");
    OptionalDouble tree = run.amount("process-tree/cpu");
    if (busy.isPresent() && tree.isPresent()) {
      double others = Math.max(0, busy.getAsDouble() - tree.getAsDouble());
      add("CPU time of others", others, "s", "T6", "busy time of the machine less the tree's");
    }
    line("stolen by the hypervisor", "host-time/steal", "s");
    line("CPU time of the metering", "actant/own-cpu", "s");
  }

  private void line(String what, String channel, String unit) {
    run.amounts()
        .forEach((found, reading) -> {
          if (found.toString().equals(channel)) {
            add(what, reading, unit, found.tier().name(), found.meter());
          }
        });
  }

  private void add(String what, double value, String unit, String tier, String how) {
    rows.add(List.of(what, number(value), unit, tier, how));
  }

  private void add(String what, Reading reading, String unit, String tier, String how) {
    switch (reading) {
      case Reading.Measured(Quantity amount) -> add(what, amount.value(), unit, tier, how);
      case Reading.Estimated(Interval<Joules> energy, String model) ->
          rows.add(
              List.of(
                  what,
                  number(energy.low().value()) + " to " + number(energy.high().value()),
                  unit,
                  tier,
                  how + "; " + model));
      case Reading.Unavailable(String reason) -> rows.add(List.of(what, "?", unit, tier, reason));
    }
  }

  /// Four significant digits or all before the point.
  static String number(double value) {
    double size = Math.abs(value);
    if (size >= 1e9) {
      return String.format(Locale.ROOT, "%.4e", value);
    }
    int digits = size >= 1000 || value == 0 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
