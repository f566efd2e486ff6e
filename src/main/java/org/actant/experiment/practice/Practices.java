package org.actant.experiment.practice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Practices as a ranked table.
public final class Practices {
  private Practices() {}

  /// A practice and the fields that say where it comes from.
  ///
  /// @param fields of its row, without the rank and what follows from the others
  record Ranked(Practice practice, Advice advice, List<String> fields) {
    private boolean saves() {
      return practice.outcome() == Practice.Outcome.SAVES
          || practice.outcome() == Practice.Outcome.TRADES;
    }
  }

  /// Ranks by outcome, then by saving.
  static Table table(List<Ranked> practices) {
    List<Ranked> sorted =
        practices.stream()
            .sorted(
                Comparator.comparing((Ranked r) -> r.practice.outcome())
                    .thenComparingDouble(r -> r.practice.ratio())
                    .thenComparing(r -> String.join(" ", r.fields)))
            .toList();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < sorted.size(); i++) {
      var row = new ArrayList<String>();
      List<Ranked> same = same(sorted, sorted.get(i).advice.technique());
      int saving = (int) same.stream().filter(Ranked::saves).count();
      row.add(String.valueOf(i + 1));
      row.add(sorted.get(i).advice.sentence(sorted.get(i).practice, saving, same.size()));
      row.add(String.valueOf(saving));
      row.add(String.valueOf(same.size()));
      row.addAll(sorted.get(i).fields);
      rows.add(row);
    }
    return new Table(PracticeTables.PRACTICES.names(), rows);
  }

  private static List<Ranked> same(List<Ranked> practices, String technique) {
    return practices.stream().filter(r -> r.advice.technique().equals(technique)).toList();
  }

  /// Reads the table that [PracticesStage] has written, in brief.
  public static Table overview(Workspace workspace) throws IOException {
    Table all =
        Csv.read(
            workspace.resolve(SummarizeStage.PRACTICES + "/practices.csv"),
            PracticeTables.PRACTICES);
    var rows = new ArrayList<List<String>>();
    for (int row = 0; row < all.rows().size(); row++) {
      rows.add(
          List.of(
              all.get(row, "rank"),
              all.get(row, "outcome"),
              all.get(row, "grade"),
              all.get(row, "condition"),
              all.get(row, "aim"),
              all.get(row, "tier"),
              percent(all, row, "saving"),
              percent(all, row, "saving_low"),
              percent(all, row, "saving_high"),
              number("%.2f", all.get(row, "points"), 1),
              all.get(row, "n"),
              all.get(row, "mark"),
              all.get(row, "study")));
    }
    return new Table(
        List.of(
            "rank",
            "outcome",
            "grade",
            "condition",
            "aim",
            "tier",
            "saving_%",
            "low",
            "high",
            "accuracy_points",
            "blocks",
            "mark",
            "study"),
        rows);
  }

  private static String percent(Table all, int row, String column) {
    return number("%.1f", all.get(row, column), 100);
  }

  private static String number(String format, String field, double factor) {
    return field.isEmpty()
        ? ""
        : String.format(Locale.ROOT, format, Double.parseDouble(field) * factor);
  }
}
