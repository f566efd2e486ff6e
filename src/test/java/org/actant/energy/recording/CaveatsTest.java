package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.energy.Reading;
import org.junit.jupiter.api.Test;

class CaveatsTest {
  @Test
  void stealAboveOnePercentIsANote() {
    assertThat(caveats(run(Recordings.STEAL, 0.4))).as("4 processors, 10 s, 1 %").isEmpty();
    assertThat(caveats(run(Recordings.STEAL, 0.8)))
        .singleElement()
        .asString()
        .contains("took away 2.0 %");
  }

  @Test
  void othersThatUseATenthOfTheBusyTimeAreANote() {
    assertThat(caveats(run(Recordings.BUSY, 10, Recordings.TREE, 9.1))).isEmpty();
    assertThat(caveats(run(Recordings.BUSY, 10, Recordings.TREE, 8)))
        .singleElement()
        .asString()
        .contains("used 20 % of the busy CPU time (2.00 of 10.00 s)");
    assertThat(caveats(run(Recordings.BUSY, 0.1, Recordings.TREE, 0)))
        .as("a quiet machine")
        .isEmpty();
  }

  @Test
  void aCounterThatVanishesIsANoteWithItsTimeAndReason() {
    var points =
        List.of(
            new Series.Point(0, Recordings.measured(Recordings.PACKAGE, 0)),
            new Series.Point(4, new Reading.Unavailable("no such file")),
            new Series.Point(5, new Reading.Unavailable("no such file")));
    Recording recording =
        Recordings.of(List.of(new Series(Recordings.PACKAGE, "", points)), List.of());

    assertThat(Caveats.of(recording))
        .containsExactly(
            "rapl/package-0 could not be read any more 4.0 s after the start: no such file");
  }

  @Test
  void noStepOfACounterIsNotNoEnergy() {
    assertThat(caveats(run(Recordings.PACKAGE, 0)))
        .singleElement()
        .asString()
        .contains("less than one of its steps");
  }

  @Test
  void aWindowShorterThanTheCountersStepsIsANote() {
    Recording recording =
        Recordings.of(
            List.of(), List.of(Recordings.window("batch", 0, 0.004, Recordings.amounts())));

    assertThat(Caveats.of(recording)).singleElement().asString().contains("`batch` took 4.0 ms");
  }

  @Test
  void anIdleMachineThatWasBusyIsANote() {
    Window idle = Recordings.window("idle", -2, 2, Recordings.amounts(Recordings.BUSY, 2));
    Recording recording = Recordings.of(List.of(), List.of(idle));

    assertThat(Caveats.of(recording))
        .singleElement()
        .asString()
        .contains("25 % busy while its idle was measured");
  }

  private static Recording run(Object... amounts) {
    return Recordings.of(
        List.of(), List.of(Recordings.window("run", 0, 10, Recordings.amounts(amounts))));
  }

  private static List<String> caveats(Recording recording) {
    return Caveats.of(recording);
  }
}
