package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.actant.coding.PassagesStage;
import org.actant.input.InputException;
import org.actant.language.TextUnits;
import org.actant.report.TableWorkbook;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.tabulation.CodedUnits;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that all tables of codings share.
final class CodeTablesOptions {
  @Option(
      names = "--within",
      paramLabel = "UNIT",
      description = "What is counted: ${COMPLETION-CANDIDATES}, in lower case (default: sentence).")
  TextUnits.Level within = TextUnits.Level.SENTENCE;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      split = ",",
      description =
          "Which codings count: suggested, accepted, coded (default: all three). Rejected ones"
              + " never do.")
  @Nullable List<CodedUnits.Status> status;

  @Option(
      names = "--codes",
      paramLabel = "CODE",
      split = ",",
      description = "Only these codes and concepts.")
  @Nullable List<String> codes;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Also write the table to a file, by its ending: csv or xlsx.")
  @Nullable Path export;

  CodedUnits read(Session session) throws IOException {
    Set<CodedUnits.Status> statuses =
        status == null ? EnumSet.allOf(CodedUnits.Status.class) : EnumSet.copyOf(status);
    checkExport();
    Workspace workspace = session.workspace();
    session.runner(workspace).run(new PassagesStage(), session.console().progress());
    CodedUnits units = CodedUnits.read(workspace, within, statuses);
    if (units.coded().isEmpty()) {
      session.console().warn("nothing is coded; `actant code machine` makes suggestions");
    }
    for (String code : codes()) {
      if (!units.coded().isEmpty() && !units.dimensions().containsKey(code)) {
        throw new InputException(
            "--codes names `"
                + code
                + "`, which no passage has; expected one of "
                + String.join(", ", units.dimensions().keySet()));
      }
    }
    session
        .console()
        .say(
            String.format(
                Locale.ROOT,
                "%,d coded %ss in %d documents; %s codings",
                units.coded().size(),
                within,
                units.sizes().size(),
                String.join(", ", statuses.stream().map(CodedUnits.Status::toString).toList())));
    return units;
  }

  Set<String> codes() {
    return codes == null ? Set.of() : new TreeSet<>(codes);
  }

  void show(Session session, Schema schema, String title, Table table) throws IOException {
    if (export != null) {
      Path file = export.toAbsolutePath();
      Files.createDirectories(file.getParent());
      if (isWorkbook(file)) {
        TableWorkbook.write(file, title, schema.columns(), table, "");
      } else {
        Csv.write(file, Formulas.guarded(table));
      }
      session.console().say("written to " + export);
    }
    session.console().table(table);
  }

  private void checkExport() {
    if (export != null && !isWorkbook(export) && !ending(export).endsWith(".csv")) {
      throw new InputException(
          "--export is `" + export + "`; expected a name that ends in .csv or .xlsx");
    }
  }

  private static boolean isWorkbook(Path file) {
    return ending(file).endsWith(".xlsx");
  }

  private static String ending(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
