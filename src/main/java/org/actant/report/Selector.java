package org.actant.report;

import java.util.List;
import java.util.Optional;
import org.actant.input.YamlValue;
import org.actant.table.SqlSource;

/// How a recommendation asks for its evidence.
///
/// ```yaml
/// evidence:
///   - {table: compression, where: "technique = 'int8'", limit: 12}
///   - {passages: "code = 'black-box'", limit: 4}
///   - {row: compression/demo/int8}
///   - {passage: ab12cd34ef56}
/// ```
sealed interface Selector {
  YamlValue place();

  /// Rows of a table for which an SQL condition holds.
  ///
  /// @param columns the columns to show; empty for those that the table shows
  record Rows(YamlValue place, String table, String where, List<String> columns, int limit)
      implements Selector {}

  /// Passages for which an SQL condition over `passages.csv` holds.
  record Passages(YamlValue place, SqlSource where, int limit) implements Selector {}

  /// One row, by `table/key`.
  record FixedRow(YamlValue place, String reference) implements Selector {}

  /// One passage, by id.
  record FixedPassage(YamlValue place, String id) implements Selector {}

  static Selector read(YamlValue value) {
    value.allowKeys("table", "where", "columns", "passages", "limit", "row", "passage");
    Optional<YamlValue> table = value.find("table");
    if (table.isPresent()) {
      return new Rows(
          value,
          table.get().string(),
          value.find("where").map(YamlValue::string).orElse("true"),
          value.find("columns").map(YamlValue::strings).orElse(List.of()),
          value.find("limit").map(v -> v.integer(1, 1000)).orElse(12));
    }
    Optional<YamlValue> passages = value.find("passages");
    if (passages.isPresent()) {
      YamlValue where = passages.get();
      return new Passages(
          value,
          new SqlSource(where.file(), where.line(), where.string()),
          value.find("limit").map(v -> v.integer(1, 1000)).orElse(6));
    }
    Optional<YamlValue> row = value.find("row");
    if (row.isPresent()) {
      return new FixedRow(row.get(), row.get().string());
    }
    YamlValue passage =
        value
            .find("passage")
            .orElseThrow(
                () -> value.unexpected("asks for nothing", "one of table, passages, row, passage"));
    return new FixedPassage(passage, passage.string());
  }
}
