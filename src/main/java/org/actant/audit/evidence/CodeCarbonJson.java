package org.actant.audit.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.input.Json;

/// The record of a run that CodeCarbon returns, saved as a JSON object by the program that asked.
final class CodeCarbonJson implements Format {
  @Override
  public String name() {
    return "CodeCarbon JSON";
  }

  @Override
  public boolean read(RawFile file, Optional<RawTable> table, Gathered gathered) {
    if (!file.endsWith(".json")
        || !file.text().stripLeading().startsWith("{")
        || !file.text().contains("\"energy_consumed\"")) {
      return false;
    }
    Map<?, ?> object = Json.parse(file.path(), 1, file.text(), Map.class);
    var cells = new TreeMap<String, Figure>();
    var facts = new TreeMap<String, String>();
    object.forEach((key, value) -> {
      if (value instanceof Number) {
        Figure.parse(String.valueOf(value)).ifPresent(f -> cells.put(String.valueOf(key), f));
      } else if (value instanceof String text && !text.isEmpty()) {
        facts.put(String.valueOf(key), text);
      }
    });
    if (!cells.containsKey("energy_consumed")) {
      return false;
    }
    gathered.rows.add(
        CodeCarbonTable.row(file.place(0), file.run(), MeasuredRow.Kind.COPY, cells, facts));
    return true;
  }
}
