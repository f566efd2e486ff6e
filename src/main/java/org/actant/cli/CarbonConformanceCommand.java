package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.carbon.conformance.ConformanceResult;
import org.actant.carbon.conformance.ConformanceSuite;
import org.actant.carbon.conformance.Flag;
import org.actant.carbon.conformance.OtherResult;
import org.actant.carbon.factor.FactorTables;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant carbon conformance`: do published worked examples come out?
@Command(
    name = "conformance",
    description =
        "Recompute published worked examples: those that hold must come out to the printed digits,"
            + " those with a fault must be found out. Exit code 1 on any failure.",
    footer = {"", "Examples:", "  actant carbon conformance", "  actant carbon conformance --json"})
final class CarbonConformanceCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Check what another program computed: a CSV file with the columns id, value.")
  @Nullable Path others;

  @Override
  public Integer call() throws IOException {
    Console console = session.console();
    List<ConformanceResult> results = ConformanceSuite.read().run(FactorTables.read());
    return others == null
        ? own(console, results)
        : other(console, OtherResult.read(others, results));
  }

  private static int own(Console console, List<ConformanceResult> results) {
    console.table(console.json() ? located(results) : table(results));
    if (!console.json()) {
      results.stream().filter(r -> !r.flags().isEmpty()).forEach(r -> console.say(flagged(r)));
    }
    long failed = results.stream().filter(result -> !result.passed()).count();
    long flagged = results.stream().filter(result -> !result.flags().isEmpty()).count();
    console.say(
        results.size() + " vectors, " + flagged + " flagged, " + failed + " not as they must be");
    return failed == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static String flagged(ConformanceResult result) {
    return result.vector().id() + ": " + flags(result);
  }

  private static String flags(ConformanceResult result) {
    return String.join("; ", result.flags().stream().map(Flag::why).toList());
  }

  private static int other(Console console, List<OtherResult> results) {
    console.table(
        new Table(
            List.of("id", "value", "wanted", "result"),
            results.stream()
                .map(r ->
                    List.of(
                        r.vector().id(),
                        r.value(),
                        r.wanted(),
                        r.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList()));
    long failed = results.stream().filter(result -> !result.passed()).count();
    console.say(results.size() + " results, " + failed + " failed");
    return failed == 0 ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static Table table(List<ConformanceResult> results) {
    return new Table(
        List.of("id", "source", "printed", "recomputed", "unit", "verdict", "result", "flags"),
        results.stream().map(CarbonConformanceCommand::row).toList());
  }

  /// The table with where each figure stands, which is too long for a terminal.
  private static Table located(List<ConformanceResult> results) {
    var rows = new ArrayList<List<String>>();
    for (ConformanceResult result : results) {
      var row = new ArrayList<>(row(result));
      row.add(result.vector().where());
      row.add(result.vector().note());
      rows.add(row);
    }
    var columns = new ArrayList<>(table(List.of()).columns());
    columns.addAll(List.of("where", "note"));
    return new Table(columns, rows);
  }

  private static List<String> row(ConformanceResult result) {
    var vector = result.vector();
    return List.of(
        vector.id(),
        vector.source(),
        vector.published(),
        result.recomputed(),
        vector.unit(),
        vector.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        result.passed() ? "ok" : "FAILED",
        flags(result));
  }
}
