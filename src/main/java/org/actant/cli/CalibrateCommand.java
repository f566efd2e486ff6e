package org.actant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.actant.energy.Domain;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.energy.Tier;
import org.actant.energy.calibration.CalibratedMachine;
import org.actant.energy.calibration.Calibration;
import org.actant.energy.calibration.CalibrationFile;
import org.actant.energy.calibration.LoadPlan;
import org.actant.energy.calibration.LoadStep;
import org.actant.energy.calibration.MeterReference;
import org.actant.energy.calibration.Readings;
import org.actant.energy.calibration.RecordedPower;
import org.actant.energy.calibration.Reference;
import org.actant.energy.calibration.Source;
import org.actant.energy.calibration.StepFile;
import org.actant.energy.calibration.StepRow;
import org.actant.energy.calibration.StepRunner;
import org.actant.energy.model.Host;
import org.actant.energy.recording.RecordingFile;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.table.Table;
import org.actant.workspace.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant calibrate`: a power model of this machine, with its error.
@Command(
    name = "calibrate",
    description =
        "Load this machine step by step, compare with a meter, and fit a power model that"
            + " estimates joules from then on (tier T4), with its cross-validated error.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  actant calibrate                            against the best meter there is, ten minutes",
      "  actant calibrate --quick                    two minutes, a larger error",
      "  actant calibrate --wall                     asks for the watts of a wall meter, step by"
          + " step",
      "  actant calibrate --load-only                runs the load beside a meter that logs, then",
      "  actant calibrate --readings watts.csv         with the columns step,watts, or",
      "  actant calibrate --replay recording.json      a recording, joined by time or window",
      "  actant calibrate --dry-run                  the steps, without running them",
      "",
      "A calibration that is stopped goes on where it was. Keep other programs off meanwhile."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String LATER = "later";

  @Mixin Session session;

  @ArgGroup PowerSource power = new PowerSource();

  /// Where the watts come from; one of these.
  static final class PowerSource {
    @Option(
        names = "--meter",
        paramLabel = "NAME",
        description = "A meter of this machine, see `actant meters`; default: the best.")
    @Nullable String meter;

    @Option(names = "--wall", description = "Ask for the watts of a wall meter.")
    boolean wall;

    @Option(
        names = "--readings",
        paramLabel = "FILE",
        description = "Watts of a wall meter by step: a CSV with the columns step,watts.")
    @Nullable Path readings;

    @Option(
        names = "--replay",
        paramLabel = "FILE",
        description = "A recording of a meter that ran beside the load.")
    @Nullable Path replay;

    @Option(names = "--load-only", description = "Run the load; the watts come later.")
    boolean loadOnly;
  }

  @Option(names = "--quick", description = "Fewer and shorter steps.")
  boolean quick;

  @Option(
      names = "--step-seconds",
      paramLabel = "S",
      description = "How long each step counts; default: ten minutes in all.")
  @Nullable Double stepSeconds;

  @Option(
      names = "--settle-seconds",
      paramLabel = "S",
      description = "How long each load runs before it counts; default: 3, quick: 1.")
  @Nullable Double settleSeconds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The model; default: actant/calibration.json in the folder for settings.")
  @Nullable Path out;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where finished steps are kept; default: beside the model.")
  @Nullable Path work;

  @Option(names = "--restart", description = "Measure all steps again.")
  boolean restart;

  @Option(names = "--dry-run", description = "Show the steps only.")
  boolean dryRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Host host = host();
    LoadPlan plan = plan(host.logicalProcessors());
    if (dryRun) {
      return show(plan);
    }
    checkFiles(plan);
    Path file = out == null ? CalibrationFile.usual() : out;
    Optional<Meter> meter = meter();
    Path steps = steps(file);
    String key = key(meter) + " on " + CalibratedMachine.of(host).describe();
    List<StepRow> rows = run(plan, reference(meter), steps, key, host);
    if (power.loadOnly) {
      session.console().say("Loads are done, in " + steps + "; go on with --readings or --replay.");
      return ExitCode.DONE;
    }
    Joined joined = join(rows, meter);
    var calibration =
        Calibration.fit(
            joined.rows(),
            CalibratedMachine.of(host),
            joined.source(),
            Session.CLOCK.instant().toString());
    CalibrationFile.write(file, calibration);
    return report(calibration, file);
  }

  /// Finds out before the load runs, not after.
  private void checkFiles(LoadPlan plan) throws IOException {
    for (Path named : Stream.of(power.readings, power.replay).filter(Objects::nonNull).toList()) {
      if (Files.notExists(named)) {
        throw new NoSuchFileException(named.toString());
      }
    }
    if (power.readings != null) {
      Readings.check(power.readings, plan.steps());
    }
    if (power.replay != null) {
      var _ = RecordedPower.of(power.replay.toString(), RecordingFile.read(power.replay));
    }
  }

  private static Host host() throws IOException {
    try {
      return Host.ofThisMachine();
    } catch (NoSuchFileException e) {
      throw new UnavailableException("calibration needs Linux; there is no " + e.getMessage(), e);
    }
  }

  /// Rows with watts, and who said them.
  private record Joined(List<StepRow> rows, Source source) {}

  private LoadPlan plan(int processors) {
    LoadPlan usual = quick ? LoadPlan.quick(processors) : LoadPlan.standard(processors);
    double settle = settleSeconds == null ? usual.settleS() : settleSeconds;
    double step = stepSeconds == null ? usual.countS() : stepSeconds;
    if (!(settle >= 0 && settle <= 600 && step >= 1 && step <= 3600)) {
      throw new InputException(
          "found steps of "
              + step
              + " s after "
              + settle
              + " s; expected 1 to 3600 s after 0 to 600 s");
    }
    return usual.lasting(settle, step);
  }

  private int show(LoadPlan plan) {
    var rows = new ArrayList<List<String>>();
    for (LoadStep step : plan.steps()) {
      rows.add(
          List.of(
              step.name(),
              step.kind().name().toLowerCase(Locale.ROOT),
              String.valueOf(step.threads()),
              String.valueOf(step.dutyPercent()),
              Table.field(plan.settleS()),
              Table.field(plan.countS())));
    }
    session
        .console()
        .table(
            new Table(
                List.of("step", "kind", "threads", "duty_percent", "settle_s", "count_s"), rows));
    session
        .console()
        .say(plan.steps().size() + " steps, " + ProgressBar.time(plan.totalS()) + " in all");
    return ExitCode.DONE;
  }

  private Path steps(Path file) throws IOException {
    Path folder = work == null ? file.toAbsolutePath().resolveSibling("calibration") : work;
    Files.createDirectories(folder);
    return folder.resolve(quick ? "steps-quick.csv" : "steps.csv");
  }

  /// Returns the meter that is the reference; none where the watts come from elsewhere.
  private Optional<Meter> meter() {
    if (power.wall || power.loadOnly || power.readings != null || power.replay != null) {
      return Optional.empty();
    }
    List<Meter> asked =
        Meters.all().stream()
            .filter(meter -> power.meter == null || meter.name().equals(power.meter))
            .toList();
    if (asked.isEmpty()) {
      throw new InputException("no meter `" + power.meter + "`; see `actant meters`");
    }
    Optional<Meter> best = MeterReference.best(asked);
    if (best.isEmpty()) {
      throw new UnavailableException(
          (power.meter == null
                  ? "no meter of tier T1 to T3 counts joules of this machine "
                  : "meter " + power.meter + " counts no joules of this machine here at T1 to T3 ")
              + "(see `actant meters`); read a wall"
              + " meter with --wall, or run --load-only beside one that logs and come back with"
              + " --readings FILE.csv or --replay RECORDING.json");
    }
    return best;
  }

  private String key(Optional<Meter> meter) {
    return meter.map(Meter::name).orElse(power.wall ? "wall" : LATER);
  }

  private Reference reference(Optional<Meter> meter) {
    if (power.wall) {
      return new WallPrompt(
          new BufferedReader(new InputStreamReader(System.in, UTF_8)), session.console());
    }
    return meter.<Reference>map(MeterReference::new).orElse(Reference.LATER);
  }

  /// Runs the steps that are not on disk yet.
  private List<StepRow> run(LoadPlan plan, Reference reference, Path steps, String key, Host host)
      throws IOException, InterruptedException {
    if (restart) {
      Files.deleteIfExists(steps);
    }
    List<StepRow> kept = StepFile.read(steps, key);
    List<LoadStep> done = kept.stream().map(StepRow::step).toList();
    List<LoadStep> left = plan.steps().stream().filter(step -> !done.contains(step)).toList();
    var rows = new ArrayList<>(kept);
    var runner = new StepRunner(reference, Session.CLOCK, host.logicalProcessors());
    Progress progress = power.wall ? Progress.NONE : session.console().progress();
    progress.begin("calibrate", left.size());
    for (LoadStep step : left) {
      StepRow row = runner.run(step, plan.settleS(), plan.countS());
      StepFile.append(steps, row, key);
      rows.add(row);
      progress.advance(step.name());
    }
    progress.end();
    warn(rows, host);
    return rows;
  }

  private void warn(List<StepRow> rows, Host host) {
    int processors = host.logicalProcessors();
    long stolen =
        rows.stream().filter(row -> row.stealS() > 0.01 * row.durationS() * processors).count();
    if (stolen > 0) {
      session
          .console()
          .warn(
              "in %s of %s steps the hypervisor took more than 1 %% of the time away: the power of a shared machine does not follow its load"
                  .formatted(stolen, rows.size()));
    }
    long disturbed = rows.stream().filter(row -> row.disturbed(processors)).count();
    if (disturbed > 0) {
      session
          .console()
          .warn(
              "in %s of %s steps other programs were at work; stop them and calibrate again with --restart"
                  .formatted(disturbed, rows.size()));
    }
  }

  private Joined join(List<StepRow> rows, Optional<Meter> meter) throws IOException {
    if (power.readings != null) {
      var source = new Source(String.valueOf(power.readings.getFileName()), Tier.T1, Domain.WALL);
      return new Joined(Readings.join(power.readings, rows), source);
    }
    if (power.replay != null) {
      var recorded =
          RecordedPower.of(
              String.valueOf(power.replay.getFileName()), RecordingFile.read(power.replay));
      return new Joined(recorded.join(rows), recorded.source());
    }
    return new Joined(
        rows,
        meter.isPresent()
            ? new MeterReference(meter.get()).source()
            : new Source("typed wall readings", Tier.T1, Domain.WALL));
  }

  private int report(Calibration calibration, Path file) {
    var rows = new ArrayList<List<String>>();
    for (Calibration.Candidate candidate : calibration.candidates()) {
      rows.add(
          List.of(
              candidate.formula().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              String.join(" + ", candidate.formula().names()),
              percent(candidate.stepMape()),
              percent(candidate.shapeMape()),
              candidate.formula() == calibration.fit().formula() ? "yes" : ""));
    }
    session
        .console()
        .table(
            new Table(
                List.of(
                    "formula",
                    "terms",
                    "steps_left_out_mape_percent",
                    "shapes_left_out_mape_percent",
                    "chosen"),
                rows));
    var factors = calibration.errors().error().factors();
    session
        .console()
        .say(
            String.format(
                Locale.ROOT,
                "%s%nThe truth lies between %.2f and %.2f times a figure in nine cases of ten, for"
                    + " loads of another shape. Written to %s",
                calibration.describe(),
                factors.low(),
                factors.high(),
                file));
    return ExitCode.DONE;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
