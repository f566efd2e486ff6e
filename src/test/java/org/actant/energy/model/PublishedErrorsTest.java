package org.actant.energy.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.actant.energy.model.LoadProfiles.Point;
import org.actant.measure.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Learns the errors of the uncalibrated models again from the published profiles, and leaves every
/// machine out once.
class PublishedErrorsTest {
  private static final double BAR = 0.90;

  @ParameterizedTest
  @EnumSource(LoadCurve.class)
  void learnsTheSameErrorsAgain(LoadCurve curve) throws IOException {
    assertLearnt(PublishedErrors.total(curve), total(curve), Point::processor);
  }

  @Test
  void learnsTheSameErrorOfWhatLoadAddsAgain() throws IOException {
    assertLearnt(PublishedErrors.added(), PublishedErrorsTest::added, Point::processor);
  }

  private static void assertLearnt(
      ModelAccuracy carried, ToDoubleFunction<Point> logRatio, Function<Point, String> machine)
      throws IOException {
    List<double[]> ratios = byMachine(LoadProfiles.read(), machine, logRatio);
    ModelError again = ModelError.of(ratios);
    assertThat(carried.error().meanLog()).isCloseTo(again.meanLog(), within(1e-6));
    assertThat(carried.error().betweenVariance()).isCloseTo(again.betweenVariance(), within(1e-6));
    assertThat(carried.error().withinVariance()).isCloseTo(again.withinVariance(), within(1e-6));
    assertThat(carried.error().machines()).isEqualTo(again.machines());
    assertThat(carried.error().points()).isEqualTo(again.points());
    assertThat(carried.mape()).isCloseTo(mape(ratios), within(1e-6));
    assertThat(carried.covered()).isEqualTo(covered(ratios, ratios, 0));
  }

  /// The bar: at least nine of ten points of a machine that nothing was learnt from.
  @Test
  void coversTheTruthOfMachinesLeftOut() throws IOException {
    LoadProfiles.read();
    for (LoadCurve curve : LoadCurve.values()) {
      assertThat(PublishedErrors.total(curve).coverage()).as(curve.name()).isGreaterThan(BAR);
    }
    assertThat(PublishedErrors.added().coverage()).isGreaterThan(BAR);
    assertThat(PublishedErrors.total(LoadCurve.TEADS).covered()).isEqualTo(105);
    assertThat(PublishedErrors.added().covered()).isEqualTo(89);
  }

  /// With the five machines told apart, the E3-1240 V2 would be its own witness; still covered.
  @Test
  void coversTheTruthOfFilesLeftOut() throws IOException {
    List<double[]> ratios = byMachine(LoadProfiles.read(), Point::machine, total(LoadCurve.TEADS));

    assertThat(ratios).hasSize(5);
    assertThat(covered(ratios, ratios, 0)).isEqualTo(102);
  }

  /// The same points, as if a hypervisor hid the names of their processors: the interval grows by
  /// what server processors differ in.
  @Test
  void coversTheTruthOfProcessorsItDoesNotKnow() throws IOException {
    List<Point> points = LoadProfiles.read();
    PowerPerThread thread = PowerPerThread.ofServers();
    ToDoubleFunction<Point> hidden =
        p -> Math.log(p.designWatts() / p.logicalProcessors()) - thread.meanLog();

    assertThat(
            covered(
                byMachine(points, Point::processor, total(LoadCurve.TEADS)),
                byMachine(
                    points,
                    Point::processor,
                    p -> total(LoadCurve.TEADS).applyAsDouble(p) + hidden.applyAsDouble(p)),
                thread.halfWidth()))
        .isEqualTo(106);
    assertThat(
            covered(
                byMachine(points, Point::processor, PublishedErrorsTest::added),
                byMachine(points, Point::processor, p -> added(p) + hidden.applyAsDouble(p)),
                thread.halfWidth()))
        .isEqualTo(90);
  }

  /// The narrowest interval of the published models is the one that the meter shows.
  @Test
  void metersWithTheNarrowestModel() {
    for (LoadCurve curve : LoadCurve.values()) {
      assertThat(width(LoadCurve.TEADS)).isLessThanOrEqualTo(width(curve));
    }
  }

  private static double width(LoadCurve curve) {
    Interval<Double> factors = PublishedErrors.total(curve).error().factors();
    return factors.high() / factors.low();
  }

  // ---- the claims

  private static ToDoubleFunction<Point> total(LoadCurve curve) {
    return p -> Math.log(p.watts() / (p.designWatts() * curve.share(p.load())));
  }

  private static double added(Point p) {
    return p.idle()
        ? Double.NaN
        : Math.log((p.watts() - p.idleWatts()) / (p.designWatts() * p.load()));
  }

  private static List<double[]> byMachine(
      List<Point> points, Function<Point, String> machine, ToDoubleFunction<Point> logRatio) {
    return points.stream()
        .filter(point -> Double.isFinite(logRatio.applyAsDouble(point)))
        .collect(groupingBy(machine, TreeMap::new, mapping(logRatio::applyAsDouble, toList())))
        .values()
        .stream()
        .map(ratios -> ratios.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  private static double mape(List<double[]> logRatios) {
    return logRatios.stream()
        .flatMapToDouble(Arrays::stream)
        .map(ratio -> Math.abs(Math.exp(-ratio) - 1))
        .average()
        .orElseThrow();
  }

  /// Counts the points that lie in the interval learnt from the other machines.
  private static int covered(List<double[]> learnt, List<double[]> asked, double halfWidth) {
    int inside = 0;
    for (int left = 0; left < learnt.size(); left++) {
      var others = new ArrayList<>(learnt);
      others.remove(left);
      Interval<Double> factors = ModelError.of(others).factors(0, halfWidth);
      for (double ratio : asked.get(left)) {
        inside += factors.contains(Math.exp(ratio)) ? 1 : 0;
      }
    }
    return inside;
  }
}
