package org.actant.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.measure.ProportionDifference;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Whether humans and nonhumans are described in the same terms, as the principle of generalized
/// symmetry asks (Callon 1986, doi 10.1111/j.1467-954X.1984.tb00113.x): of the statements whose
/// actor is human, and of those whose actor is not, the share that each code has, and how far the
/// shares lie apart.
final class Symmetry {
  static final Schema SCHEMA =
      new Schema(
          "symmetry",
          List.of("basis", "code"),
          List.of(
              Column.text(
                  "basis",
                  "`people`: what people coded or accepted; `all`: that and what was suggested and"
                      + " not rejected"),
              Column.text("code", "id of the code"),
              Column.integer("human", "", "statements with the code and a human actor"),
              Column.integer("nonhuman", "", "statements with the code and a nonhuman actor"),
              Column.integer("unknown", "", "statements with the code and no actor that is known"),
              Column.number("human_share", "", "of all statements with a human actor"),
              Column.number("nonhuman_share", "", "of all statements with a nonhuman actor"),
              Column.number("difference", "", "nonhuman share less human share"),
              Column.number("difference_low", "", "lower end of its 95 % interval"),
              Column.number("difference_high", "", "upper end of its 95 % interval"),
              Column.text("sentence", "what that says")));

  /// Fewer statements on a side say nothing about shares.
  private static final int FEWEST = 5;

  /// A statement, as far as it matters here.
  ///
  /// @param byPeople whether a person stands behind it
  /// @param kind of its actor, as [Actor.Kind#label], or empty
  record Coded(String code, boolean byPeople, String kind) {}

  private static final class Counts {
    int human;
    int nonhuman;
    int unknown;

    void add(String kind) {
      switch (kind) {
        case "human" -> human++;
        case "nonhuman" -> nonhuman++;
        default -> unknown++;
      }
    }
  }

  private Symmetry() {}

  /// @param passages rows of passages.csv with the columns code, actor and status
  /// @param kindOf the kind of an actor by its name, empty if not known
  static Table table(Table passages, Function<String, String> kindOf) {
    var coded = new ArrayList<Coded>();
    int code = passages.index("code");
    int actor = passages.index("actor");
    int status = passages.index("status");
    for (List<String> row : passages.rows()) {
      if (!row.get(code).isEmpty() && !row.get(status).equals("rejected")) {
        String kind = row.get(actor).isEmpty() ? "" : kindOf.apply(row.get(actor));
        coded.add(new Coded(row.get(code), !row.get(status).equals("suggested"), kind));
      }
    }
    var rows = new ArrayList<List<String>>();
    rows.addAll(rows("all", coded));
    rows.addAll(rows("people", coded.stream().filter(Coded::byPeople).toList()));
    return new Table(SCHEMA.names(), rows);
  }

  private static List<List<String>> rows(String basis, List<Coded> statements) {
    var all = new Counts();
    var byCode = new TreeMap<String, Counts>();
    for (Coded statement : statements) {
      all.add(statement.kind);
      byCode.computeIfAbsent(statement.code, _ -> new Counts()).add(statement.kind);
    }
    var rows = new ArrayList<List<String>>();
    byCode.forEach((code, counts) -> rows.add(row(basis, code, counts, all)));
    return rows;
  }

  private static List<String> row(String basis, String code, Counts counts, Counts all) {
    var row =
        new ArrayList<>(
            List.of(
                basis,
                code,
                Integer.toString(counts.human),
                Integer.toString(counts.nonhuman),
                Integer.toString(counts.unknown)));
    if (all.human == 0 || all.nonhuman == 0) {
      row.addAll(List.of("", "", "", "", ""));
      row.add(
          "Not comparable: no statement has a %s actor."
              .formatted(all.human == 0 ? "human" : "nonhuman"));
      return row;
    }
    var difference =
        new ProportionDifference(
            new Proportion(counts.nonhuman, all.nonhuman), new Proportion(counts.human, all.human));
    Interval<Double> interval = difference.newcombe();
    row.add(field(difference.other().value()));
    row.add(field(difference.one().value()));
    row.add(field(difference.value()));
    row.add(field(interval.low()));
    row.add(field(interval.high()));
    row.add(sentence(code, difference, interval));
    return row;
  }

  private static String field(double share) {
    return Table.field(Math.round(share * 1e4) / 1e4);
  }

  private static String sentence(
      String code, ProportionDifference difference, Interval<Double> interval) {
    Proportion nonhuman = difference.one();
    Proportion human = difference.other();
    if (nonhuman.tries() < FEWEST || human.tries() < FEWEST) {
      return "Too few to tell: %s statements with a human and %s with a nonhuman actor in all."
          .formatted(human.tries(), nonhuman.tries());
    }
    String verdict =
        interval.low() > 0
            ? "`%s` is said of nonhumans more often than of humans"
            : interval.high() < 0
                ? "`%s` is said of nonhumans less often than of humans"
                : "No difference shows for `%s`";
    return verdict.formatted(code)
        + ": %s %% of %s statements against %s %% of %s."
            .formatted(
                percent(nonhuman.value()), nonhuman.tries(), percent(human.value()), human.tries());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
