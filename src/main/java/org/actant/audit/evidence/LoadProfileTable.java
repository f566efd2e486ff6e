package org.actant.audit.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Load steps of one machine with the power and the energy of its processor, as CodeCarbon's
/// `cpu_load_profiling` has them: kWh, W and s.
final class LoadProfileTable implements Format {
  @Override
  public String name() {
    return "CSV of load steps";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (table.isEmpty() || !table.get().has("task_name", "duration", "rapl_power", "rapl_energy")) {
      return false;
    }
    gathered.skipMisfits(file, table.get());
    RunName folder = file.variant();
    for (RawTable.Row row : table.get().detailedRows(file)) {
      SortedMap<String, Figure> cells = RawTable.figures(row);
      SortedMap<String, String> facts = RawTable.facts(row);
      facts.put("cpu_model", row.get("cpu_name"));
      gathered.rows.add(
          new MeasuredRow(
              file.place(row.line()),
              new RunName(folder.dataset(), folder.variant(), file.name()),
              MeasuredRow.Kind.TASK,
              task(row.get("task_name")),
              CodeCarbonTable.number(cells, "duration"),
              Optional.empty(),
              cpu(cells, "rapl_energy", CodeCarbonTable.JOULES_PER_KWH),
              cpu(cells, "rapl_power", 1),
              OptionalDouble.empty(),
              cells,
              facts));
    }
    return true;
  }

  /// The step without load is the machine's idle.
  private static String task(String name) {
    return name.startsWith("Load for 0 ") ? "idle, " + name : name;
  }

  private static SortedMap<Device, Double> cpu(
      SortedMap<String, Figure> cells, String column, double factor) {
    var values = new TreeMap<Device, Double>();
    CodeCarbonTable.number(cells, column)
        .ifPresent(value -> values.put(Device.CPU, value * factor));
    return values;
  }
}
