package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant benchmark`: how fast networks are trained and served, and documents read, here. Every
/// round is a fresh process, and the engines take turns, so that a neighbor's load falls on all of
/// them.
@Command(
    name = "benchmark",
    description =
        "Measures how fast networks are trained and served, and documents read, indexed and"
            + " searched, on this machine.",
    subcommands = {
      BenchmarkCommand.TrainingBenchmark.class,
      BenchmarkCommand.InferenceBenchmark.class,
      BenchmarkReadingCommand.class,
      BenchmarkIndexCommand.class,
      BenchmarkNamesCommand.class,
      BenchmarkSearchCommand.class,
      BenchmarkCodingCommand.class,
      BenchmarkMeteringCommand.class
    },
    footer = {
      "%nExamples:",
      "  actant benchmark training",
      "  actant benchmark training --seconds 20 --rounds 5 --threads 1 --pytorch",
      "  actant benchmark inference --json",
      "  actant benchmark reading reports/",
      "  actant benchmark index",
      "  actant benchmark search --passages 50000",
      "  actant benchmark coding reports/",
      "  actant benchmark names politics-dev.txt",
      "  actant benchmark metering --pairs 20"
    })
final class BenchmarkCommand {
  /// What every benchmark asks.
  static final class Rounds {
    @Option(
        names = "--seconds",
        defaultValue = "10",
        paramLabel = "N",
        description = "Seconds per round; default: ${DEFAULT-VALUE}.")
    int seconds;

    @Option(
        names = "--rounds",
        defaultValue = "3",
        paramLabel = "N",
        description = "Rounds per engine; default: ${DEFAULT-VALUE}.")
    int rounds;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "Threads of the engines; default: one per processor.")
    int threads = Runtime.getRuntime().availableProcessors();

    void check() {
      if (seconds < 1
          || seconds > 3600
          || rounds < 1
          || rounds > 100
          || threads < 1
          || threads > 1024) {
        throw new InputException(
            "found --seconds %s --rounds %s --threads %s; expected 1 to 3600, 1 to 100 and 1 to 1024"
                .formatted(seconds, rounds, threads));
      }
    }
  }

  /// `actant benchmark training`.
  @Command(
      name = "training",
      description = {
        "Trains "
            + BenchmarkRound.NETWORK
            + " on 28x28 images in batches of "
            + BenchmarkRound.BATCH
            + ":",
        "by DL4J as it is shipped, by DL4J with its oneDNN layer helpers revived, and on request by"
            + " PyTorch."
      },
      footer = {"%nExample:", "  actant benchmark training --seconds 20 --rounds 5 --pytorch"})
  static final class TrainingBenchmark implements Callable<Integer> {
    @Mixin Session session;
    @Mixin Rounds rounds;

    @Option(
        names = "--pytorch",
        description = "Train the same network with PyTorch, too (Debian: python3-torch).")
    boolean pytorch;

    @Override
    public Integer call() throws IOException {
      rounds.check();
      var engines = new ArrayList<BenchmarkEngine>();
      engines.add(BenchmarkEngine.asShipped(rounds.seconds, rounds.threads));
      engines.add(BenchmarkEngine.revived(rounds.seconds, rounds.threads));
      if (pytorch) {
        engines.add(BenchmarkEngine.pytorch(rounds.seconds, rounds.threads));
      }
      Map<BenchmarkEngine, List<BenchmarkRound.Rate>> rates = takeTurns(engines);
      session.console().table(table(rates));
      return ExitCode.DONE;
    }

    private Map<BenchmarkEngine, List<BenchmarkRound.Rate>> takeTurns(List<BenchmarkEngine> engines)
        throws IOException {
      var rates = new LinkedHashMap<BenchmarkEngine, List<BenchmarkRound.Rate>>();
      for (int round = 1; round <= rounds.rounds; round++) {
        for (BenchmarkEngine engine : engines) {
          BenchmarkRound.Rate rate = engine.run();
          rates.computeIfAbsent(engine, _ -> new ArrayList<>()).add(rate);
          session
              .console()
              .say(
                  String.format(
                      Locale.ROOT,
                      "round %d of %d, %s: %.0f images/s",
                      round,
                      rounds.rounds,
                      engine.name(),
                      rate.imagesPerSecond()));
        }
      }
      return rates;
    }

    /// The ratio is the median over the rounds of the rate divided by the first engine's in the
    /// same round.
    private static Table table(Map<BenchmarkEngine, List<BenchmarkRound.Rate>> rates) {
      List<BenchmarkRound.Rate> base = rates.values().iterator().next();
      var rows = new ArrayList<List<String>>();
      rates.forEach((engine, list) -> {
        double[] sorted = sorted(list);
        rows.add(
            List.of(
                engine.name(),
                number(median(list)),
                number(sorted[0]),
                number(sorted[sorted.length - 1]),
                String.valueOf(sorted.length),
                String.format(Locale.ROOT, "%.2f", medianRatio(list, base)),
                list.getFirst().engine()));
      });
      return new Table(
          List.of("engine", "images_per_s", "lowest", "highest", "rounds", "ratio", "live"), rows);
    }
  }

  /// `actant benchmark inference`.
  @Command(
      name = "inference",
      description = {
        "Serves "
            + BenchmarkRound.NETWORK
            + " by DL4J and by ONNX Runtime: 32 bits, 8 bits, half of the filters cut, and both.",
        "The weights are random: this measures speed, not accuracy."
      },
      footer = {"%nExample:", "  actant benchmark inference --threads 1"})
  static final class InferenceBenchmark implements Callable<Integer> {
    @Mixin Session session;
    @Mixin Rounds rounds;

    @Override
    public Integer call() throws IOException {
      rounds.check();
      var byModel = new LinkedHashMap<String, List<BenchmarkRound.Served>>();
      for (int round = 1; round <= rounds.rounds; round++) {
        for (BenchmarkRound.Served served : BenchmarkEngine.serve(rounds.seconds, rounds.threads)) {
          byModel.computeIfAbsent(served.model(), _ -> new ArrayList<>()).add(served);
        }
        session.console().say("round " + round + " of " + rounds.rounds + " done");
      }
      session.console().table(table(byModel));
      return ExitCode.DONE;
    }

    private static Table table(Map<String, List<BenchmarkRound.Served>> byModel) {
      var rows = new ArrayList<List<String>>();
      byModel.forEach((model, list) ->
          rows.add(
              List.of(
                  model,
                  list.getFirst().engine(),
                  number(
                      middle(
                          list.stream()
                              .mapToDouble(BenchmarkRound.Served::imagesPerSecond)
                              .toArray())),
                  number(
                      middle(
                          list.stream()
                              .mapToDouble(BenchmarkRound.Served::microsecondsForOne)
                              .toArray())),
                  String.valueOf(list.getFirst().bytes()))));
      return new Table(
          List.of("model", "engine", "images_per_s", "one_image_us", "size_bytes"), rows);
    }
  }

  private static double median(List<BenchmarkRound.Rate> rates) {
    return middle(sorted(rates));
  }

  private static double medianRatio(
      List<BenchmarkRound.Rate> rates, List<BenchmarkRound.Rate> base) {
    double[] ratios = new double[rates.size()];
    Arrays.setAll(ratios, i -> rates.get(i).imagesPerSecond() / base.get(i).imagesPerSecond());
    return middle(ratios);
  }

  private static double[] sorted(List<BenchmarkRound.Rate> rates) {
    return rates.stream().mapToDouble(BenchmarkRound.Rate::imagesPerSecond).sorted().toArray();
  }

  static double middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
