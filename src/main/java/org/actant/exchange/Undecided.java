package org.actant.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.coding.Stance;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// What the machine suggests and nobody has decided on, from `codebook/passages/passages.csv`.
final class Undecided {
  private static final String FILE = "codebook/passages/passages.csv";
  private static final String MACHINE = "machine";

  private Undecided() {}

  static List<StatementNote> read(Workspace workspace) throws IOException {
    var file = workspace.resolve(FILE);
    if (!java.nio.file.Files.isRegularFile(file)) {
      return List.of();
    }
    Table table = Csv.read(file);
    var undecided = new ArrayList<StatementNote>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.get(row, "status").equals(StatementNote.SUGGESTED)) {
        undecided.add(note(table, row));
      }
    }
    return undecided;
  }

  private static StatementNote note(Table table, int row) {
    return new StatementNote(
        table.get(row, "document"),
        number(table, row, "start"),
        number(table, row, "end"),
        table.get(row, "quotation"),
        MACHINE,
        table.get(row, "id"),
        null,
        StatementNote.SUGGESTED,
        text(table, row, "code"),
        text(table, row, "actor"),
        text(table, row, "target"),
        text(table, row, "concept"),
        stance(table, row),
        text(table, row, "codebook"),
        text(table, row, "reason"));
  }

  private static int number(Table table, int row, String column) {
    try {
      return Integer.parseInt(table.get(row, column));
    } catch (NumberFormatException _) {
      throw new InputException(FILE + ": no number in `" + column + "`; run `actant code machine`");
    }
  }

  private static @Nullable String text(Table table, int row, String column) {
    String text = table.get(row, column);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Stance stance(Table table, int row) {
    String text = table.get(row, "stance");
    return text.isEmpty() ? null : Stance.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
