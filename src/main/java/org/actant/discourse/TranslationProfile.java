package org.actant.discourse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How each actor takes part in the four moments of translation over the years (Callon 1986,
/// doi:10.1111/j.1467-954X.1984.tb00113.x): how many statements are coded with a moment or with a
/// code below it.
public final class TranslationProfile {
  /// Ids of codes, in Callon's order.
  static final List<String> MOMENTS =
      List.of("problematization", "interessement", "enrollment", "mobilization");

  static final Schema SCHEMA =
      new Schema(
          "profile",
          List.of("actor", "year"),
          List.of(
              Column.text("actor", "who acts"),
              Column.text("year", "of the documents; empty if they do not say"),
              Column.integer("problematization", "", "statements of the first moment"),
              Column.integer("interessement", "", "statements of the second moment"),
              Column.integer("enrollment", "", "statements of the third moment"),
              Column.integer("mobilization", "", "statements of the fourth moment"),
              Column.integer("statements", "", "statements of the actor, of any code"),
              Column.integer("suggested", "", "of these, suggestions that nobody has judged")));

  private TranslationProfile() {}

  /// One row for each actor and year with statements of any moment.
  ///
  /// @param actor the variable of the actors
  public static Table of(Statements statements, String actor) {
    SortedMap<String, SortedMap<String, int[]>> counts = new TreeMap<>();
    for (Statement statement : statements.list()) {
      Optional<String> name = statement.value(actor);
      if (name.isPresent()) {
        String year =
            statement.when().map(moment -> Integer.toString(moment.day().getYear())).orElse("");
        int[] row =
            counts
                .computeIfAbsent(name.get(), _ -> new TreeMap<>())
                .computeIfAbsent(year, _ -> new int[MOMENTS.size() + 2]);
        int moment = moment(statement.value("code").orElse(""), statements.parents());
        if (moment >= 0) {
          row[moment]++;
        }
        row[MOMENTS.size()]++;
        row[MOMENTS.size() + 1] += statement.suggested() ? 1 : 0;
      }
    }
    return table(counts);
  }

  private static Table table(SortedMap<String, SortedMap<String, int[]>> counts) {
    var rows = new ArrayList<List<String>>();
    counts.forEach((name, years) ->
        years.forEach((year, numbers) -> {
          boolean takesPart = false;
          var row = new ArrayList<>(List.of(name, year));
          for (int i = 0; i < numbers.length; i++) {
            takesPart |= i < MOMENTS.size() && numbers[i] > 0;
            row.add(Integer.toString(numbers[i]));
          }
          if (takesPart) {
            rows.add(row);
          }
        }));
    return new Table(SCHEMA.names(), rows);
  }

  /// The moment that a code belongs to, or -1.
  private static int moment(String code, Map<String, String> parents) {
    var seen = new HashSet<String>();
    for (String at = code; at != null && seen.add(at); at = parents.get(at)) {
      int moment = MOMENTS.indexOf(at);
      if (moment >= 0) {
        return moment;
      }
    }
    return -1;
  }
}
