package org.actant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.search.BenchmarkCorpus;
import org.actant.search.IndexBenchmark;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant benchmark index`.
@Command(
    name = "index",
    description = {
      "Indexes the same text twice, in turns: as `actant corpus index` does, to files that are the"
          + " same every time,",
      "with statistics; and as Lucene does by itself, with the same fields. The first round of each"
          + " only warms up."
    },
    footer = {
      "%nExamples:",
      "  actant benchmark index",
      "  actant benchmark index --passages 50000 --own --json"
    })
final class BenchmarkIndexCommand implements Callable<Integer> {
  @Mixin Session session;
  @Mixin BenchmarkPassages passages;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "Rounds that count; default: ${DEFAULT-VALUE}.")
  int rounds;

  @Override
  public Integer call() throws Exception {
    if (rounds < 1 || rounds > 100) {
      throw new InputException("--rounds is " + rounds + "; expected 1 to 100");
    }
    BenchmarkCorpus corpus = passages.corpus(session);
    Path scratch = Files.createTempDirectory("actant-benchmark");
    try {
      session.console().table(table(corpus, run(new IndexBenchmark(corpus, scratch))));
    } finally {
      Folders.delete(scratch);
    }
    return ExitCode.DONE;
  }

  private record Round(IndexBenchmark.Made ours, IndexBenchmark.Made plain) {
    double ratio() {
      return plain.seconds() / ours.seconds();
    }
  }

  private List<Round> run(IndexBenchmark benchmark) throws Exception {
    var counted = new ArrayList<Round>();
    for (int round = 0; round <= rounds; round++) {
      var both = new Round(benchmark.ours(), benchmark.plain());
      session
          .console()
          .say(
              String.format(
                  Locale.ROOT,
                  "round %d: actant %.1f s, Lucene %.1f s, ratio of speed %.2f%s",
                  round,
                  both.ours.seconds(),
                  both.plain.seconds(),
                  both.ratio(),
                  round == 0 ? " (not counted)" : ""));
      if (round > 0) {
        counted.add(both);
      }
    }
    return counted;
  }

  /// The ratio is the median of those of the rounds.
  private static Table table(BenchmarkCorpus corpus, List<Round> rounds) {
    return new Table(
        List.of("index", "seconds", "mb_per_s", "index_mb", "index_per_text", "speed_ratio"),
        List.of(
            row(
                "actant",
                corpus,
                rounds.stream().map(Round::ours).toList(),
                BenchmarkCommand.middle(rounds.stream().mapToDouble(Round::ratio).toArray())),
            row("lucene", corpus, rounds.stream().map(Round::plain).toList(), 1)));
  }

  private static List<String> row(
      String name, BenchmarkCorpus corpus, List<IndexBenchmark.Made> made, double ratio) {
    double seconds =
        BenchmarkCommand.middle(made.stream().mapToDouble(IndexBenchmark.Made::seconds).toArray());
    double bytes =
        BenchmarkCommand.middle(made.stream().mapToDouble(IndexBenchmark.Made::bytes).toArray());
    return List.of(
        name,
        decimal(seconds),
        decimal(corpus.characters() / 1e6 / seconds),
        decimal(bytes / 1e6),
        decimal(bytes / corpus.characters()),
        decimal(ratio));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
