package org.actant.discourse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes networks.
public final class Networks {
  private Networks() {}

  public static Network of(Statements statements, Recipe recipe) {
    return of(statements, recipe, recipe.select(statements));
  }

  /// Makes the network of some of the occurrences, or of weighted ones.
  static Network of(Statements statements, Recipe recipe, Occurrences occurrences) {
    Selection selection = recipe.selection();
    if (recipe.kind() == Kind.RELATIONS) {
      return relations(statements, recipe, occurrences);
    }
    var cube = new Cube(occurrences, statements.scale(selection.qualifier()));
    var nodes = nodes(statements, selection.rows(), cube.rows(), rowCounts(occurrences));
    if (recipe.kind() == Kind.AFFILIATION) {
      nodes.addAll(
          nodes(statements, selection.columns(), cube.columns(), columnCounts(occurrences)));
      var affiliation = new Affiliation(cube, recipe);
      return new Network(
          account(statements, recipe, occurrences, affiliation.legend()),
          cube.rows().size(),
          nodes,
          affiliation.ties());
    }
    return new Network(
        account(statements, recipe, occurrences, List.of()),
        cube.rows().size(),
        nodes,
        oneMode(cube, recipe));
  }

  private static List<Tie> oneMode(Cube cube, Recipe recipe) {
    var pairs = new Pairs(cube);
    var ties = new ArrayList<Tie>();
    for (Pairs.Pair pair : pairs.list()) {
      double weight = pairs.weight(pair, recipe.kind(), recipe.normalization());
      if (weight != 0) {
        ties.add(
            Tie.of(pair.first(), pair.second(), weight, "", pairs.statements(pair, recipe.kind())));
      }
    }
    return ties;
  }

  private static Network relations(Statements statements, Recipe recipe, Occurrences occurrences) {
    var names = new TreeSet<String>(occurrences.rows());
    names.addAll(occurrences.columns());
    List<String> order = List.copyOf(names);
    SortedMap<List<String>, List<Occurrence>> byTie = new TreeMap<>(Networks::compare);
    for (Occurrence occurrence : occurrences.list()) {
      List<String> key =
          List.of(occurrence.row(), occurrence.column(), statements.verb(occurrence.level()));
      byTie.computeIfAbsent(key, _ -> new ArrayList<>()).add(occurrence);
    }
    var ties = new ArrayList<Tie>();
    byTie.forEach((key, inside) ->
        ties.add(
            Tie.of(
                Collections.binarySearch(order, key.get(0)),
                Collections.binarySearch(order, key.get(1)),
                inside.stream().mapToDouble(Occurrence::weight).sum(),
                key.get(2),
                inside.stream().map(Occurrence::statement).toList())));
    Map<String, Integer> counts = new HashMap<>(rowCounts(occurrences));
    columnCounts(occurrences).forEach((name, count) -> counts.merge(name, count, Integer::sum));
    return new Network(
        account(statements, recipe, occurrences, List.of()),
        order.size(),
        nodes(statements, recipe.selection().rows(), order, counts),
        ties);
  }

  private static Account account(
      Statements statements, Recipe recipe, Occurrences occurrences, List<String> legend) {
    return new Account(
        statements.source(),
        recipe,
        occurrences.list().size(),
        occurrences.suggested(),
        occurrences.leftOut(),
        legend);
  }

  private static List<Node> nodes(
      Statements statements, String variable, List<String> names, Map<String, Integer> counts) {
    var nodes = new ArrayList<Node>();
    for (String name : names) {
      Statements.Profile profile = statements.profile(variable, name);
      nodes.add(new Node(name, profile.kind(), profile.type(), counts.getOrDefault(name, 0)));
    }
    return nodes;
  }

  private static Map<String, Integer> rowCounts(Occurrences occurrences) {
    return occurrences.list().stream()
        .collect(Collectors.toMap(Occurrence::row, _ -> 1, Integer::sum));
  }

  private static Map<String, Integer> columnCounts(Occurrences occurrences) {
    return occurrences.list().stream()
        .collect(Collectors.toMap(Occurrence::column, _ -> 1, Integer::sum));
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
