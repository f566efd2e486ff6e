package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.actant.chart.Axis;
import org.junit.jupiter.api.Test;

class TradeoffChartTest {
  @Test
  void theFrontHoldsWhatNothingElseBeatsInBoth() {
    var cheap = point("cheap", 1, 0.80);
    var middle = point("middle", 2, 0.90);
    var best = point("best", 4, 0.95);
    var beaten = point("beaten", 3, 0.85);
    var twin = point("twin", 2, 0.90);

    assertThat(TradeoffChart.front(List.of(best, beaten, middle, cheap, twin)))
        .extracting(TradeoffChart.Point::label)
        .containsExactly("cheap", "middle", "twin", "best");
  }

  @Test
  void ticksAreRoundNumbersAroundTheValues() {
    assertThat(Axis.over(0.881, 0.918, 5, 0, 100).ticks())
        .containsExactly(
            new BigDecimal("0.88"),
            new BigDecimal("0.89"),
            new BigDecimal("0.90"),
            new BigDecimal("0.91"),
            new BigDecimal("0.92"));
    assertThat(Axis.over(0, 4.3, 6, 0, 100).ticks())
        .extracting(BigDecimal::intValue)
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(Axis.over(7, 7, 5, 0, 100).ticks()).hasSizeGreaterThan(1);
  }

  @Test
  void twentyGroupsDifferWithoutTheirColors() {
    List<String> marks =
        IntStream.range(0, 20)
            .mapToObj(group -> {
              var svg = new Markup().open("svg");
              TradeoffChart.marker(svg, group, 0, 0, "#000000", "#000000");
              return svg.close().toString();
            })
            .toList();

    assertThat(marks).doesNotHaveDuplicates();
  }

  @Test
  void onARatioAxisHalfLiesAsFarFromOneAsTwice() {
    var axis = RatioAxis.over(0.1, 10, 0, 100);

    assertThat(axis.place(2) - axis.place(1))
        .isCloseTo(axis.place(1) - axis.place(0.5), within(1e-9));
    assertThat(axis.ticks())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
    assertThat(RatioAxis.over(0.0001, 10_000, 0, 100).ticks())
        .as("powers of ten where more would touch each other")
        .hasSize(9);
    assertThat(RatioAxis.over(1, 1, 0, 100).place(1)).isBetween(10.0, 90.0);
  }

  private static TradeoffChart.Point point(String label, double x, double y) {
    OptionalDouble none = OptionalDouble.empty();
    return new TradeoffChart.Point("", label, "", x, y, none, none, none, none, false);
  }
}
