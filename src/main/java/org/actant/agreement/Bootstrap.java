package org.actant.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.actant.measure.Interval;

/// Percentile bootstrap (Efron and Tibshirani, *An Introduction to the Bootstrap*, 1993, ch. 13;
/// for alpha see Hayes and Krippendorff 2007): the units are drawn again with replacement, a
/// thousand times, and 95 % of the coefficients so found lie in the interval. The seed is fixed, so
/// that the same judgments give the same interval.
///
/// It takes the units for independent. Neighboring sentences are not quite, so the true uncertainty
/// is rather larger.
final class Bootstrap {
  static final int DRAWS = 1000;

  /// With fewer units an interval would say more about the method than about the coders.
  static final int FEWEST_UNITS = 10;

  private static final long SEED = 1979;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /// Returns an interval for each coefficient, all from the same draws; none where the coefficient
  /// is undefined in more than one draw out of twenty.
  ///
  /// @param coefficients always as many, in the same order
  static <S> List<Optional<Interval<Double>>> intervals(
      S sample,
      BiFunction<S, RandomGenerator, S> redraw,
      Function<S, List<Agreement>> coefficients) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var draws = new ArrayList<List<Agreement>>();
    for (int draw = 0; draw < DRAWS; draw++) {
      draws.add(coefficients.apply(redraw.apply(sample, random)));
    }
    return IntStream.range(0, draws.getFirst().size())
        .mapToObj(c -> draws.stream().mapToDouble(values -> values.get(c).orNaN()).toArray())
        .map(Bootstrap::interval)
        .toList();
  }

  private static Optional<Interval<Double>> interval(double[] drawn) {
    double[] defined =
        Arrays.stream(drawn).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (defined.length < 0.95 * drawn.length) {
      return Optional.empty();
    }
    int low = (int) Math.floor(TAIL * (defined.length - 1));
    int high = (int) Math.ceil((1 - TAIL) * (defined.length - 1));
    return Optional.of(new Interval<>(defined[low], defined[high]));
  }
}
