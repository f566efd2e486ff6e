package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.energy.model.LoadCurve;
import org.actant.energy.model.ModelAccuracy;
import org.actant.energy.model.PublishedErrors;
import org.actant.energy.model.SpecPower;
import org.actant.measure.Interval;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant meters models`: the uncalibrated power models, and how wrong they were.
@Command(
    name = "models",
    description =
        "List the uncalibrated power models with their error on measured machines: mean absolute"
            + " percentage error, the interval of truth over model that holds in nine cases of ten,"
            + " and how many points of machines left out it held.",
    footer = {
      "",
      "Measured: 106 load points of five machines with four models of processor, from CodeCarbon's",
      "load profiles (2025, MIT). Four are few, which makes the intervals wide. The package is",
      "not the plug: power supply, memory and disks come on top. The regression is of published",
      "SPECpower results (2007 to 2021) and was left without one kind of processor at a time.",
      "",
      "Examples:",
      "  actant meters models",
      "  actant meters models --json"
    })
final class MetersModelsCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() {
    var rows = new ArrayList<List<String>>();
    for (LoadCurve curve : LoadCurve.values()) {
      rows.add(row(curve.title(), "package", PublishedErrors.total(curve)));
    }
    rows.add(row("TDP x CPU seconds / processors", "added by a process", PublishedErrors.added()));
    rows.add(row("SPECpower regression, idle", "server at the plug", SpecPower.IDLE.accuracy()));
    rows.add(row("SPECpower regression, full", "server at the plug", SpecPower.FULL.accuracy()));
    session
        .console()
        .table(
            new Table(
                List.of("model", "of", "mape_percent", "low", "high", "held", "points"), rows));
    return ExitCode.DONE;
  }

  private static List<String> row(String name, String of, ModelAccuracy accuracy) {
    Interval<Double> factors = accuracy.error().factors();
    return List.of(
        name,
        of,
        String.format(Locale.ROOT, "%.1f", 100 * accuracy.mape()),
        String.format(Locale.ROOT, "%.2f", factors.low()),
        String.format(Locale.ROOT, "%.2f", factors.high()),
        String.valueOf(accuracy.covered()),
        String.valueOf(accuracy.error().points()));
  }
}
