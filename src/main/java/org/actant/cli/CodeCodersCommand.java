package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.actant.coding.CoderRecord;
import org.actant.coding.Coders;
import org.actant.coding.LoggedEvent;
import org.actant.coding.Verdict;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant code coders`.
@Command(
    name = "coders",
    description = "Says who coded, how much, and which documents they finished.",
    footer = {
      "%njudged is the share of all suggestions that the coder has accepted, rejected or edited.",
      "%nExamples:",
      "  actant code coders",
      "  actant code coders --json"
    })
final class CodeCodersCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "coder",
          "events",
          "own",
          "accepted",
          "rejected",
          "edited",
          "judged",
          "memos",
          "documents",
          "finished",
          "last");

  @Mixin Session session;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    List<LoggedEvent> log = LoggedEvent.read(workspace);
    int suggestions = Coders.suggestions(workspace).size();
    var rows = new ArrayList<List<String>>();
    for (CoderRecord coder : Coders.read(workspace).records()) {
      rows.add(row(coder, log, suggestions));
    }
    session.console().table(new Table(COLUMNS, rows));
    return ExitCode.DONE;
  }

  private static List<String> row(CoderRecord coder, List<LoggedEvent> log, int suggestions) {
    List<LoggedEvent> own =
        log.stream().filter(event -> event.event().coder().equals(coder.coder())).toList();
    long codings =
        coder.statements().stream()
            .filter(coded -> coded.origin() == CoderRecord.Origin.OWN)
            .count();
    double judged = suggestions == 0 ? 0 : 100.0 * coder.verdicts().size() / suggestions;
    String last =
        own.isEmpty() || !own.getLast().timed() ? "" : String.valueOf(own.getLast().event().at());
    return List.of(
        coder.coder(),
        Integer.toString(own.size()),
        Long.toString(codings),
        count(coder, Verdict.Decided.ACCEPTED),
        count(coder, Verdict.Decided.REJECTED),
        count(coder, Verdict.Decided.EDITED),
        suggestions == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", judged),
        Integer.toString(coder.memos().size()),
        Integer.toString(coder.worked().size()),
        String.join(" ", coder.finished()),
        last);
  }

  private static String count(CoderRecord coder, Verdict.Decided decided) {
    return Long.toString(
        coder.verdicts().stream().filter(verdict -> verdict.decided() == decided).count());
  }
}
