package org.actant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.actant.input.InputException;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.table.Csv;
import org.actant.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant code precision`.
@Command(
    name = "precision",
    description = "Counts how many suggestions somebody who judged them found right.",
    footer = {
      "%nFILE is a table with a column verdict (right, wrong or arguable) and a column group. The"
          + " precision is given twice:",
      "with the arguable ones counted as wrong, and as right; each with its Wilson interval at 95"
          + " %%.",
      "%nExample:",
      "  actant code precision docs/judgments-2026-11.csv"
    })
final class CodePrecisionCommand implements Callable<Integer> {
  private static final List<String> VERDICTS = List.of("right", "arguable", "wrong");

  @Mixin Session session;

  @Parameters(paramLabel = "FILE", description = "The table of judgments.")
  Path file;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      defaultValue = "group",
      description = "The column whose values are told apart; default: group.")
  String by;

  @Override
  public Integer call() throws Exception {
    Table judgments = Csv.read(file);
    check(judgments);
    int group = judgments.index(by);
    var groups = new TreeSet<String>();
    judgments.rows().forEach(row -> groups.add(row.get(group)));
    var rows = new ArrayList<List<String>>();
    rows.add(row("all", judgments));
    for (String name : groups) {
      rows.add(row(name, judgments.filter(row -> row.get(group).equals(name))));
    }
    session
        .console()
        .table(
            new Table(
                List.of(
                    by,
                    "judged",
                    "right",
                    "arguable",
                    "wrong",
                    "precision",
                    "interval",
                    "with arguable",
                    "interval with arguable"),
                rows));
    return ExitCode.DONE;
  }

  private void check(Table judgments) throws java.io.IOException {
    for (String column : List.of("verdict", by)) {
      if (!judgments.columns().contains(column)) {
        throw new InputException(file, 1, "no column `" + column + "`", "a table of judgments");
      }
    }
    for (int row = 0; row < judgments.rows().size(); row++) {
      String verdict = judgments.get(row, "verdict");
      if (!VERDICTS.contains(verdict)) {
        throw new InputException(
            file,
            Csv.line(file, row),
            "the verdict `" + verdict + "`",
            "one of " + String.join(", ", VERDICTS));
      }
    }
  }

  private static List<String> row(String name, Table judgments) {
    int verdict = judgments.index("verdict");
    var row = new ArrayList<String>(List.of(name, Integer.toString(judgments.rows().size())));
    var counts = new ArrayList<Long>();
    for (String kind : VERDICTS) {
      long count = judgments.rows().stream().filter(r -> r.get(verdict).equals(kind)).count();
      counts.add(count);
      row.add(Long.toString(count));
    }
    long all = judgments.rows().size();
    row.addAll(share(counts.get(0), all));
    row.addAll(share(counts.get(0) + counts.get(1), all));
    return row;
  }

  private static List<String> share(long part, long all) {
    if (all == 0) {
      return List.of("", "");
    }
    var proportion = new Proportion(part, all);
    Interval<Double> interval = proportion.wilson();
    return List.of(
        String.format(Locale.ROOT, "%.2f", (double) part / all),
        String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high()));
  }
}
