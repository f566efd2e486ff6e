package org.actant.experiment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.experiment.online.Replay.Recurrence;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final Workload WORKLOAD = HandMade.workload();
  private static final Cost ENERGY = new Cost(1);

  private static List<Recurrence> play(PolicyKind kind, int recurrences) {
    return new Replay(WORKLOAD, ENERGY, new Random(1))
        .play(kind.start(WORKLOAD, new Random(2)), recurrences);
  }

  @Test
  void theCostIsAMixtureOfEnergyAndTimeAtTheLargestPower() {
    assertThat(new Cost(0.25).of(1000, 10, 200)).isEqualTo(0.25 * 1000 + 0.75 * 200 * 10);
    assertThatThrownBy(() -> new Cost(1.5)).isInstanceOf(InputException.class);
  }

  @Test
  void theOracleTakesTheCheapestInExpectation() {
    Oracle oracle = Oracle.of(WORKLOAD, ENERGY);
    assertThat(oracle.batch()).isEqualTo(64);
    assertThat(oracle.watts()).isEqualTo(100);
    assertThat(oracle.joules()).isCloseTo(5.5 * 13.2 * 100, within(1e-9));
    assertThat(Oracle.ofDefault(WORKLOAD, ENERGY).joules())
        .isCloseTo(10.5 * 10 * 180, within(1e-9));
  }

  @Test
  void runsThatMayFailAreExpectedToBeRepeated() {
    // half of the runs give up after 20 epochs: 10 and 20 epochs for one success
    assertThat(Oracle.expectedEpochs(List.of(OptionalInt.of(10), OptionalInt.empty()), 20))
        .isEqualTo(30);
    assertThat(Oracle.expectedEpochs(List.of(OptionalInt.of(21)), 20)).isInfinite();
  }

  @Test
  void theDefaultIsWhatItIsCalled() {
    Recurrence one = play(PolicyKind.DEFAULT, 1).getFirst();
    assertThat(one.last().batch()).isEqualTo(128);
    assertThat(one.last().watts()).isEqualTo(200);
    assertThat(one.joules()).isIn(10 * 10 * 180.0, 11 * 10 * 180.0);
  }

  @Test
  void zeusFindsTheBestAndStaysThere() {
    List<Recurrence> history = play(PolicyKind.ZEUS, 30);
    assertThat(history).hasSize(30);
    assertThat(history.subList(20, 30))
        .allSatisfy(recurrence -> {
          assertThat(recurrence.last().batch()).isEqualTo(64);
          assertThat(recurrence.last().watts()).isEqualTo(100);
        });
  }

  @Test
  void zeusProfilesEveryLimitInTheFirstEpochOnly() {
    Replay replay = new Replay(WORKLOAD, ENERGY, new Random(1));
    Recurrence first = replay.play(PolicyKind.ZEUS.start(WORKLOAD, new Random(2)), 1).getFirst();
    double profiling = (11 * 100 + 10 * 150 + 10 * 180) / 3.0;
    assertThat(first.joules()).isIn(profiling + 9 * 11 * 100, profiling + 10 * 11 * 100);
  }

  @Test
  void zeusNeverPaysMoreThanTwiceTheLowestForARun() {
    List<Recurrence> history = play(PolicyKind.ZEUS, 30);
    double lowest = history.getFirst().cost();
    for (Recurrence recurrence : history.subList(1, history.size())) {
      for (Run run : recurrence.runs()) {
        // profiling the limits makes a first epoch dearer than the chosen limit would be
        assertThat(run.cost()).isLessThan(2 * lowest + 40 * 180);
      }
      lowest = Math.min(lowest, recurrence.cost());
    }
  }

  @Test
  void gridTriesEverythingOnceAndKeepsTheBest() {
    List<Recurrence> history = play(PolicyKind.GRID, 20);
    assertThat(history.getLast().last().batch()).isEqualTo(64);
    assertThat(history.getLast().last().watts()).isEqualTo(100);
    long failures =
        history.stream().flatMap(r -> r.runs().stream()).filter(run -> !run.reached()).count();
    assertThat(failures).as("batch 256 is tried once").isEqualTo(1);
  }

  @Test
  void gpoeoKeepsTheBatchAndDescendsToTheBestLimit() {
    List<Recurrence> history = play(PolicyKind.GPOEO, 3);
    assertThat(history).allMatch(recurrence -> recurrence.last().batch() == 128);
    assertThat(history.getLast().last().watts()).isEqualTo(100);
  }

  @Test
  void aDescentEndsWhereItGetsDearer() {
    var limits = new TreeSet<>(List.of(100.0, 150.0, 200.0, 250.0));
    PowerSearch.Found found =
        PowerSearch.descend(limits, limit -> limit == 100 ? 1 : Math.abs(limit - 205));
    assertThat(found.tried()).containsExactly(250.0, 200.0, 150.0);
    assertThat(found.best()).as("a local minimum").isEqualTo(200);
    assertThat(PowerSearch.all(limits, limit -> limit == 100 ? 1 : Math.abs(limit - 205)).best())
        .isEqualTo(100);
  }

  @Test
  void aTargetThatNoRunReachesIsRefused() {
    var arms = new TreeMap<Integer, Workload.Arm>();
    arms.put(256, WORKLOAD.arm(256));
    var never = new Workload("never", 20, 256, arms);
    assertThatThrownBy(() ->
            new Replay(never, ENERGY, new Random(1)).play(DefaultPolicy.largestLimit(never), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("never");
    assertThatThrownBy(() -> Oracle.of(never, ENERGY)).isInstanceOf(InputException.class);
  }
}
