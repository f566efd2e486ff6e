package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.carbon.conformance.ConformanceResult;
import org.actant.carbon.conformance.ConformanceSuite;
import org.actant.carbon.conformance.Flag;
import org.actant.carbon.factor.FactorTables;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant carbon conformance`: do published worked examples come out?
@Command(
    name = "conformance",
    description =
        "Recompute published worked examples: those that hold must come out to the printed digits,"
            + " those with a fault must be found out. Exit code 1 on any failure.",
    footer = {"", "Examples:", "  actant carbon conformance", "  actant carbon conformance --json"})
final class CarbonConformanceCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() {
    Console console = session.console();
    List<ConformanceResult> results = ConformanceSuite.read().run(FactorTables.read());
    console.table(table(results));
    long failed = results.stream().filter(result -> !result.passed()).count();
    console.say(results.size() + " vectors, " + failed + " failed");
    return failed == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static Table table(List<ConformanceResult> results) {
    var rows = new ArrayList<List<String>>();
    for (ConformanceResult result : results) {
      var vector = result.vector();
      rows.add(
          List.of(
              vector.id(),
              vector.source(),
              vector.published(),
              result.recomputed(),
              vector.unit(),
              vector.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              result.passed() ? "ok" : "FAILED",
              String.join("; ", result.flags().stream().map(Flag::why).toList())));
    }
    return new Table(
        List.of("id", "source", "printed", "recomputed", "unit", "verdict", "result", "flags"),
        rows);
  }
}
