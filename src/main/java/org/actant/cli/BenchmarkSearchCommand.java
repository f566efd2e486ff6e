package org.actant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.search.SearchBenchmark;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant benchmark search`.
@Command(
    name = "search",
    description = {
      "Times searches of every kind in a warm program, one after another: twenty passages with"
          + " text and marks,",
      "and how many there are in all."
    },
    footer = {
      "%nExamples:",
      "  actant benchmark search",
      "  actant benchmark search --passages 50000 --own --json"
    })
final class BenchmarkSearchCommand implements Callable<Integer> {
  private static final int WARM_UP = 3;
  private static final String ALL = "all";

  @Mixin Session session;
  @Mixin BenchmarkPassages passages;

  @Option(
      names = "--queries",
      defaultValue = "100",
      paramLabel = "N",
      description = "Searches of each kind; default: ${DEFAULT-VALUE}.")
  int queries;

  @Override
  public Integer call() throws Exception {
    if (queries < 1 || queries > 100_000) {
      throw new InputException("--queries is " + queries + "; expected 1 to 100000");
    }
    Path scratch = Files.createTempDirectory("actant-benchmark");
    try (var benchmark = new SearchBenchmark(passages.corpus(session), scratch)) {
      for (int round = 1; round <= WARM_UP; round++) {
        time(benchmark, passages.seed + round);
      }
      session.console().table(table(time(benchmark, passages.seed)));
    } finally {
      Folders.delete(scratch);
    }
    return ExitCode.DONE;
  }

  /// Returns the milliseconds of every search, by kind.
  private SortedMap<String, List<Double>> time(SearchBenchmark benchmark, long seed)
      throws Exception {
    var times = new TreeMap<String, List<Double>>();
    for (SearchBenchmark.Timed timed : benchmark.queries(queries, seed)) {
      double milliseconds = benchmark.time(timed.request());
      times.computeIfAbsent(timed.kind(), _ -> new ArrayList<>()).add(milliseconds);
      times.computeIfAbsent(ALL, _ -> new ArrayList<>()).add(milliseconds);
    }
    return times;
  }

  private static Table table(SortedMap<String, List<Double>> times) {
    var rows = new ArrayList<List<String>>();
    times.forEach((kind, list) -> rows.add(row(kind, list.stream().sorted().toList())));
    rows.sort((a, b) -> Boolean.compare(a.getFirst().equals(ALL), b.getFirst().equals(ALL)));
    return new Table(List.of("kind", "searches", "p50_ms", "p95_ms", "p99_ms", "max_ms"), rows);
  }

  private static List<String> row(String kind, List<Double> sorted) {
    return List.of(
        kind,
        Integer.toString(sorted.size()),
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  /// The smallest value that this share of the values does not exceed.
  private static String at(List<Double> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return String.format(Locale.ROOT, "%.2f", sorted.get(Math.max(0, index)));
  }
}
