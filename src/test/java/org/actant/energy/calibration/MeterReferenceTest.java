package org.actant.energy.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.input.UnavailableException;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Test;

class MeterReferenceTest {
  private static final LoadStep STEP = LoadStep.idle("idle-first");

  /// A counter of 50 W in the package and 10 W in memory, with cores inside; and one of a GPU
  /// alone.
  private record MadeUpMeter(String name, Tier tier, Domain domain, boolean breaks)
      implements Meter {
    @Override
    public String description() {
      return "made up";
    }

    @Override
    public Availability availability() {
      return new Availability.Present("");
    }

    @Override
    public Probe open(long pid) {
      long opened = System.nanoTime();
      return new Probe() {
        private int reads;

        @Override
        public SortedMap<Channel, Reading> read() {
          double seconds = (System.nanoTime() - opened) / 1e9;
          reads++;
          var readings = new TreeMap<Channel, Reading>();
          readings.put(channel("a", domain), joules(50 * seconds));
          readings.put(channel("a/core", Domain.CORE), joules(30 * seconds));
          if (domain == Domain.PACKAGE) {
            readings.put(
                channel("a/dram", Domain.MEMORY),
                breaks && reads > 1
                    ? new Reading.Unavailable("it vanished")
                    : joules(10 * seconds));
          }
          return readings;
        }

        @Override
        public void close() {}
      };
    }

    private Channel channel(String channel, Domain of) {
      return new Channel(name, channel, tier, of, Scope.MACHINE, "J");
    }

    private static Reading joules(double joules) {
      return new Reading.Measured(new Joules(joules));
    }
  }

  private static final Meter COUNTER = new MadeUpMeter("counter", Tier.T2, Domain.PACKAGE, false);

  @Test
  void readsTheMeanPowerOfWhatAddsUp() throws IOException, InterruptedException {
    var reference = new MeterReference(COUNTER);
    Reference.Watch watch = reference.begin(STEP);
    Thread.sleep(200);

    assertThat(watch.watts().orElseThrow()).isBetween(50.0, 70.0);
    assertThat(reference.source()).isEqualTo(new Source("counter", Tier.T2, Domain.PACKAGE));
  }

  @Test
  void hasNoPowerWhereACounterVanishes() throws IOException {
    Reference.Watch watch =
        new MeterReference(new MadeUpMeter("counter", Tier.T2, Domain.PACKAGE, true)).begin(STEP);

    assertThatThrownBy(watch::watts)
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("counter/a/dram had no reading in step idle-first")
        .hasMessageContaining("it vanished");
  }

  @Test
  void takesTheBestMeterOfTheMachine() {
    Meter plug = new MadeUpMeter("plug", Tier.T1, Domain.WALL, false);
    Meter gpu = new MadeUpMeter("gpu", Tier.T1, Domain.GPU, false);
    Meter model = new MadeUpMeter("model", Tier.T5, Domain.PACKAGE, false);

    assertThat(MeterReference.best(List.of(model, COUNTER, gpu))).contains(COUNTER);
    assertThat(MeterReference.best(List.of(gpu, COUNTER, plug))).contains(plug);
    assertThat(MeterReference.best(List.of(gpu, model))).isEmpty();
  }
}
