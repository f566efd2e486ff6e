package org.actant.cli;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.actant.corpus.Fetching;
import org.actant.corpus.fetch.Transfers;

/// Shows downloads on a terminal as one line drawn over itself, with bytes, rate and time left;
/// elsewhere as a line for each document.
final class TransferBar implements Transfers, Fetching.Listener {
  private static final int WIDTH = 24;
  private static final long DRAW_NANOS = 100_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private String label = "";
  private long begun;
  private long before;
  private long done;
  private long total;
  private long drawn;

  TransferBar(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void begin(String id, int number, int of) {
    label = "%s of %s: %s".formatted(number, of, id);
    show(label);
  }

  @Override
  public void begin(URI address, long done, long total) {
    this.before = done;
    this.done = done;
    this.total = total;
    this.begun = System.nanoTime();
  }

  @Override
  public void advance(long bytes) {
    done += bytes;
    long now = System.nanoTime();
    if (terminal && now - drawn >= DRAW_NANOS) {
      drawn = now;
      double rate = (done - before) / Math.max((now - begun) / 1e9, 1e-9);
      redraw(state(label, done, total, rate));
    }
  }

  @Override
  public void waits(Duration time, String reason) {
    if (time.compareTo(Duration.ofSeconds(2)) >= 0) {
      String seconds = ProgressBar.time(time.toMillis() / 1000.0);
      show(label + ": waiting " + seconds + " (" + reason + ")");
    }
  }

  @Override
  public void end() {
    if (terminal) {
      redraw("");
    }
  }

  private void show(String line) {
    if (terminal) {
      redraw(line);
    } else {
      err.println(line);
    }
  }

  private void redraw(String line) {
    err.print("\r\u001b[K" + line);
    err.flush();
  }

  /// @param total -1 if nobody knows it
  static String state(String label, long done, long total, double rate) {
    String came = "%s, %s/s".formatted(size(done), size(Math.round(rate)));
    if (total <= 0) {
      return label + "  " + came;
    }
    int filled = (int) Math.min(WIDTH, WIDTH * done / total);
    String left = rate <= 0 ? "" : ", " + ProgressBar.time((total - done) / rate) + " left";
    return "█".repeat(filled)
        + "░".repeat(WIDTH - filled)
        + " "
        + label
        + "  "
        + came.replaceFirst(",", " of " + size(total) + ",")
        + left;
  }

  /// Returns a number of bytes for people, in powers of 1000.
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
