package org.actant.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;

/// A table that says in comment lines by which formulas its columns follow from each other.
final class ClaimTable implements Format {
  private static final String MARK = "formula:";

  @Override
  public String name() {
    return "CSV with formulas";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (table.isEmpty() || table.get().comments().stream().noneMatch(c -> c.startsWith(MARK))) {
      return false;
    }
    gathered.skipMisfits(file, table.get());
    for (Formula formula : formulas(file, table.get())) {
      for (RawTable.Row row : table.get().detailedRows(file)) {
        gathered.claims.add(
            new Claim(
                file.place(row.line()),
                formula,
                row.get(table.get().columns().getFirst()),
                RawTable.figures(row)));
      }
    }
    return true;
  }

  private static List<Formula> formulas(RawFile file, RawTable table) {
    var formulas = new ArrayList<Formula>();
    for (int i = 0; i < table.comments().size(); i++) {
      String comment = table.comments().get(i);
      if (comment.startsWith(MARK)) {
        try {
          formulas.add(Formula.parse(comment.substring(MARK.length())));
        } catch (IllegalArgumentException e) {
          throw new InputException(
              file.path(), i + 1L, String.valueOf(e.getMessage()), "`column = formula`");
        }
      }
    }
    return formulas;
  }
}
