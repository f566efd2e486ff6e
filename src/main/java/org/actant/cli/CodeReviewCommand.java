package org.actant.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.cli.review.Review;
import org.actant.coding.EventLog;
import org.actant.coding.PassagesStage;
import org.actant.coding.ReviewQueue;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code review`.
@Command(
    name = "review",
    description =
        "Shows suggestion after suggestion to accept, reject or edit; or sentences to code.",
    footer = {
      "%nEvery decision is on disk, in codebook/codings/NAME.jsonl, before the next suggestion is"
          + " shown: a review can be",
      "stopped at any time, and goes on where it was. Without a terminal it reads its commands from"
          + " standard input, a",
      "line each (`?` lists them).",
      "%nWith --blind the coder sees neither suggestions nor other coders' work: sentence after"
          + " sentence, the same for",
      "every coder, to be coded from scratch. With --order random these are the sentences for which"
          + " there is a suggestion",
      "and as many for which there is none, shuffled.",
      "%nExamples:",
      "  actant code review --coder ada",
      "  actant code review --coder ada --code translation --order uncertain --limit 50",
      "  actant code review --coder bob --blind --document report-2021",
      "  printf 'a\\nr only praise\\nq\\n' | actant code review --coder ada"
    })
final class CodeReviewCommand implements Callable<Integer> {
  @Mixin Session session;

  @Mixin CoderOption coder;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "Only suggestions of this code and those below it.")
  @Nullable String code;

  @Option(names = "--document", paramLabel = "ID", description = "Only this document.")
  @Nullable String document;

  @Option(
      names = "--order",
      description =
          "document, uncertain (where people differ or cues are little known first) or random;"
              + " default: ${DEFAULT-VALUE}.",
      defaultValue = "document")
  ReviewQueue.Order order = ReviewQueue.Order.DOCUMENT;

  @Option(names = "--blind", description = "Code sentences without a look at any suggestion.")
  boolean blind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many, then stop; default: all.",
      defaultValue = "2147483647")
  int limit;

  @Option(names = "--plain", description = "Read commands line by line, also on a terminal.")
  boolean plain;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    Review.Result result;
    List<String> notices;
    try (EventLog log = EventLog.open(workspace, coder.name(), Session.CLOCK)) {
      notices = log.notices();
      var choice = new ReviewQueue.Choice(code, document, order);
      ReviewQueue queue =
          blind
              ? ReviewQueue.sentences(workspace, log.coder(), choice)
              : ReviewQueue.suggestions(workspace, log.coder(), choice);
      result = review(new Review(workspace, log, queue, Session.CLOCK, Math.max(1, limit)));
    }
    notices.forEach(console::warn); // not before: the review has the screen
    session.runner(workspace).run(new PassagesStage(), console.progress());
    console.say("%s events written; %s left to see".formatted(result.decisions(), result.left()));
    if (console.json()) {
      console.result(
          "",
          Map.of("events", result.decisions(), "left", result.left(), "refused", result.refused()));
    }
    return result.refused() == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private Review.Result review(Review review) throws IOException {
    java.io.Console terminal = System.console();
    if (!plain && terminal != null && terminal.isTerminal()) {
      return review.onTerminal();
    }
    return review.throughLines(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        session.json ? System.err : System.out);
  }
}
