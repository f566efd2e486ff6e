package org.actant.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.actant.coding.Anchor;
import org.actant.coding.Anchoring;
import org.actant.coding.CodingEvent;
import org.actant.coding.EventLog;
import org.actant.coding.PassagesStage;
import org.actant.coding.Stance;
import org.actant.coding.Statement;
import org.actant.corpus.DocumentText;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant code add`.
@Command(
    name = "add",
    description = "Codes a passage: a quotation, or a place given by offsets.",
    footer = {
      "%nThe event is on disk, in codebook/codings/NAME.jsonl, when the command ends; `actant code"
          + " undo` takes it back.",
      "%nExamples:",
      "  actant code add report-2021 \"There is no other path\" --code obligatory-passage-point"
          + " --coder ada",
      "  actant code add report-2021 --at 120..180 --concept offsets --actor Voltaire --stance"
          + " opposes",
      "  actant code add report-2021 \"the last mile\" --in-vivo"
    })
final class CodeAddCommand implements Callable<Integer> {
  @Mixin Session session;

  @Mixin CoderOption coder;

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "Id of the document.")
  String document = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUOTATION",
      description = "Words of the document, with or without its line ends.")
  @Nullable String quotation;

  @Option(
      names = "--at",
      paramLabel = "START..END",
      description = "UTF-16 units of the text; with a quotation, where to look for it first.")
  @Nullable String at;

  @Option(names = "--code", paramLabel = "CODE", description = "A code, also an in-vivo one.")
  @Nullable String code;

  @Option(names = "--actor", paramLabel = "NAME", description = "Who acts.")
  @Nullable String actor;

  @Option(names = "--target", paramLabel = "NAME", description = "Toward whom.")
  @Nullable String target;

  @Option(names = "--concept", paramLabel = "CODE", description = "What is spoken of.")
  @Nullable String concept;

  @Option(
      names = "--stance",
      description = "Of the actor toward the concept: supports, opposes, mixed or neutral.")
  @Nullable Stance stance;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
  @Nullable String note;

  @Option(
      names = "--in-vivo",
      description = "Make a code out of the quotation, instead of --code and --concept.")
  boolean inVivo;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    if (inVivo == (code != null || concept != null)) {
      throw new InputException("expected --code, --concept or both, or --in-vivo alone");
    }
    Anchor anchor = anchor(workspace);
    CodingEvent event;
    try (EventLog log = coder.open(workspace, console)) {
      event =
          inVivo
              ? log.inVivo(anchor, actor, note)
              : log.add(new Statement(anchor, code, actor, target, concept, stance), note);
    }
    session.runner(workspace).run(new PassagesStage(), console.progress());
    var result = new LinkedHashMap<String, Object>();
    result.put("event", String.valueOf(event.id()));
    result.put("document", anchor.document());
    result.put("start", anchor.start());
    result.put("end", anchor.end());
    result.put("page", anchor.page());
    result.put("code", String.valueOf(event.code()));
    console.result(
        "event %s: %s, p. %s, %s..%s under %s"
            .formatted(
                event.id(),
                anchor.document(),
                anchor.pageLabel().isEmpty() ? anchor.page() : anchor.pageLabel(),
                anchor.start(),
                anchor.end(),
                event.code() == null ? event.concept() : event.code()),
        result);
    return ExitCode.DONE;
  }

  private Anchor anchor(Workspace workspace) throws IOException {
    return find(DocumentText.read(workspace, document), quotation, at);
  }

  /// Returns the place that a user means.
  static Anchor find(DocumentText text, @Nullable String quotation, @Nullable String at) {
    int start = -1;
    int end = -1;
    if (at != null) {
      if (!at.matches("\\d{1,9}\\.\\.\\d{1,9}")) {
        throw new InputException("--at is `" + at + "`; expected START..END as in 120..180");
      }
      start = Integer.parseInt(at.substring(0, at.indexOf('.')));
      end = Integer.parseInt(at.substring(at.lastIndexOf('.') + 1));
    }
    if (quotation == null) {
      if (at == null) {
        throw new InputException("expected a quotation or --at START..END");
      }
      if (start >= end || end > text.text().length()) {
        throw new InputException(
            "--at is `%s`; expected a place within 0..%s, the text of %s"
                .formatted(at, text.text().length(), text.id()));
      }
      return Anchor.of(text, start, end);
    }
    return switch (new Anchoring(text).find(start, end, quotation)) {
      case Anchoring.Found(Anchor found) -> found;
      case Anchoring.Lost(String reason) -> throw new InputException(text.id() + ": " + reason);
    };
  }
}
