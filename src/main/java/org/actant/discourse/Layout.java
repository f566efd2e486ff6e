package org.actant.discourse;

import java.util.List;
import java.util.SplittableRandom;

/// Places for the nodes of a network: springs between tied nodes, repulsion between what is near, a
/// pull to the middle (Fruchterman and Reingold, *Graph drawing by force-directed placement*, 1991,
/// doi:10.1002/spe.4380211102). The seed is fixed: the same network has the same picture.
///
/// Costs n² a step; networks of more than [#MOST] nodes are laid out on a circle.
final class Layout {
  private static final int MOST = 2000;
  private static final int STEPS = 400;
  private static final long SEED = 20_170_101;

  /// The distance that springs want, in the units of the result.
  static final double LENGTH = 100;

  /// How far repulsion reaches, so that parts without a tie between them stay near.
  private static final double REACH = 4 * LENGTH;

  private final double[] x;
  private final double[] y;

  private Layout(int nodes) {
    x = new double[nodes];
    y = new double[nodes];
  }

  static Layout of(Network network) {
    return of(network.nodes().size(), network.ties());
  }

  static Layout of(int nodes, List<Tie> ties) {
    var layout = new Layout(nodes);
    layout.circle();
    if (nodes > 1 && nodes <= MOST) {
      layout.relax(ties);
    }
    return layout;
  }

  double x(int node) {
    return x[node];
  }

  double y(int node) {
    return y[node];
  }

  private void circle() {
    var random = new SplittableRandom(SEED);
    double radius = LENGTH * Math.sqrt(x.length) / 2;
    for (int i = 0; i < x.length; i++) {
      double angle = 2 * Math.PI * i / x.length;
      x[i] = radius * Math.cos(angle) + random.nextDouble();
      y[i] = radius * Math.sin(angle) + random.nextDouble();
    }
  }

  private void relax(List<Tie> ties) {
    double heaviest = ties.stream().mapToDouble(tie -> Math.abs(tie.weight())).max().orElse(1);
    double temperature = LENGTH * Math.sqrt(x.length) / 4;
    double cooling = Math.pow(0.5 / temperature, 1.0 / STEPS);
    for (int step = 0; step < STEPS; step++) {
      double[] dx = new double[x.length];
      double[] dy = new double[x.length];
      repel(dx, dy);
      attract(ties, heaviest, dx, dy);
      move(dx, dy, temperature);
      temperature *= cooling;
    }
  }

  private void repel(double[] dx, double[] dy) {
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        double awayX = x[i] - x[j];
        double awayY = y[i] - y[j];
        double square = Math.max(awayX * awayX + awayY * awayY, 1e-4);
        if (square > REACH * REACH) {
          continue;
        }
        double force = LENGTH * LENGTH / square;
        dx[i] += awayX * force;
        dy[i] += awayY * force;
        dx[j] -= awayX * force;
        dy[j] -= awayY * force;
      }
      dx[i] -= x[i] * 0.6;
      dy[i] -= y[i] * 0.6;
    }
  }

  /// Heavy ties pull more, but by no more than twice as much as light ones; what opposes each other
  /// is not pulled together.
  private void attract(List<Tie> ties, double heaviest, double[] dx, double[] dy) {
    for (Tie tie : ties) {
      if (tie.source() == tie.target()) {
        continue;
      }
      double awayX = x[tie.source()] - x[tie.target()];
      double awayY = y[tie.source()] - y[tie.target()];
      double distance = Math.sqrt(awayX * awayX + awayY * awayY);
      double strength = 0.5 + Math.sqrt(Math.abs(tie.weight()) / heaviest) / 2;
      double force = distance / LENGTH * strength * (tie.isNegative() ? 0.2 : 1);
      dx[tie.source()] -= awayX * force;
      dy[tie.source()] -= awayY * force;
      dx[tie.target()] += awayX * force;
      dy[tie.target()] += awayY * force;
    }
  }

  private void move(double[] dx, double[] dy, double temperature) {
    for (int i = 0; i < x.length; i++) {
      double length = Math.sqrt(dx[i] * dx[i] + dy[i] * dy[i]);
      if (length > 0) {
        double step = Math.min(length, temperature) / length;
        x[i] += dx[i] * step;
        y[i] += dy[i] * step;
      }
    }
  }
}
