package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// A network as tables.
public final class NetworkTables {
  static final Schema NODES =
      new Schema(
          "nodes",
          List.of("node"),
          List.of(
              Column.text("node", "name of the actor or the concept"),
              Column.text("mode", "row (actors) or column (concepts)"),
              Column.text("kind", "human, nonhuman, concept or unknown"),
              Column.text("type", "what it is, as the gazetteer or the file says"),
              Column.integer("statements", "", "how many statements name it")));

  static final Schema EDGES =
      new Schema(
          "edges",
          List.of("source", "target", "relation"),
          List.of(
              Column.text("source", "name of a node"),
              Column.text("target", "name of a node"),
              Column.text("relation", "what the source does to the target; else empty"),
              Column.number("weight", "", "weight of the tie"),
              Column.text("first", "when its earliest statement was"),
              Column.text("last", "when its latest statement was"),
              Column.integer("statement_count", "", "how many statements it rests on"),
              Column.text("statements", "their ids, separated by spaces")));

  private NetworkTables() {}

  /// Names of rows and columns around the weights; 0 where there is no tie.
  public static Table matrix(Network network) {
    var columns = new ArrayList<String>();
    columns.add(network.account().recipe().selection().rows());
    network.across().forEach(node -> columns.add(node.name()));
    double[][] matrix = network.matrix();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < matrix.length; i++) {
      var row = new ArrayList<String>();
      row.add(network.down().get(i).name());
      for (double weight : matrix[i]) {
        row.add(Numbers.plain(weight));
      }
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  public static Table nodes(Network network) {
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.nodes().get(i);
      rows.add(
          List.of(
              node.name(),
              network.isTwoMode() && i >= network.rows() ? "column" : "row",
              node.kind().toString(),
              node.type(),
              Integer.toString(node.statements())));
    }
    return new Table(NODES.names(), rows);
  }

  public static Table edges(Network network) {
    var rows = new ArrayList<List<String>>();
    for (Tie tie : network.ties()) {
      rows.add(
          List.of(
              network.source(tie).name(),
              network.target(tie).name(),
              tie.relation(),
              Numbers.plain(tie.weight()),
              Objects.toString(tie.first(), ""),
              Objects.toString(tie.last(), ""),
              Integer.toString(tie.statements().size()),
              String.join(" ", tie.statements())));
    }
    return new Table(EDGES.names(), rows);
  }

  /// One row for each statement that counts, with all that is known of it.
  public static Table events(Statements statements, Recipe recipe) {
    var columns = new ArrayList<>(List.of("statement", "document", "date", "suggested"));
    List<String> variables =
        statements.variables().stream().filter(name -> !columns.contains(name)).toList();
    columns.addAll(variables);
    var rows = new ArrayList<List<String>>();
    for (Occurrence occurrence : recipe.select(statements).list()) {
      Statement statement = occurrence.statement();
      var row = new ArrayList<String>();
      row.add(statement.id());
      row.add(statement.document());
      row.add(statement.when().map(Moment::toString).orElse(""));
      row.add(Boolean.toString(statement.suggested()));
      variables.forEach(variable -> row.add(statement.value(variable).orElse("")));
      rows.add(row);
    }
    return new Table(columns, rows);
  }
}
