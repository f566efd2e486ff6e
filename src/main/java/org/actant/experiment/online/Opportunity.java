package org.actant.experiment.online;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.table.Table;

/// What a job could save in expectation if its best settings were known, in energy alone (η = 1),
/// against the default batch size at the largest power limit. The sweep of section 2.2 of the Zeus
/// paper says 3.0–31.5 % for the power limit alone and 23.8–74.7 % for both, on a V100.
public final class Opportunity {
  private static final Cost ENERGY = new Cost(1);

  private Opportunity() {}

  public static Table table(List<Workload> workloads) {
    var rows = new ArrayList<List<String>>();
    for (Workload workload : workloads) {
      double reference = Oracle.ofDefault(workload, ENERGY).joules();
      rows.add(
          List.of(
              workload.name(),
              percent(Oracle.ofPowerLimit(workload, ENERGY), reference),
              percent(Oracle.ofBatch(workload, ENERGY), reference),
              percent(Oracle.of(workload, ENERGY), reference)));
    }
    return new Table(
        List.of("workload", "energy saved by power limit, %", "by batch size, %", "by both, %"),
        rows);
  }

  private static String percent(Oracle oracle, double reference) {
    return String.format(Locale.ROOT, "%.1f", 100 * (1 - oracle.joules() / reference));
  }
}
