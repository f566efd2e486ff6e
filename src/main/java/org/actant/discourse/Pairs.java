package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Weights between two rows of a cube that share a column (Leifeld 2017,
/// doi:10.1093/oxfordhb/9780190228217.013.25), before normalization:
///
/// - ignore: Σⱼ (Σₖ xᵢⱼₖ)(Σₖ xᵢ′ⱼₖ)
/// - congruence: Σⱼ Σₖ Σₖ′ xᵢⱼₖ xᵢ′ⱼₖ′ · agreement(k, k′)
/// - conflict: the same with 1 − agreement(k, k′)
/// - subtract: congruence − conflict
///
/// A qualifier of texts has no distance between levels. Conflict is there, on every concept that
/// both speak of, what one of the two says that the other does not: the counts of the cells that
/// only one of them uses. A concept on which one of the two is silent is no conflict.
final class Pairs {
  private final Cube cube;
  private final SortedMap<Pair, Sums> sums = new TreeMap<>();

  /// Two rows, the one that comes first by name first.
  record Pair(int first, int second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return first != other.first
          ? Integer.compare(first, other.first)
          : Integer.compare(second, other.second);
    }
  }

  /// What the columns that two rows share add up to.
  static final class Sums {
    private double together;
    private double congruence;
    private double conflict;

    /// counts of both over the cells of column and level that both use
    private double joint;

    /// the product of the two counts over the same cells
    private double product;
  }

  Pairs(Cube cube) {
    this.cube = cube;
    for (int column = 0; column < cube.columns().size(); column++) {
      List<List<Cube.Cell>> rows = byRow(cube.column(column));
      for (int i = 0; i < rows.size(); i++) {
        for (int j = i + 1; j < rows.size(); j++) {
          add(rows.get(i), rows.get(j));
        }
      }
    }
  }

  /// The pairs that share a column, in order.
  List<Pair> list() {
    return List.copyOf(sums.keySet());
  }

  double weight(Pair pair, Kind kind, Normalization normalization) {
    Sums of = sums.getOrDefault(pair, new Sums());
    double weight =
        switch (kind) {
          case IGNORE -> of.together;
          case CONGRUENCE -> of.congruence;
          case CONFLICT -> of.conflict;
          case SUBTRACT -> of.congruence - of.conflict;
          case AFFILIATION, RELATIONS ->
              throw new IllegalArgumentException(kind + " does not join two rows");
        };
    return weight == 0 ? 0 : weight / divisor(pair, of, kind, normalization);
  }

  /// The statements of both that a tie of this kind rests on, in the order of time.
  List<Statement> statements(Pair pair, Kind kind) {
    var statements = new ArrayList<Statement>();
    for (Cube.Cell one : cube.row(pair.first())) {
      for (Cube.Cell other : cube.row(pair.second())) {
        if (one.column() == other.column() && counts(one, other, kind)) {
          statements.addAll(one.statements());
          statements.addAll(other.statements());
        }
      }
    }
    return statements.stream().distinct().sorted(Statements.ORDER).toList();
  }

  private boolean counts(Cube.Cell one, Cube.Cell other, Kind kind) {
    return switch (kind) {
      case CONGRUENCE -> cube.agreement(one, other) > 0;
      case CONFLICT -> cube.agreement(one, other) < 1;
      default -> true;
    };
  }

  private double divisor(Pair pair, Sums of, Kind kind, Normalization normalization) {
    double one = cube.activity(pair.first());
    double other = cube.activity(pair.second());
    return switch (normalization) {
      case NO -> 1;
      case AVERAGE -> (one + other) / 2;
      case JACCARD -> one + other - of.joint + of.product;
      case ACTIVITY_PRODUCT -> one * other;
      case COSINE -> length(pair.first(), kind) * length(pair.second(), kind);
      case ACTIVITY, PROMINENCE ->
          throw new IllegalArgumentException(normalization + " of a one-mode network");
    };
  }

  /// ‖i‖, the root of ω(i, i) of ignore or of congruence.
  private double length(int row, Kind kind) {
    double square = 0;
    for (Cube.Cell one : cube.row(row)) {
      for (Cube.Cell other : cube.row(row)) {
        if (one.column() == other.column()) {
          double agreement = kind == Kind.IGNORE ? 1 : cube.agreement(one, other);
          square += one.count() * other.count() * agreement;
        }
      }
    }
    return Math.sqrt(square);
  }

  private void add(List<Cube.Cell> one, List<Cube.Cell> other) {
    Sums of =
        sums.computeIfAbsent(
            new Pair(one.getFirst().row(), other.getFirst().row()), _ -> new Sums());
    double alone = 0;
    for (Cube.Cell a : one) {
      for (Cube.Cell b : other) {
        double product = a.count() * b.count();
        double agreement = cube.agreement(a, b);
        of.together += product;
        of.congruence += product * agreement;
        if (cube.scale().isNumeric()) {
          of.conflict += product * (1 - agreement);
        }
        if (a.level() == b.level()) {
          of.joint += a.count() + b.count();
          of.product += product;
          alone -= a.count() + b.count();
        }
      }
    }
    if (!cube.scale().isNumeric()) {
      alone += one.stream().mapToDouble(Cube.Cell::count).sum();
      alone += other.stream().mapToDouble(Cube.Cell::count).sum();
      of.conflict += alone;
    }
  }

  private static List<List<Cube.Cell>> byRow(List<Cube.Cell> cells) {
    var rows = new ArrayList<List<Cube.Cell>>();
    for (Cube.Cell cell : cells) {
      if (rows.isEmpty() || rows.getLast().getLast().row() != cell.row()) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(cell);
    }
    return rows;
  }
}
