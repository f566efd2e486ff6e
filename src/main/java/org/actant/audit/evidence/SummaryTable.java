package org.actant.audit.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// A summary with a line for each variant and at least one column of energy or savings.
final class SummaryTable implements Format {
  private static final List<String> NAMES =
      List.of("variant", "model", "condition", "configuration", "config", "name", "system");

  @Override
  public String name() {
    return "summary of variants in CSV";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    Optional<String> names = table.flatMap(t -> t.named(NAMES));
    if (names.isEmpty() || table.get().columns().stream().noneMatch(SummaryTable::isCost)) {
      return false;
    }
    gathered.skipMisfits(file, table.get());
    for (RawTable.Row row : table.get().detailedRows(file)) {
      SortedMap<String, Figure> values = RawTable.figures(row);
      gathered.published.add(
          new Published(file.place(row.line()), row.get(names.get()), values, RawTable.facts(row)));
    }
    return true;
  }

  private static boolean isCost(String column) {
    String lower = column.toLowerCase(Locale.ROOT);
    return lower.contains("energy")
        || lower.contains("kwh")
        || lower.contains("joule")
        || lower.contains("saving")
        || lower.contains("intensity")
        || lower.contains("emission")
        || lower.contains("co2")
        || lower.contains("power")
        || lower.equals("pue");
  }
}
