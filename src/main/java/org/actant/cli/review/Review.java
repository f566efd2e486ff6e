package org.actant.cli.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import org.actant.coding.EventLog;
import org.actant.coding.ReviewQueue;
import org.actant.workspace.Workspace;

/// Starts a review and says how it ended.
public final class Review {
  /// @param decisions events that were written
  /// @param left items that nobody has seen
  /// @param refused lines that could not be meant
  public record Result(int decisions, int left, int refused) {}

  private final ReviewDesk desk;

  /// @param limit how many items at most
  public Review(Workspace workspace, EventLog log, ReviewQueue queue, Clock clock, int limit)
      throws IOException {
    desk = new ReviewDesk(workspace, log, queue, Choices.of(workspace, queue), clock, limit);
  }

  /// Reviews on the terminal that the program was started from.
  public Result onTerminal() throws IOException {
    try (var keys = new KeyReview(desk)) {
      keys.run();
    }
    return result(0);
  }

  /// Reviews line by line.
  public Result throughLines(BufferedReader in, PrintStream out) throws IOException {
    return result(new LineReview(desk, in, out).run());
  }

  private Result result(int refused) {
    return new Result(desk.pace().decisions(), desk.left(), refused);
  }
}
