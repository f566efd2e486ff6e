package org.actant.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.experiment.Estimate;
import org.actant.experiment.Study;
import org.actant.experiment.StudyView;
import org.actant.experiment.Trial;
import org.actant.table.Table;

/// Shows a study that runs: a line drawn over itself on a terminal, a plain line after each trial
/// elsewhere, and after each block what is known so far.
final class StudyProgress implements StudyView {
  private static final List<String> COLUMNS =
      List.of("condition", "done", "failed", "accuracy", "unit", "ratio", "low", "high");

  private final PrintStream err;
  private final boolean terminal;
  private String label = "";
  private int total;
  private int done;
  private long begun;

  StudyProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void begin(Study study, String run, int trials) {
    label = study.id();
    total = trials;
    done = 0;
    begun = System.nanoTime();
    line("%s: run %s, %s trials".formatted(label, run, trials));
  }

  @Override
  public void waiting(String note) {
    line(note);
  }

  @Override
  public void trial(Trial trial, Optional<String> failure) {
    done++;
    double seconds = (System.nanoTime() - begun) / 1e9;
    String left = ProgressBar.time(seconds / done * Math.max(0, total - done));
    String state =
        "%s: %s of %s, block %s, %s%s, about %s left"
            .formatted(
                label,
                done,
                total,
                trial.block(),
                trial.condition(),
                failure.map(reason -> " failed: " + reason).orElse(""),
                left);
    if (terminal && failure.isEmpty()) {
      err.print("\r\u001b[K" + state);
      err.flush();
    } else {
      line(state);
    }
  }

  @Override
  public void block(int block, int last, List<Estimate> estimates) {
    line("%s: after block %s of %s".formatted(label, block, last));
    var rows = new ArrayList<List<String>>();
    estimates.forEach(estimate -> rows.add(row(estimate)));
    err.print(TextTable.format(new Table(COLUMNS, rows)));
    err.flush();
  }

  private static List<String> row(Estimate estimate) {
    var interval = estimate.ratio().flatMap(ratio -> ratio.interval());
    return List.of(
        estimate.condition(),
        String.valueOf(estimate.trials()),
        String.valueOf(estimate.failed()),
        estimate.accuracy().map(a -> number("%.4f", a.mean())).orElse(""),
        estimate.unit(),
        estimate.ratio().map(r -> number("%.3f", r.ratio())).orElse(""),
        interval.map(i -> number("%.3f", i.low())).orElse(""),
        interval.map(i -> number("%.3f", i.high())).orElse(""));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  @Override
  public void decided(String decision, int trials) {
    total = done + trials;
    line(label + ": " + decision);
  }

  @Override
  public void end() {
    line(
        "%s: %s trials in %s"
            .formatted(label, done, ProgressBar.time((System.nanoTime() - begun) / 1e9)));
  }

  private void line(String text) {
    err.println(terminal ? "\r\u001b[K" + text : text);
    err.flush();
  }
}
