package org.actant.cli;

import java.util.concurrent.Callable;
import org.actant.tabulation.CoOccurrence;
import org.actant.tabulation.CodedUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant code tables cooccurrence`.
@Command(
    name = "cooccurrence",
    description = "Counts which codes and concepts stand together.",
    footer = {
      "%nFor every two: the units that have both, either, and the Jaccard index (both of either)"
          + " with its 95 %% interval.",
      "%nExamples:",
      "  actant code tables cooccurrence",
      "  actant code tables cooccurrence --within paragraph --status accepted,coded",
      "  actant code tables cooccurrence --codes enrollment,offsets --export together.xlsx"
    })
final class CodeTablesCooccurrence implements Callable<Integer> {
  @Mixin Session session;
  @Mixin CodeTablesOptions options;

  @Override
  public Integer call() throws Exception {
    CodedUnits units = options.read(session);
    options.show(
        session,
        CoOccurrence.SCHEMA,
        "Codes that stand together in one " + options.within,
        CoOccurrence.table(units, options.codes()));
    return ExitCode.DONE;
  }
}
