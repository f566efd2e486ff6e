package org.actant.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actant.input.YamlValue;

/// A YAML file as a table: one row for each value that is text or a number, with the path that
/// leads to it, such as `protocol.threads` or `conditions.int8.0`.
final class Settings {
  private Settings() {}

  /// @param file as the rows name it
  static List<List<String>> rows(String file, YamlValue root) {
    var rows = new ArrayList<List<String>>();
    add(rows, file, "", root);
    return rows;
  }

  private static void add(List<List<String>> rows, String file, String path, YamlValue value) {
    String prefix = path.isEmpty() ? "" : path + ".";
    if (value.isMapping()) {
      for (Map.Entry<String, YamlValue> entry : value.entries().entrySet()) {
        add(rows, file, prefix + entry.getKey(), entry.getValue());
      }
    } else if (value.isList()) {
      List<YamlValue> items = value.list();
      for (int i = 0; i < items.size(); i++) {
        add(rows, file, prefix + i, items.get(i));
      }
    } else {
      rows.add(List.of(file, path, value.string()));
    }
  }
}
