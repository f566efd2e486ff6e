package org.actant.carbon.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.carbon.factor.Factor;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.GridSpread;
import org.actant.carbon.method.SoftwareCarbonIntensity;
import org.actant.measure.Grams;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;
import org.actant.table.Table;

/// All that is said of one run: emissions, rate, water, equivalences, and what other tools would
/// say.
///
/// @param estimate of the gross energy
/// @param evidence what the energy is known from
/// @param net the same, net of idle, where idle was measured
/// @param process the part of the energy that falls to the process, where it is known
/// @param embodied the share of the hardware's making; empty where it was not asked for
public record RunReport(
    CarbonEstimate estimate,
    String evidence,
    Optional<CarbonEstimate> net,
    Optional<Interval<KilowattHours>> process,
    Optional<Grams> embodied,
    FunctionalUnit unit) {
  private static final List<String> COLUMNS =
      List.of("what", "low", "middle", "high", "unit", "how");

  /// The emissions and what they are made of.
  public Table emissions() {
    var rows = new ArrayList<List<String>>();
    Interval<KilowattHours> energy = estimate.energy();
    rows.add(row("energy", energy.low().value(), energy.high().value(), "kWh", evidence));
    process.ifPresent(p ->
        rows.add(
            row(
                "energy of the process",
                p.low().value(),
                p.high().value(),
                "kWh",
                "its share of CPU seconds; GPUs in full")));
    rows.add(
        row(
            "PUE",
            estimate.pue().range().low(),
            estimate.pue().range().high(),
            "",
            estimate.pue().origin()));
    grid(rows);
    rows.add(
        row(
            "operational",
            estimate.operational().low().value(),
            estimate.middle().value(),
            estimate.operational().high().value(),
            "g",
            "energy × PUE × grid, bounds multiplied"));
    net.ifPresent(n ->
        rows.add(
            row(
                "operational, net of idle",
                n.operational().low().value(),
                n.middle().value(),
                n.operational().high().value(),
                "g",
                "idle subtracted; no quantity of SCI")));
    embodied.ifPresent(
        g -> rows.add(row("embodied", g.value(), g.value(), "g", "TE × (TiR/EL) × (RR/ToR)")));
    rate(rows, estimate, "");
    net.ifPresent(n -> rate(rows, n, ", net of idle"));
    return new Table(COLUMNS, rows);
  }

  private void grid(List<List<String>> rows) {
    GridSpread grid = estimate.grid();
    rows.add(
        row(
            "grid, sources for " + grid.place(),
            grid.ofSources().low().gramsPerKilowattHour(),
            grid.middle().gramsPerKilowattHour(),
            grid.ofSources().high().gramsPerKilowattHour(),
            "g/kWh",
            Math.max(1, grid.own().size())
                + " factors, "
                + Figures.three(GridSpread.times(grid.ofSources()))
                + " times"));
    rows.add(
        row(
            "grid, anywhere in it",
            grid.anywhere().low().gramsPerKilowattHour(),
            grid.middle().gramsPerKilowattHour(),
            grid.anywhere().high().gramsPerKilowattHour(),
            "g/kWh",
            grid.all().size()
                + " factors, "
                + Figures.three(GridSpread.times(grid.anywhere()))
                + " times"));
  }

  private void rate(List<List<String>> rows, CarbonEstimate of, String which) {
    Grams m = embodied.orElse(new Grams(0));
    String how = embodied.isPresent() ? "(O + M) / R" : "O / R: without M it is no SCI";
    rows.add(
        row(
            (embodied.isPresent() && which.isEmpty() ? "SCI" : "rate") + which,
            SoftwareCarbonIntensity.perUnit(of.operational().low(), m, unit.count()),
            SoftwareCarbonIntensity.perUnit(of.middle(), m, unit.count()),
            SoftwareCarbonIntensity.perUnit(of.operational().high(), m, unit.count()),
            "g per " + unit.name(),
            how + ", R = " + Figures.three(unit.count())));
  }

  /// What other tools would say of the same run.
  ///
  /// @param hardware replaces the measured energy by each tool's own model
  public Table tools(Optional<Hardware> hardware) {
    return new Table(
        List.of("tool", "kWh", "PUE", "g/kWh", "emissions, g", "note"),
        answers(hardware).stream()
            .map(answer -> row(answer, hardware.isPresent() ? answer.tool().note() : ""))
            .toList());
  }

  /// How far the other tools lie apart.
  public Optional<String> disagreement(Optional<Hardware> hardware) {
    List<Tool.Answer> answers = answers(hardware);
    double low = answers.stream().mapToDouble(a -> a.emissions().low().value()).min().orElse(0);
    double high = answers.stream().mapToDouble(a -> a.emissions().high().value()).max().orElse(0);
    return low <= 0
        ? Optional.empty()
        : Optional.of(
            "other tools say %s to %s: %s times"
                .formatted(
                    Figures.mass(new Grams(low)),
                    Figures.mass(new Grams(high)),
                    Figures.three(high / low)));
  }

  private List<Tool.Answer> answers(Optional<Hardware> hardware) {
    if (hardware.isEmpty()) {
      return Tool.ofMeasured().stream()
          .flatMap(tool -> tool.answer(energyFor(tool), estimate.grid()).stream())
          .toList();
    }
    return Tool.all().stream()
        .flatMap(tool ->
            hardware
                .flatMap(tool.energy())
                .flatMap(e -> tool.answer(new Interval<>(e, e), estimate.grid()))
                .stream())
        .toList();
  }

  private Interval<KilowattHours> energyFor(Tool tool) {
    return tool.isPerProcess() ? process.orElse(estimate.energy()) : estimate.energy();
  }

  private static List<String> row(Tool.Answer answer, String note) {
    return List.of(
        answer.tool().name(),
        range(answer.energy().low().value(), answer.energy().high().value()),
        Figures.three(answer.pue()),
        range(
            answer.intensity().low().gramsPerKilowattHour(),
            answer.intensity().high().gramsPerKilowattHour()),
        range(answer.emissions().low().value(), answer.emissions().high().value()),
        note);
  }

  /// Water, and what else emits or takes up as much.
  public Table comparisons(FactorTables tables) {
    var rows = new ArrayList<List<String>>();
    for (Factor factor : tables.factors(Factor.Kind.WATER)) {
      boolean onSite = factor.name().equals("on site");
      Interval<Double> pue = onSite ? new Interval<>(1.0, 1.0) : estimate.pue().range();
      rows.add(
          row(
              "water " + factor.name(),
              estimate.energy().low().value() * pue.low() * factor.value(),
              estimate.energy().high().value() * pue.high() * factor.value(),
              "L",
              factor.source().id() + ": " + factor.note()));
    }
    for (Factor factor : tables.factors(Factor.Kind.EQUIVALENCE)) {
      rows.add(
          row(
              factor.name(),
              estimate.operational().low().value() / factor.value(),
              estimate.operational().high().value() / factor.value(),
              counted(factor.unit()),
              factor.source().id() + ": " + Figures.three(factor.value()) + " " + factor.unit()));
    }
    return new Table(List.of("as much as", "low", "high", "unit", "source"), withoutMiddle(rows));
  }

  private static List<List<String>> withoutMiddle(List<List<String>> rows) {
    return rows.stream()
        .map(r -> List.of(r.get(0), r.get(1), r.get(3), r.get(4), r.get(5)))
        .toList();
  }

  private static String counted(String unit) {
    return unit.contains("/") ? unit.substring(unit.indexOf('/') + 1) : "times";
  }

  private static String range(double low, double high) {
    String from = Figures.three(low);
    String to = Figures.three(high);
    return from.equals(to) ? from : from + " to " + to;
  }

  private static List<String> row(String what, double low, double high, String unit, String how) {
    return row(what, low, (low + high) / 2, high, unit, how);
  }

  private static List<String> row(
      String what, double low, double middle, double high, String unit, String how) {
    return List.of(what, Figures.three(low), Figures.three(middle), Figures.three(high), unit, how);
  }
}
