package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Ties between the rows and the columns of a cube.
final class Affiliation {
  private final Cube cube;
  private final Recipe recipe;
  private final SortedMap<List<Integer>, List<Cube.Cell>> dyads =
      new TreeMap<>((one, other) -> {
        int order = one.getFirst().compareTo(other.getFirst());
        return order != 0 ? order : one.getLast().compareTo(other.getLast());
      });
  private final List<String> combinations;

  Affiliation(Cube cube, Recipe recipe) {
    this.cube = cube;
    this.recipe = recipe;
    for (int row = 0; row < cube.rows().size(); row++) {
      for (Cube.Cell cell : cube.row(row)) {
        dyads.computeIfAbsent(List.of(row, cell.column()), _ -> new ArrayList<>()).add(cell);
      }
    }
    this.combinations = combinations();
  }

  /// What the numbers stand for if they are names of combinations of levels.
  List<String> legend() {
    if (recipe.aggregation() != Aggregation.COMBINE) {
      return List.of();
    }
    var lines = new ArrayList<String>(List.of("0 no statement"));
    for (int i = 0; i < combinations.size(); i++) {
      lines.add((i + 1) + " " + combinations.get(i));
    }
    return lines;
  }

  List<Tie> ties() {
    var ties = new ArrayList<Tie>();
    dyads.forEach((dyad, cells) -> {
      double weight = weight(cells);
      if (weight != 0) {
        ties.add(
            Tie.of(
                dyad.getFirst(),
                cube.rows().size() + dyad.getLast(),
                weight / divisor(dyad),
                "",
                cells.stream()
                    .flatMap(cell -> cell.statements().stream())
                    .sorted(Statements.ORDER)
                    .toList()));
      }
    });
    return ties;
  }

  private double weight(List<Cube.Cell> cells) {
    return switch (recipe.aggregation()) {
      case IGNORE -> cells.stream().mapToDouble(Cube.Cell::count).sum();
      case SUBTRACT -> cells.stream().mapToDouble(cell -> sign(cell) * cell.count()).sum();
      case COMBINE -> combinations.indexOf(combination(cells)) + 1;
    };
  }

  /// What one statement of a cell adds.
  private double sign(Cube.Cell cell) {
    double level = cube.scale().number(cube.levels().get(cell.level()));
    return cube.scale().type() == Scale.Type.BOOLEAN ? 2 * level - 1 : level;
  }

  private double divisor(List<Integer> dyad) {
    return switch (recipe.normalization()) {
      case ACTIVITY -> cube.activity(dyad.getFirst());
      case PROMINENCE -> cube.prominence(dyad.getLast());
      default -> 1;
    };
  }

  private List<String> combinations() {
    if (recipe.aggregation() != Aggregation.COMBINE) {
      return List.of();
    }
    if (cube.scale().type() == Scale.Type.BOOLEAN) {
      return List.of("true", "false", "false and true");
    }
    var found = new TreeSet<String>();
    dyads.values().forEach(cells -> found.add(combination(cells)));
    return List.copyOf(found);
  }

  private String combination(List<Cube.Cell> cells) {
    return String.join(
        " and ", cells.stream().map(cell -> cube.levels().get(cell.level())).toList());
  }
}
