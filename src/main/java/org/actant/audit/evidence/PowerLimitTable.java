package org.actant.audit.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// A table of mean GPU power by power limit, such as `summary_power_v100.csv` of the artifacts of
/// Zeus (NSDI'23).
final class PowerLimitTable implements Format {
  @Override
  public String name() {
    return "CSV of power by power limit";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (table.isEmpty() || !table.get().has("power_limit", "average_power")) {
      return false;
    }
    gathered.skipMisfits(file, table.get());
    for (RawTable.Row row : table.get().detailedRows(file)) {
      SortedMap<String, Figure> cells = RawTable.figures(row);
      var power = new TreeMap<Device, Double>();
      CodeCarbonTable.number(cells, "average_power")
          .ifPresent(watts -> power.put(Device.GPU, watts));
      String variant = String.join(" ", RawTable.facts(row).values());
      gathered.rows.add(
          new MeasuredRow(
              file.place(row.line()),
              new RunName(file.shown(), variant, "line " + row.line()),
              MeasuredRow.Kind.TABLE,
              variant,
              CodeCarbonTable.number(cells, "time_per_epoch"),
              Optional.empty(),
              new TreeMap<>(),
              power,
              OptionalDouble.empty(),
              cells,
              RawTable.facts(row)));
    }
    return true;
  }
}
