package org.actant.energy.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.actant.Material;
import org.actant.measure.Interval;
import org.actant.measure.Watts;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class SpecPowerTest {
  /// One node of a published result.
  private record Result(String processor, double chips, double threads, double full, double idle) {}

  private static List<Result> results() throws IOException {
    Table table =
        Csv.read(
            Material.require("energy-data/cloud-carbon-coefficients/SPECpower-full-results.csv"));
    var results = new ArrayList<Result>();
    for (int row = 0; row < table.rows().size(); row++) {
      boolean complete = true;
      for (String column :
          List.of(
              "Nodes", "Chips", "Total Threads", "avg. watts @ 100%", "avg. watts @ active idle")) {
        complete &= table.get(row, column).matches("[\\d,]+(\\.\\d+)?");
      }
      // one date is of the year 201
      if (complete && table.get(row, "Date Submitted").matches(".* 20\\d\\d")) {
        double nodes = number(table, row, "Nodes");
        results.add(
            new Result(
                table.get(row, "CPU Description").toLowerCase(Locale.ROOT),
                number(table, row, "Chips") / nodes,
                number(table, row, "Total Threads") / nodes,
                number(table, row, "avg. watts @ 100%") / nodes,
                number(table, row, "avg. watts @ active idle") / nodes));
      }
    }
    return results;
  }

  private static double number(Table table, int row, String column) {
    return Double.parseDouble(table.get(row, column).replace(",", ""));
  }

  @Test
  void fitsTheSameRegressionAgain() throws IOException {
    assertFitted(SpecPower.IDLE, Result::idle);
    assertFitted(SpecPower.FULL, Result::full);
  }

  private static void assertFitted(SpecPower carried, ToDoubleFunction<Result> watts)
      throws IOException {
    List<Result> results = results();
    double[] fitted = fit(results, watts);
    List<List<Result>> processors = byProcessor(results);
    ModelError error = error(processors, fitted, watts);
    double mape =
        results.stream()
            .mapToDouble(r -> Math.abs(Math.exp(-logRatio(r, fitted, watts)) - 1))
            .average()
            .orElseThrow();
    int covered = covered(processors, watts);
    assertThat(carried.intercept()).isCloseTo(fitted[0], within(1e-6));
    assertThat(carried.perLogChips()).isCloseTo(fitted[1], within(1e-6));
    assertThat(carried.perLogThreads()).isCloseTo(fitted[2], within(1e-6));
    ModelAccuracy accuracy = carried.accuracy();
    assertThat(accuracy.error().meanLog()).isCloseTo(error.meanLog(), within(1e-6));
    assertThat(accuracy.error().betweenVariance()).isCloseTo(error.betweenVariance(), within(1e-6));
    assertThat(accuracy.error().withinVariance()).isCloseTo(error.withinVariance(), within(1e-6));
    assertThat(accuracy.error().machines()).isEqualTo(error.machines());
    assertThat(accuracy.error().points()).isEqualTo(error.points());
    assertThat(accuracy.mape()).isCloseTo(mape, within(1e-6));
    assertThat(accuracy.covered()).isEqualTo(covered);
    assertThat(accuracy.coverage()).isGreaterThan(0.90);
  }

  /// With every description of a processor left out once, also from the regression.
  private static int covered(List<List<Result>> processors, ToDoubleFunction<Result> watts) {
    int inside = 0;
    for (List<Result> left : processors) {
      List<List<Result>> others = processors.stream().filter(p -> p != left).toList();
      double[] fitted = fit(others.stream().flatMap(List::stream).toList(), watts);
      Interval<Double> factors = error(others, fitted, watts).factors();
      inside +=
          left.stream().filter(r -> factors.contains(Math.exp(logRatio(r, fitted, watts)))).count();
    }
    return inside;
  }

  private static List<List<Result>> byProcessor(List<Result> results) {
    return List.copyOf(
        results.stream().collect(groupingBy(Result::processor, TreeMap::new, toList())).values());
  }

  private static ModelError error(
      List<List<Result>> processors, double[] fitted, ToDoubleFunction<Result> watts) {
    return ModelError.of(
        processors.stream()
            .map(group -> group.stream().mapToDouble(r -> logRatio(r, fitted, watts)).toArray())
            .toList());
  }

  private static double logRatio(Result r, double[] c, ToDoubleFunction<Result> watts) {
    return Math.log(watts.applyAsDouble(r))
        - (c[0] + c[1] * Math.log(r.chips()) + c[2] * Math.log(r.threads() / r.chips()));
  }

  private static double[] fit(List<Result> results, ToDoubleFunction<Result> watts) {
    var regression = new OLSMultipleLinearRegression();
    regression.newSampleData(
        results.stream().mapToDouble(r -> Math.log(watts.applyAsDouble(r))).toArray(),
        results.stream()
            .map(r -> new double[] {Math.log(r.chips()), Math.log(r.threads() / r.chips())})
            .toArray(double[][]::new));
    return regression.estimateRegressionParameters();
  }

  @Test
  void takesMoreForMoreLoadAndMoreSockets() {
    Interval<Watts> idle = SpecPower.power(2, 64, 0);
    Interval<Watts> full = SpecPower.power(2, 64, 1);

    assertThat(full.low()).isGreaterThan(idle.low());
    assertThat(full.high()).isGreaterThan(idle.high());
    assertThat(SpecPower.power(4, 128, 1).high()).isGreaterThan(full.high());
    assertThat(SpecPower.power(2, 64, 0.5).low()).isBetween(idle.low(), full.low());
  }
}
