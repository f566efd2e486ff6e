package org.actant.energy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Joules;
import org.actant.measure.Quantity;
import org.actant.measure.Watts;
import org.junit.jupiter.api.Test;

class RecordedPowerTest {
  private static final Channel PLUG =
      new Channel("plug", "power", Tier.T1, Domain.WALL, Scope.MACHINE, "W");
  private static final Channel PACKAGE =
      new Channel("rapl", "package-0", Tier.T2, Domain.PACKAGE, Scope.MACHINE, "J");
  private static final Channel CORES =
      new Channel("rapl", "package-0/core", Tier.T2, Domain.CORE, Scope.MACHINE, "J");
  private static final Channel MEMORY =
      new Channel("rapl", "package-0/dram", Tier.T2, Domain.MEMORY, Scope.MACHINE, "J");

  /// A step from 10:00:00 on, for 20 s.
  private static final StepRow ROW =
      MadeUpMachine.row(LoadStep.of(LoadStep.Kind.COMPUTE, 2, 50), OptionalDouble.empty());

  @Test
  void joinsALogOfWattsByTheClock() {
    // the log began 30 s before the step: 50 W until 40 s, then 90 W
    List<Series.Point> points =
        IntStream.rangeClosed(0, 60)
            .mapToObj(second ->
                new Series.Point(second, new Reading.Measured(new Watts(second < 40 ? 50 : 90))))
            .toList();
    RecordedPower power =
        RecordedPower.of(
            "plug.json",
            recording(
                "2026-11-01T11:59:30+02:00", List.of(new Series(PLUG, "", points)), List.of()));

    assertThat(power.source()).isEqualTo(new Source("plug.json", Tier.T1, Domain.WALL));
    assertThat(power.join(List.of(ROW)))
        .singleElement()
        // of the 20 s, 9 at 50 W, one between, 10 at 90 W
        .satisfies(row ->
            assertThat(row.watts().orElseThrow())
                .isCloseTo((9 * 50 + 70 + 10 * 90) / 20.0, within(1e-9)));
  }

  @Test
  void takesTheRateOfCountersThatAddUpWithoutOverlap() {
    RecordedPower power =
        RecordedPower.of(
            "run.json",
            recording(
                "2026-11-01T10:00:00Z",
                List.of(
                    new Series(PACKAGE, "", counter(40)),
                    new Series(CORES, "", counter(30)),
                    new Series(MEMORY, "", counter(5))),
                List.of()));

    assertThat(power.source().domain()).isEqualTo(Domain.PACKAGE);
    assertThat(power.join(List.of(ROW)).getFirst().watts().orElseThrow())
        .isCloseTo(45, within(1e-9));
  }

  @Test
  void takesWindowsThatAreNamedAsTheSteps() {
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(PACKAGE, new Reading.Measured(new Joules(400)));
    RecordedPower power =
        RecordedPower.of(
            "run.json",
            recording(
                "",
                List.of(),
                List.of(new Window("compute-2x50", OptionalDouble.empty(), 10, amounts, ""))));

    assertThat(power.join(List.of(ROW)).getFirst().watts()).hasValue(40);
  }

  @Test
  void hasNoFigureForAStepThatTheLogDoesNotCover() {
    for (String started : List.of("2026-11-01T10:00:05Z", "2026-11-01T09:59:45Z")) {
      RecordedPower power =
          RecordedPower.of(
              "run.json",
              recording(started, List.of(new Series(PACKAGE, "", counter(40))), List.of()));

      assertThat(power.join(List.of(ROW))).as(started).isEmpty();
    }
  }

  @Test
  void refusesARecordingWithoutPowerOfTheMachine() {
    var model = new Channel("tdp-model", "machine", Tier.T5, Domain.PACKAGE, Scope.MACHINE, "J");

    assertThatThrownBy(() ->
            RecordedPower.of(
                "run.json", recording("", List.of(new Series(model, "", counter(40))), List.of())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no joules or watts of the machine from a meter of T1 to T3");
  }

  @Test
  void refusesToJoinByTimeWhatHasNone() {
    RecordedPower power =
        RecordedPower.of(
            "run.json",
            recording("yesterday", List.of(new Series(PACKAGE, "", counter(40))), List.of()));

    assertThatThrownBy(() -> power.join(List.of(ROW)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found `yesterday` as its start");
  }

  private static List<Series.Point> counter(double watts) {
    return IntStream.rangeClosed(0, 30)
        .mapToObj(second -> {
          Quantity joules = new Joules(watts * second);
          return new Series.Point(second, new Reading.Measured(joules));
        })
        .toList();
  }

  private static Recording recording(String started, List<Series> series, List<Window> windows) {
    return new Recording(
        new Origin("test", "1", List.of()),
        new Run(List.of(), started, OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
        series,
        windows,
        List.of());
  }
}
