package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.actant.energy.Meters;
import org.actant.energy.linux.GatedProcess;
import org.actant.energy.recording.MeteredCommand;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Interval;
import org.actant.measure.RatioEffect;
import org.actant.measure.Summary;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant benchmark metering`: what metering costs the program that is metered, and how far its
/// figures agree with those of time(1) and perf(1).
///
/// The cost is an A/A comparison: the same CPU-bound program bare and metered at the default rate,
/// in pairs whose order is drawn, so that what the machine does beside it falls on both.
@Command(
    name = "metering",
    description =
        "Measures what metering costs a CPU-bound program, and compares actant meter with"
            + " /usr/bin/time and perf stat.",
    footer = {
      "%nExamples:",
      "  actant benchmark metering",
      "  actant benchmark metering --pairs 30 --seconds 10 --seed 7",
      "  actant benchmark metering --agreement --json"
    })
final class BenchmarkMeteringCommand implements Callable<Integer> {
  private static final int CALIBRATION = 500_000;

  @Mixin Session session;

  @Option(
      names = "--pairs",
      defaultValue = "10",
      paramLabel = "N",
      description = "Pairs of one bare and one metered run; default: ${DEFAULT-VALUE}.")
  int pairs;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      paramLabel = "S",
      description = "CPU seconds of the program, about; default: ${DEFAULT-VALUE}.")
  double seconds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Decides the order within pairs; default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--agreement",
      description =
          "Instead, run a CPU-bound, a memory-bound and a sleeping program under actant meter and"
              + " /usr/bin/time or perf stat at once, and print how far they differ.")
  boolean agreement;

  @Override
  public Integer call() throws IOException {
    if (pairs < 2 || pairs > 1000 || !(seconds >= 0.5 && seconds <= 600)) {
      throw new InputException(
          "found --pairs %s --seconds %s; expected 2 to 1000 and 0.5 to 600"
              .formatted(pairs, seconds));
    }
    List<String> program = busyProgram(seconds);
    session.console().table(agreement ? new MeteringAgreement(program).table() : overhead(program));
    return ExitCode.DONE;
  }

  /// Returns a program that counts for about this long.
  static List<String> busyProgram(double seconds) throws IOException {
    double measured = bare(counting(CALIBRATION));
    return counting(Math.round(CALIBRATION * seconds / Math.max(0.001, measured)));
  }

  private static List<String> counting(long steps) {
    return List.of(
        "/bin/sh", "-c", "i=0; while [ $i -lt \"$0\" ]; do i=$((i+1)); done", Long.toString(steps));
  }

  private static double bare(List<String> command) throws IOException {
    try (var process = GatedProcess.start(command, false)) {
      process.open();
      process.awaitEnd();
      return process.reap().usage().cpuS();
    }
  }

  private static Recording metered(List<String> command) throws IOException {
    return new MeteredCommand(
            command,
            Meters.available(),
            MeteredCommand.Settings.DEFAULT,
            Session.CLOCK,
            Actant.version())
        .run();
  }

  private Table overhead(List<String> program) throws IOException {
    var random = new SplittableRandom(seed);
    double[] bare = new double[pairs];
    double[] metered = new double[pairs];
    double[] own = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      boolean bareFirst = random.nextBoolean();
      if (bareFirst) {
        bare[i] = bare(program);
      }
      Window run = metered(program).window("run").orElseThrow();
      metered[i] =
          run.amount("wait4/user").orElseThrow() + run.amount("wait4/system").orElseThrow();
      own[i] = 100 * run.amount("actant/own-cpu").orElseThrow() / run.durationS();
      if (!bareFirst) {
        bare[i] = bare(program);
      }
      session
          .console()
          .say(
              String.format(
                  Locale.ROOT,
                  "pair %d of %d: bare %.3f s, metered %.3f s of CPU time; the meter %.2f %% of one"
                      + " processor",
                  i + 1,
                  pairs,
                  bare[i],
                  metered[i],
                  own[i]));
    }
    return table(RatioEffect.paired(metered, bare), Summary.of(own));
  }

  private Table table(RatioEffect ratio, Summary own) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "CPU time of the program, metered over bare",
            number(ratio.ratio()),
            end(ratio.interval().map(Interval::low)),
            end(ratio.interval().map(Interval::high)),
            ""));
    rows.add(
        List.of(
            "CPU time of the meter over the time of the run",
            number(own.mean()),
            end(own.interval().map(Interval::low)),
            end(own.interval().map(Interval::high)),
            "% of one processor"));
    rows.add(List.of("pairs", Integer.toString(pairs), "", "", ""));
    return new Table(List.of("what", "mean", "low", "high", "unit"), rows);
  }

  private static String end(Optional<Double> value) {
    return value.map(BenchmarkMeteringCommand::number).orElse("");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
