package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.claims.Asking;
import org.actant.claims.Reply;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant claims ask`.
@Command(
    name = "ask",
    description = "Answers a question by quoting the corpus, or says that it has no answer.",
    footer = {
      "%nOnly sentences of the documents are shown, never a summary. The exit code is 1 if the"
          + " corpus has no answer.",
      "%nExample:",
      "  actant claims ask \"How much water did the data centers consume in 2024?\""
    })
final class ClaimsAskCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "QUESTION", description = "In English.")
  String question = "";

  @Override
  public Integer call() throws IOException {
    Reply reply;
    try (Asking asking = new Asking(session.workspace())) {
      reply = asking.ask(question);
    }
    Console console = session.console();
    if (console.json()) {
      console.result("", reply);
    } else if (reply.isAbstention()) {
      console.result("no answer in this corpus: " + reply.reason(), reply);
    } else {
      console.table(
          new Table(
              List.of("document", "page", "start", "end", "score", "quotation"),
              reply.quotations().stream()
                  .map(q ->
                      List.of(
                          q.document(),
                          q.page(),
                          Integer.toString(q.start()),
                          Integer.toString(q.end()),
                          Table.field(q.score()),
                          q.text()))
                  .toList()));
      if (!reply.number().isEmpty()) {
        console.say("number: " + reply.number());
      }
    }
    console.say(reply.hits() + " passages for: " + reply.query());
    return reply.isAbstention() ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
