package org.actant.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.codebook.Codebooks;
import org.actant.coding.CodingEvent;
import org.actant.coding.EventLog;
import org.actant.coding.InVivoCode;
import org.actant.coding.PassagesStage;
import org.actant.corpus.DocumentText;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant code memo`.
@Command(
    name = "memo",
    description = "Notes something on a passage, a document or a code.",
    footer = {
      "%nThere may be any number of memos on one thing; codebook/passages/memos.csv has them all.",
      "%nExamples:",
      "  actant code memo \"Who are 'we' here?\" --document report-2021 --quotation \"we must\"",
      "  actant code memo \"Reads like an answer to the NGO.\" --document report-2021",
      "  actant code memo \"Keep apart from delegation.\" --code script --coder ada"
    })
final class CodeMemoCommand implements Callable<Integer> {
  @Mixin Session session;

  @Mixin CoderOption coder;

  @Parameters(index = "0", paramLabel = "TEXT", description = "The note.")
  String text = "";

  @Option(names = "--document", paramLabel = "ID", description = "The document it is on.")
  @Nullable String document;

  @Option(
      names = "--quotation",
      paramLabel = "TEXT",
      description = "The passage of the document it is on.")
  @Nullable String quotation;

  @Option(
      names = "--at",
      paramLabel = "START..END",
      description = "The passage by UTF-16 units of the text.")
  @Nullable String at;

  @Option(names = "--code", paramLabel = "CODE", description = "The code or concept it is on.")
  @Nullable String code;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    boolean passage = quotation != null || at != null;
    if ((document == null && (passage || code == null)) || (passage && code != null)) {
      throw new InputException(
          "expected --code CODE, --document ID, or --document ID with --quotation or --at");
    }
    if (text.isBlank()) {
      throw new InputException("a memo without words");
    }
    if (code != null && !InVivoCode.isId(code)) {
      Codebooks.read(workspace).get(code);
    }
    CodingEvent event;
    try (EventLog log = coder.open(workspace, console)) {
      if (document == null) {
        event = log.memo(null, code, text);
      } else {
        DocumentText read = DocumentText.read(workspace, document);
        event =
            passage
                ? log.memo(CodeAddCommand.find(read, quotation, at), text)
                : log.memo(document, code, text);
      }
    }
    session.runner(workspace).run(new PassagesStage(), console.progress());
    console.result("event " + event.id(), Map.of("event", String.valueOf(event.id())));
    return ExitCode.DONE;
  }
}
