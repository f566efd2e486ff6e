package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.actant.table.Table;

/// One process's work on a run: block after block until all are done or the budget is used up.
final class RunSession {
  private final Study study;
  private final RunFolder run;
  private final Path scratch;
  private final TrialRunner trials;
  private final TrialRunner idle;
  private final TrialStore store;
  private final StudyView view;
  private final Clock clock;
  private final List<StudyRun.Failure> failures = new ArrayList<>();
  private int number;
  private int done;
  private double trialsS;
  private double pausesS;
  private double marksS;

  RunSession(
      Study study,
      RunFolder run,
      Path scratch,
      TrialRunner trials,
      TrialRunner idle,
      StudyView view,
      Clock clock) {
    this.study = study;
    this.run = run;
    this.scratch = scratch;
    this.trials = trials;
    this.idle = idle;
    this.store = new TrialStore(run, study, scratch.resolve(TrialStore.LOG));
    this.view = view;
    this.clock = clock;
  }

  List<StudyRun.Failure> failures() {
    return List.copyOf(failures);
  }

  int done() {
    return done;
  }

  void run() throws IOException {
    long from = System.nanoTime();
    Duration cpuFrom = cpu();
    String started = clock.instant().toString();
    number = run.nextNumber();
    view.begin(study, run.id(), run.missing(study).size());
    String end = blocks();
    view.end();
    double elapsedS = (System.nanoTime() - from) / 1e9;
    run.append(
        RawTables.SESSIONS,
        List.of(
            started,
            String.valueOf(done),
            seconds(elapsedS),
            seconds(trialsS),
            seconds(pausesS),
            seconds(elapsedS - trialsS - pausesS),
            seconds(marksS),
            seconds(cpu().minus(cpuFrom).toNanos() / 1e9),
            end));
  }

  private static String seconds(double value) {
    return Table.field(Math.rint(value * 1e3) / 1e3);
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Runs what is missing, and says why it ended.
  private String blocks() throws IOException {
    for (Schedule schedule = run.schedule(study); ; ) {
      for (int block = schedule.first(); block <= schedule.last(); block++) {
        List<Trial> missing = missing(block);
        if (missing.isEmpty()) {
          continue;
        }
        Optional<String> over = isNew(block) ? usage().exceeds(study.budget()) : Optional.empty();
        if (over.isPresent()) {
          decide(schedule.until(block - 1), Schedule.Event.BUDGET, over.get());
          return "budget";
        }
        run(missing);
        view.block(block, schedule.last(), estimates());
      }
      if (!schedule.open()) {
        return "done";
      }
      Pilot pilot = Pilot.plan(study, estimates());
      schedule = schedule.until(pilot.blocks());
      decide(schedule, Schedule.Event.PILOT, pilot.reason());
    }
  }

  private void decide(Schedule schedule, Schedule.Event event, String reason) throws IOException {
    run.append(RawTables.SCHEDULE, schedule.row(event, reason));
    view.decided(
        "%s: blocks %s to %s: %s"
            .formatted(event.label(), schedule.first(), schedule.last(), reason),
        run.missing(study).size());
  }

  private List<Trial> missing(int block) throws IOException {
    return run.missing(study).stream().filter(trial -> trial.block() == block).toList();
  }

  private boolean isNew(int block) throws IOException {
    Table rows = run.read(RawTables.TRIALS);
    return rows.filter(row -> row.get(rows.index("block")).equals(String.valueOf(block)))
        .rows()
        .isEmpty();
  }

  private Usage usage() throws IOException {
    return Usage.of(study, run.read(RawTables.TRIALS), run.read(RawTables.WINDOWS));
  }

  private List<Estimate> estimates() throws IOException {
    return Estimate.all(study, run.read(RawTables.TRIALS), run.read(RawTables.WINDOWS));
  }

  private void run(List<Trial> missing) throws IOException {
    for (Trial trial : withTraining(missing)) {
      if (done > 0) {
        pause();
      }
      long from = System.nanoTime();
      TrialRecord record = (trial.isIdle() ? idle : trials).run(trial, number++);
      trialsS += (System.nanoTime() - from) / 1e9;
      marksS += record.marksS();
      store.store(record);
      done++;
      Optional<String> failure =
          record.outcome() instanceof TrialRecord.Failed(String reason)
              ? Optional.of(reason)
              : Optional.empty();
      failure.ifPresent(
          reason -> failures.add(new StudyRun.Failure(trial.block(), trial.condition(), reason)));
      view.trial(trial, failure);
    }
  }

  /// Lets the machine cool down.
  private void pause() {
    long from = System.nanoTime();
    long until = from + Math.round(study.protocol().coolDownSeconds() * 1e9);
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    pausesS += (System.nanoTime() - from) / 1e9;
  }

  /// Adds the training of a block whose network has been lost to the block's missing trials. Equal
  /// seeds train equal networks.
  private List<Trial> withTraining(List<Trial> missing) {
    Trial first = missing.getFirst();
    boolean trains = missing.stream().anyMatch(Trial::isTraining);
    boolean lost = !Files.exists(JavaTrials.network(scratch, first.block()));
    if (!study.subject().isTrained() || trains || !lost) {
      return missing;
    }
    var all = new ArrayList<Trial>();
    all.add(new Trial(first.block(), 0, Trial.TRAINING));
    all.addAll(missing);
    return all;
  }
}
