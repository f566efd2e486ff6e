package org.actant.tabulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How often a code or concept occurs in documents of one kind, year, issuer or type of issuer: a
/// row for every code and value, zeros included, since what is missing is a finding, too.
public final class CodeAttributes {
  public static final Schema SCHEMA =
      new Schema(
          "code-attributes",
          List.of("attribute", "value", "code"),
          List.of(
              Column.text("attribute", "issuer, actor-type, year or kind"),
              Column.text("value", "its value; empty if it is not known"),
              Column.text("code", "id of a code or concept"),
              Column.text("dimension", "code or concept"),
              Column.integer("units", "", "units that have the code"),
              Column.integer("coded", "", "units that have any code of the dimension"),
              Column.number("share", "", "units of coded"),
              Column.number("low", "", "lower end of its 95 % Wilson interval"),
              Column.number("high", "", "upper end"),
              Column.number("per_1000", "", "units in a thousand of the documents, coded or not"),
              Column.integer("documents", "", "documents that have the code"),
              Column.integer("coded_documents", "", "documents with any coding")));

  private CodeAttributes() {}

  public static Table table(CodedUnits units, Attribute attribute, Set<String> codes) {
    var rows = new ArrayList<List<String>>();
    for (Map.Entry<String, List<CodedUnits.Unit>> group : units.by(attribute).entrySet()) {
      for (String code : units.dimensions().keySet()) {
        if (codes.isEmpty() || codes.contains(code)) {
          rows.add(row(units, attribute, group.getKey(), group.getValue(), code));
        }
      }
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static List<String> row(
      CodedUnits all, Attribute attribute, String value, List<CodedUnits.Unit> group, String code) {
    List<CodedUnits.Unit> own = group.stream().filter(unit -> unit.has(code)).toList();
    long coded = group.stream().filter(all.hasLike(code)).count();
    Set<String> documents = documents(group);
    String share = "";
    String low = "";
    String high = "";
    if (coded > 0) {
      var proportion = new Proportion(own.size(), coded);
      Interval<Double> wilson = proportion.wilson();
      share = Numbers.rounded(proportion.value());
      low = Numbers.low(wilson);
      high = Numbers.high(wilson);
    }
    return List.of(
        attribute.toString(),
        value,
        code,
        all.dimensions().getOrDefault(code, ""),
        Integer.toString(own.size()),
        Long.toString(coded),
        share,
        low,
        high,
        Numbers.rounded(1000.0 * own.size() / all.size(documents)),
        Integer.toString(documents(own).size()),
        Integer.toString(documents.size()));
  }

  private static Set<String> documents(List<CodedUnits.Unit> units) {
    return units.stream()
        .map(unit -> unit.source().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
