package org.actant.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.actant.workspace.Progress;

/// Shows work on a terminal as one line drawn over itself, elsewhere as a plain line now and then.
final class ProgressBar implements Progress {
  private static final int WIDTH = 24;
  private static final long PLAIN_NANOS = 5_000_000_000L;
  private static final long DRAW_NANOS = 100_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private String label = "";
  private long total;
  private long done;
  private long begun;
  private long drawn;

  ProgressBar(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void begin(String label, long total) {
    this.label = label;
    this.total = total;
    this.done = 0;
    this.begun = System.nanoTime();
    this.drawn = begun;
    if (terminal) {
      draw("");
    }
  }

  @Override
  public synchronized void advance(String item) {
    done++;
    long now = System.nanoTime();
    if (now - drawn >= (terminal ? DRAW_NANOS : PLAIN_NANOS) || (terminal && done == total)) {
      drawn = now;
      draw(item);
    }
  }

  @Override
  public synchronized void end() {
    if (total == 0) {
      return;
    }
    String line = "%s: %s of %s in %s".formatted(label, done, total, time(seconds()));
    err.println(terminal ? "\r\u001b[K" + line : line);
    total = 0;
  }

  private void draw(String item) {
    int filled = total == 0 ? 0 : (int) (WIDTH * done / total);
    double rate = done / Math.max(seconds(), 1e-9);
    String left = done == 0 ? "" : ", " + time((total - done) / rate) + " left";
    String state =
        String.format(Locale.ROOT, "%s: %d of %d, %.1f/s%s", label, done, total, rate, left);
    if (terminal) {
      String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      String shown = item.length() > 30 ? item.substring(0, 29) + "…" : item;
      err.print("\r\u001b[K" + bar + " " + state + "  " + shown);
      err.flush();
    } else {
      err.println(state);
    }
  }

  private double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
    return whole < 3600
        ? "%s min %s s".formatted(whole / 60, whole % 60)
        : "%s h %s min".formatted(whole / 3600, whole % 3600 / 60);
  }
}
