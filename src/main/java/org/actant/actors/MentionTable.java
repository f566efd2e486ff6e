package org.actant.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.input.InputException;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// What one document mentions, by the names that the rules give: `documents/<id>.csv` of the stage
/// `actors`.
final class MentionTable {
  /// An actor, a spelling of it, and how often it stands in the document.
  record Row(Named actor, String alias, int mentions) {}

  static final Schema SCHEMA =
      new Schema(
          "document",
          List.of("actor", "kind", "type", "alias"),
          List.of(
              Column.text("actor", "name by the rules, before decisions"),
              Column.text("kind", "human or nonhuman"),
              Column.text("type", "such as organization, person, infrastructure"),
              Column.text("alias", "as the document writes it"),
              Column.integer("mentions", "", "how often")));

  private final Map<List<String>, Integer> counts = new TreeMap<>(MentionTable::compare);

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  void add(Named actor, String alias) {
    counts.merge(List.of(actor.name(), actor.kind().label(), actor.type(), alias), 1, Integer::sum);
  }

  Table table() {
    var rows = new ArrayList<List<String>>();
    counts.forEach((key, count) -> {
      var row = new ArrayList<>(key);
      row.add(Integer.toString(count));
      rows.add(row);
    });
    return new Table(SCHEMA.names(), rows);
  }

  static List<Row> rows(Table table) {
    var rows = new ArrayList<Row>();
    for (List<String> row : table.rows()) {
      rows.add(
          new Row(
              new Named(row.get(0), kind(row.get(1)), row.get(2)),
              row.get(3),
              Integer.parseInt(row.get(4))));
    }
    return rows;
  }

  static Actor.Kind kind(String label) {
    for (Actor.Kind kind : Actor.Kind.values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new InputException("found the kind `" + label + "`; expected human or nonhuman");
  }
}
