package org.actant.cli;

import java.time.Duration;
import java.time.Instant;
import org.actant.carbon.planning.IntensitySeries;
import org.actant.carbon.planning.IntensitySeries.Span;
import org.actant.carbon.planning.Schedule;

/// A series as one line of blocks, with a mark below the best time.
final class SeriesPlot {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final int WIDTH = 72;

  private SeriesPlot() {}

  static String of(IntensitySeries series, Schedule.Window best) {
    int width = Math.min(WIDTH, series.spans().size());
    Duration whole = Duration.between(series.begin(), series.end());
    double highest =
        series.spans().stream()
            .mapToDouble(s -> s.intensity().gramsPerKilowattHour())
            .max()
            .orElseThrow();
    var line = new StringBuilder();
    var mark = new StringBuilder();
    for (int i = 0; i < width; i++) {
      Instant begin = series.begin().plus(whole.multipliedBy(i).dividedBy(width));
      Instant end = series.begin().plus(whole.multipliedBy(i + 1L).dividedBy(width));
      line.append(block(series, begin, end, highest));
      mark.append(begin.isBefore(best.end()) && best.begin().isBefore(end) ? '^' : ' ');
    }
    return line + "\n" + mark.toString().stripTrailing();
  }

  /// The highest value of a stretch; a blank where nothing is known.
  private static char block(IntensitySeries series, Instant begin, Instant end, double highest) {
    double value = -1;
    for (Span span : series.spans()) {
      if (span.begin().isBefore(end) && begin.isBefore(span.end())) {
        value = Math.max(value, span.intensity().gramsPerKilowattHour());
      }
    }
    if (value < 0) {
      return ' ';
    }
    return highest == 0
        ? BLOCKS.charAt(0)
        : BLOCKS.charAt((int) Math.min(7, Math.floor(8 * value / highest)));
  }
}
