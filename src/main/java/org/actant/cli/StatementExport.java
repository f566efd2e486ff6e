package org.actant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.coding.StatementTable;
import org.actant.exchange.AtomicFile;
import org.actant.report.FormWorkbook;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Table;

/// `.xlsx` and `.csv`: statements, one a row, to be judged and edited in a spreadsheet.
final class StatementExport implements CodeExportFormat {
  @Override
  public Set<String> endings() {
    return Set.of(".xlsx", ".csv");
  }

  @Override
  public String content() {
    return "statements, one a row";
  }

  @Override
  public Set<String> options() {
    return Set.of("--coder");
  }

  @Override
  public int write(Path file, CodeExportOptions options, Session session) throws IOException {
    String coder = CoderOption.nameOr(options.coder);
    StatementTable statements = StatementTable.of(session.workspace(), coder);
    Table table = statements.table();
    if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      AtomicFile.write(
          file,
          FormWorkbook.bytes(
              "Statements",
              StatementTable.COLUMNS,
              table,
              statements.choices(),
              Map.of("Codes", statements.codes())));
    } else {
      String text = Csv.text(Formulas.guarded(table));
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
    session
        .console()
        .result(
            "%s statements for %s in %s".formatted(table.rows().size(), coder, file),
            Map.of("file", file.toString(), "coder", coder, "statements", table.rows().size()));
    return ExitCode.DONE;
  }
}
