package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Window;
import org.actant.measure.Joules;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;

class MeterRunsTest {
  private static final Channel PACKAGE =
      new Channel("rapl", "package-0", Tier.T2, Domain.PACKAGE, Scope.MACHINE, "J");

  @Test
  void aFigureHasItsMeanWithA95PercentIntervalAndItsVariation() {
    Table table = MeterRuns.table(runs(10, 12, 14));

    // t with 2 degrees of freedom is 4.3027; 4.3027 * 2 / sqrt(3) = 4.968
    assertThat(table.rows())
        .contains(
            List.of(
                "rapl package-0",
                "J",
                "10.000",
                "12.000",
                "14.000",
                "12.000",
                "7.032",
                "16.968",
                "16.7%"));
  }

  @Test
  void aFigureThatOneRunLacksHasNoMean() {
    Table table =
        MeterRuns.table(
            List.of(
                run(new Reading.Measured(new Joules(10))), run(new Reading.Unavailable("gone"))));

    assertThat(table.rows())
        .contains(List.of("rapl package-0", "J", "10.000", "?", "", "", "", ""));
  }

  @Test
  void recordsAreNumberedBeforeTheirEnding() {
    assertThat(MeterRuns.numbered(Path.of("a/run.v2.json"), 3))
        .isEqualTo(Path.of("a/run.v2-3.json"));
  }

  private static List<Recording> runs(double... joules) {
    return DoubleStream.of(joules).mapToObj(j -> run(new Reading.Measured(new Joules(j)))).toList();
  }

  private static Recording run(Reading energy) {
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(PACKAGE, energy);
    return new Recording(
        new Origin("actant", "1", List.of()),
        new Run(List.of("make"), "", OptionalDouble.of(1), OptionalInt.of(0), new TreeMap<>()),
        List.of(),
        List.of(new Window("run", OptionalDouble.of(0), 1, amounts, "")),
        List.of());
  }
}
