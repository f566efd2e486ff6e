package org.actant.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.measure.Interval;

/// Turns judgments into rows: coefficients with their intervals, how many units they rest on, and
/// which share of what was judged that is.
final class Measured {
  private Measured() {}

  static <C> List<Row> rows(
      Row.Scope scope,
      String code,
      Group group,
      Ratings<C> ratings,
      List<Coefficient<C>> coefficients) {
    int judged = ratings.judgedBy(1).size();
    int compared = ratings.judgedBy(2).size();
    List<Optional<Interval<Double>>> intervals =
        compared < Bootstrap.FEWEST_UNITS
            ? coefficients.stream().map(_ -> Optional.<Interval<Double>>empty()).toList()
            : Bootstrap.intervals(
                ratings.judgedBy(2),
                Ratings::redrawn,
                drawn -> coefficients.stream().map(one -> one.formula().apply(drawn)).toList());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < coefficients.size(); i++) {
      Coefficient<C> coefficient = coefficients.get(i);
      int n = coefficient.needsAll() ? ratings.judgedBy(ratings.coders()).size() : compared;
      Agreement agreement =
          group
              .apart(2)
              .<Agreement>map(reason -> reason)
              .orElseGet(() -> coefficient.formula().apply(ratings));
      rows.add(
          new Row(
              scope,
              code,
              coefficient.name(),
              group.names(),
              agreement,
              agreement instanceof Agreement.Value ? intervals.get(i) : Optional.empty(),
              n,
              judged == 0 ? Double.NaN : (double) n / judged));
    }
    return rows;
  }
}
