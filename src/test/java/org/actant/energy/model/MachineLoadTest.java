package org.actant.energy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.actant.energy.Reading;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;
import org.junit.jupiter.api.Test;

class MachineLoadTest {
  /// 10 to 20 W idle, 20 W more at full load.
  private final MachineLoad machine =
      new MachineLoad(
          "made up",
          4,
          load -> new Interval<>(new Watts(10 + 20 * load), new Watts(20 + 20 * load)));

  @Test
  void addsUpThePowerOfEveryStretch() {
    Interval<Joules> half = joules(machine.look(busy(20), 10)); // 20 of 40 processor seconds
    Interval<Joules> idle = joules(machine.look(busy(20), 15));

    assertThat(half).isEqualTo(new Interval<>(new Joules(200), new Joules(300)));
    assertThat(idle).isEqualTo(new Interval<>(new Joules(250), new Joules(400)));
  }

  @Test
  void neverTakesMoreThanAllProcessors() {
    assertThat(joules(machine.look(busy(99), 10)))
        .isEqualTo(new Interval<>(new Joules(300), new Joules(400)));
  }

  @Test
  void hasNoFigureWithoutBusySeconds() {
    var reason = new Reading.Unavailable("gone");

    assertThat(machine.look(Optional.of(reason), 1)).isEqualTo(reason);
    assertThat(machine.look(Optional.empty(), 1)).isInstanceOf(Reading.Unavailable.class);
  }

  /// The Threadripper of the profiles, 180 W: at full load 1.02 times that and its interval.
  @Test
  void knowsThePowerOfAProcessor() {
    var model =
        UncalibratedModel.of(
            new Host("AMD Ryzen Threadripper 1950X 16-Core Processor", 32, 1, 2, false));

    assertThat(model.designWatts()).isEqualTo(180);
    assertThat(model.power(1).low().value()).isCloseTo(180 * 1.02 * 0.3116, within(0.1));
    assertThat(model.power(1).high().value()).isCloseTo(180 * 1.02 * 1.9741, within(0.1));
    assertThat(model.power(0).low().value()).isCloseTo(180 * 0.12 * 0.3116, within(0.1));
    // 180 W over 32 processors for 8 s
    assertThat(model.energy(new Seconds(8)).low().value()).isCloseTo(45 * 0.2580, within(0.1));
    assertThat(model.energy(new Seconds(8)).high().value()).isCloseTo(45 * 2.2880, within(0.1));
  }

  /// Knowing less never makes an interval narrower.
  @Test
  void isLessSureOfAProcessorWithoutAName() {
    UncalibratedModel hidden =
        UncalibratedModel.of(new Host("Intel(R) Xeon(R) Processor", 2, 1, 2, true));

    assertThat(hidden.designWatts()).isCloseTo(2 * 5.2179, within(0.001));
    assertThat(hidden.machineFactors().low())
        .isLessThan(PublishedErrors.total(LoadCurve.TEADS).error().factors().low());
    assertThat(hidden.processFactors().high())
        .isGreaterThan(PublishedErrors.added().error().factors().high());
  }

  private static Optional<Reading> busy(double seconds) {
    return Optional.of(new Reading.Measured(new Seconds(seconds)));
  }

  private static Interval<Joules> joules(Reading reading) {
    return ((Reading.Estimated) reading).energy();
  }
}
