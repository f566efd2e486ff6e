package org.actant.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Which codes and concepts stand together: for every two the units that have either and both, and
/// the Jaccard index, the share that has both of those that have either (Jaccard 1912,
/// doi:10.1111/j.1469-8137.1912.tb05611.x).
public final class CoOccurrence {
  public static final Schema SCHEMA =
      new Schema(
          "cooccurrence",
          List.of("a", "b"),
          List.of(
              Column.text("a", "id of a code or concept"),
              Column.text("b", "id of another"),
              Column.integer("both", "", "units that have both"),
              Column.integer("units_a", "", "units that have a"),
              Column.integer("units_b", "", "units that have b"),
              Column.number("jaccard", "", "both, of the units that have either"),
              Column.number("low", "", "lower end of its 95 % Wilson interval"),
              Column.number("high", "", "upper end"),
              Column.number("of_a", "", "both, of the units that have a"),
              Column.number("of_b", "", "both, of the units that have b"),
              Column.integer("documents", "", "documents in which both meet in a unit")));

  private record Pair(String a, String b, long both, List<String> fields) {}

  private CoOccurrence() {}

  /// Returns the pairs that meet anywhere, the most frequent first.
  ///
  /// @param codes those to look at; all if empty
  public static Table table(CodedUnits units, Set<String> codes) {
    List<String> ids =
        units.dimensions().keySet().stream()
            .filter(code -> codes.isEmpty() || codes.contains(code))
            .toList();
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = i + 1; j < ids.size(); j++) {
        Pair pair = pair(units, ids.get(i), ids.get(j));
        if (pair.both > 0) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(
        Comparator.comparingLong((Pair pair) -> -pair.both)
            .thenComparing(Pair::a)
            .thenComparing(Pair::b));
    return new Table(SCHEMA.names(), pairs.stream().map(Pair::fields).toList());
  }

  private static Pair pair(CodedUnits units, String a, String b) {
    List<CodedUnits.Unit> together =
        units.coded().stream().filter(unit -> unit.has(a) && unit.has(b)).toList();
    if (together.isEmpty()) {
      return new Pair(a, b, 0, List.of());
    }
    long both = together.size();
    long unitsA = units.count(unit -> unit.has(a));
    long unitsB = units.count(unit -> unit.has(b));
    long documents = together.stream().map(unit -> unit.source().id()).distinct().count();
    var jaccard = new Proportion(both, unitsA + unitsB - both);
    Interval<Double> wilson = jaccard.wilson();
    return new Pair(
        a,
        b,
        both,
        List.of(
            a,
            b,
            Long.toString(both),
            Long.toString(unitsA),
            Long.toString(unitsB),
            Numbers.rounded(jaccard.value()),
            Numbers.low(wilson),
            Numbers.high(wilson),
            Numbers.rounded((double) both / unitsA),
            Numbers.rounded((double) both / unitsB),
            Long.toString(documents)));
  }
}
