package org.actant.experiment.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.actant.table.Schema;
import org.actant.table.Table;

/// The result tables of a run. Everything here is computed from raw rows and nothing else.
record Results(Map<Schema, Table> tables) {
  Results {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  static Results of(Measurements measurements) {
    Analysis a = Analysis.of(measurements);
    var tables = new LinkedHashMap<Schema, Table>();
    tables.put(ResultTables.CONDITIONS, ConditionsTable.of(a));
    tables.put(ResultTables.METRICS, MetricsTable.of(a));
    tables.put(ResultTables.EFFECTS, EffectsTable.of(a));
    tables.put(ResultTables.CLASSES, ClassesTable.of(a));
    tables.put(ResultTables.FINDINGS, FindingsTable.of(a));
    tables.put(ResultTables.FINDING_EFFECTS, FindingEffectsTable.of(a));
    tables.put(ResultTables.NOISE, NoiseTable.of(a));
    tables.put(ResultTables.DRIFT, DriftTable.of(a));
    tables.put(ResultTables.DRIFT_POINTS, DriftTable.points(a));
    tables.put(ResultTables.PARETO, ParetoTable.of(a));
    tables.put(ResultTables.LIFE, LifeTable.of(a));
    tables.put(ResultTables.CASCADES, CascadesTable.of(a));
    tables.put(ResultTables.STEPS, StepsTable.of(a));
    tables.put(ResultTables.FACTORIAL, FactorialTable.of(a));
    tables.put(ResultTables.INTERACTIONS, InteractionsTable.of(a));
    tables.put(ResultTables.ORDERS, OrdersTable.of(a));
    return new Results(tables);
  }

  Map<String, Table> byName() {
    var named = new LinkedHashMap<String, Table>();
    tables.forEach((schema, table) -> named.put(schema.name(), table));
    return named;
  }

  /// @throws IllegalArgumentException if there is no such table
  Table table(Schema schema) {
    Table table = tables.get(schema);
    if (table == null) {
      throw new IllegalArgumentException("no table " + schema.name());
    }
    return table;
  }
}
