package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.coding.EventLog;
import org.actant.coding.PassagesStage;
import org.actant.corpus.DocumentText;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `actant code finish`.
@Command(
    name = "finish",
    description =
        "Declares documents finished by a coder: what is not coded there, is not by intent.",
    footer = {"%nExample:", "  actant code finish report-2021 --coder ada"})
final class CodeFinishCommand implements Callable<Integer> {
  @Mixin Session session;

  @Mixin CoderOption coder;

  @Parameters(arity = "1..*", paramLabel = "DOCUMENT", description = "Ids of documents.")
  List<String> documents = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    for (String document : documents) {
      if (!DocumentText.exists(workspace, document)) {
        throw new InputException("there is no text of a document `" + document + "`");
      }
    }
    var rows = new ArrayList<List<String>>();
    try (EventLog log = coder.open(workspace, console)) {
      for (String document : documents) {
        rows.add(List.of(document, log.coder(), String.valueOf(log.finish(document).id())));
      }
    }
    session.runner(workspace).run(new PassagesStage(), console.progress());
    console.table(new Table(List.of("document", "coder", "event"), rows));
    return ExitCode.DONE;
  }
}
