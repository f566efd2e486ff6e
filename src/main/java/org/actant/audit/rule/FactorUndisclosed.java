package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.Published;

/// Emissions without what is needed to judge them.
final class FactorUndisclosed implements Rule {
  @Override
  public String id() {
    return "factor-undisclosed";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "emissions without their factor",
        "Rows with emissions above 0 should say place (country or cloud region), the grid factor,"
            + " its year or source, and the PUE. Missing place or energy is a warning, the rest a"
            + " note, once for each data set. The factor that emissions / energy implies is"
            + " printed. A summary with a column of emissions is looked at the same way.",
        "emissions.csv gives Canada and PUE 1.0, but neither the factor (0.682 kg/kWh is implied)"
            + " nor its year or source.",
        "What a paper says beside the files is not seen. Known places have factors that differ by 7"
            + " times between sources, so the place alone is no factor.",
        "0 of 300 generated data sets that carry factor, year and source (CleanDataTest)");
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    Groups.byDataset(
            Groups.once(evidence).stream()
                .filter(row -> row.cell("emissions").orElse(0) > 0)
                .toList())
        .values()
        .forEach(rows -> findings.addAll(check(rows)));
    findings.addAll(published(evidence.published()));
    return findings;
  }

  private List<Finding> check(List<MeasuredRow> rows) {
    var columns = new TreeSet<String>();
    rows.forEach(row -> {
      columns.addAll(row.cells().keySet());
      columns.addAll(row.facts().keySet());
    });
    List<String> missing = missing(columns);
    if (missing.isEmpty()) {
      return List.of();
    }
    List<Double> factors =
        rows.stream()
            .filter(row -> row.totalJ().orElse(0) > 0)
            .map(row -> row.cell("emissions").orElseThrow() / (row.totalJ().orElseThrow() / 3.6e6))
            .toList();
    return List.of(
        Finding.at(
            this,
            missing.contains("place") ? Severity.WARNING : Severity.NOTE,
            rows.getFirst().place(),
            Show.count(rows.size(), "row") + " with emissions",
            "",
            "no " + String.join(", no ", missing),
            "place, factor, year or source, PUE",
            factors.isEmpty()
                ? "Without energy beside them the emissions cannot be recomputed."
                : "Emissions / energy imply %s kg/kWh (median; %s to %s)."
                    .formatted(
                        Show.number(Stats.median(factors)),
                        Show.number(Stats.min(factors)),
                        Show.number(Stats.max(factors)))));
  }

  private List<Finding> published(List<Published> rows) {
    var seen = new TreeSet<String>();
    var findings = new ArrayList<Finding>();
    for (Published row : rows) {
      var columns = new TreeSet<>(row.values().keySet());
      columns.addAll(row.facts().keySet());
      boolean emissions =
          columns.stream()
              .map(column -> column.toLowerCase(Locale.ROOT))
              .anyMatch(c -> c.contains("emission") || c.contains("co2"));
      List<String> missing = missing(columns);
      if (emissions && !missing.isEmpty() && seen.add(row.place().file())) {
        findings.add(
            Finding.at(
                this,
                missing.contains("place") ? Severity.WARNING : Severity.NOTE,
                row.place(),
                "columns",
                "",
                "no " + String.join(", no ", missing),
                "place, factor, year or source, PUE",
                "The emissions of this table cannot be recomputed from it."));
      }
    }
    return findings;
  }

  private static List<String> missing(Iterable<String> columns) {
    boolean place = false;
    boolean factor = false;
    boolean source = false;
    boolean pue = false;
    for (String column : columns) {
      String name = column.toLowerCase(Locale.ROOT);
      place |= name.contains("country") || name.contains("region") || name.contains("location");
      factor |= name.contains("intensity") || name.contains("factor");
      source |= name.contains("source") || name.matches("(.*_)?year(_.*)?");
      pue |= name.equals("pue");
    }
    var missing = new ArrayList<String>();
    if (!place) {
      missing.add("place");
    }
    if (!factor) {
      missing.add("factor");
    }
    if (!source) {
      missing.add("year or source");
    }
    if (!pue) {
      missing.add("PUE");
    }
    return missing;
  }
}
