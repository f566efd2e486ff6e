package org.actant.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.measure.ProportionDifference;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How issuers differ in what they speak of: for each code or concept its share of the coded units
/// of one issuer and of another, and the difference. With so many comparisons, about one in twenty
/// intervals misses zero by chance alone.
public final class IssuerComparison {
  /// Stands for all issuers but one.
  public static final String OTHERS = "(others)";

  public static final Schema SCHEMA =
      new Schema(
          "issuers",
          List.of("issuer", "other", "code"),
          List.of(
              Column.text("issuer", "who issued the documents"),
              Column.text("other", "who is compared with, or (others)"),
              Column.text("code", "id of a code or concept"),
              Column.text("dimension", "code or concept"),
              Column.integer("units", "", "the issuer's units that have the code"),
              Column.integer("coded", "", "the issuer's units with any code of the dimension"),
              Column.number("share", "", "units of coded"),
              Column.integer("other_units", "", "the other's units that have the code"),
              Column.integer("other_coded", "", "the other's units with any code of the dimension"),
              Column.number("other_share", "", "other_units of other_coded"),
              Column.number("difference", "", "share - other_share"),
              Column.number("low", "", "lower end of its 95 % Newcombe interval"),
              Column.number("high", "", "upper end")));

  private IssuerComparison() {}

  /// Compares every issuer with all others together, or only those named with each other.
  ///
  /// @param issuers none, or two and more
  public static Table table(CodedUnits units, List<String> issuers, Set<String> codes) {
    SortedMap<String, List<CodedUnits.Unit>> groups = units.by(Attribute.ISSUER);
    var rows = new ArrayList<List<String>>();
    if (issuers.isEmpty()) {
      for (String issuer : groups.keySet()) {
        List<CodedUnits.Unit> others =
            groups.entrySet().stream()
                .filter(group -> !group.getKey().equals(issuer))
                .flatMap(group -> group.getValue().stream())
                .toList();
        rows.addAll(
            rows(units, codes, issuer, groups.getOrDefault(issuer, List.of()), OTHERS, others));
      }
    }
    for (int i = 0; i < issuers.size(); i++) {
      for (int j = i + 1; j < issuers.size(); j++) {
        String a = issuers.get(i);
        String b = issuers.get(j);
        rows.addAll(
            rows(
                units,
                codes,
                a,
                groups.getOrDefault(a, List.of()),
                b,
                groups.getOrDefault(b, List.of())));
      }
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static List<List<String>> rows(
      CodedUnits all,
      Set<String> codes,
      String issuer,
      List<CodedUnits.Unit> own,
      String other,
      List<CodedUnits.Unit> others) {
    var rows = new ArrayList<List<String>>();
    for (String code : all.dimensions().keySet()) {
      long coded = own.stream().filter(all.hasLike(code)).count();
      long otherCoded = others.stream().filter(all.hasLike(code)).count();
      if ((codes.isEmpty() || codes.contains(code)) && coded > 0 && otherCoded > 0) {
        var difference =
            new ProportionDifference(
                new Proportion(count(own, code), coded),
                new Proportion(count(others, code), otherCoded));
        rows.add(
            Stream.concat(
                    Stream.of(issuer, other, code, all.dimensions().getOrDefault(code, "")),
                    fields(difference).stream())
                .toList());
      }
    }
    return rows;
  }

  private static long count(List<CodedUnits.Unit> units, String code) {
    return units.stream().filter(unit -> unit.has(code)).count();
  }

  private static List<String> fields(ProportionDifference difference) {
    Interval<Double> interval = difference.newcombe();
    return List.of(
        Long.toString(difference.one().successes()),
        Long.toString(difference.one().tries()),
        Numbers.rounded(difference.one().value()),
        Long.toString(difference.other().successes()),
        Long.toString(difference.other().tries()),
        Numbers.rounded(difference.other().value()),
        Numbers.rounded(difference.value()),
        Numbers.low(interval),
        Numbers.high(interval));
  }
}
