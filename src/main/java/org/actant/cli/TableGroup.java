package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.table.Table;

/// Several tables as one result: one below the other for people, one object with `--json`.
final class TableGroup {
  private TableGroup() {}

  static void print(Console console, Map<String, Table> tables) {
    var texts = new ArrayList<String>();
    var values = new LinkedHashMap<String, Object>();
    tables.forEach((name, table) -> {
      texts.add(TextTable.format(table));
      values.put(name, objects(table));
    });
    console.result(String.join("\n", texts).stripTrailing(), values);
  }

  private static List<Map<String, String>> objects(Table table) {
    var objects = new ArrayList<Map<String, String>>();
    for (List<String> row : table.rows()) {
      var object = new LinkedHashMap<String, String>();
      for (int i = 0; i < row.size(); i++) {
        object.put(table.columns().get(i), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }
}
