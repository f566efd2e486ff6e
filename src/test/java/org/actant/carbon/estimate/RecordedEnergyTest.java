package org.actant.carbon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Window;
import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.KilowattHours;
import org.actant.measure.Seconds;
import org.junit.jupiter.api.Test;

class RecordedEnergyTest {
  private static final Channel PACKAGE = channel("rapl", "package-0", Tier.T2, Domain.PACKAGE);
  private static final Channel CORE = channel("rapl", "core", Tier.T2, Domain.CORE);
  private static final Channel GPU = channel("nvml", "gpu-0", Tier.T2, Domain.GPU);
  private static final Channel MODEL = channel("tdp-model", "machine", Tier.T5, Domain.PACKAGE);
  private static final Channel WALL = channel("plug", "wall", Tier.T1, Domain.WALL);

  private static Channel channel(String meter, String name, Tier tier, Domain domain) {
    return new Channel(meter, name, tier, domain, Scope.MACHINE, "J");
  }

  private static Reading joules(double value) {
    return new Reading.Measured(new Joules(value));
  }

  private static Recording recording(Window... windows) {
    return new Recording(
        new Origin("actant", "", List.of()),
        new Run(List.of(), "", OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
        List.of(),
        List.of(windows),
        List.of());
  }

  private static Window window(String name, double seconds, Object... pairs) {
    SortedMap<Channel, Reading> amounts = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      amounts.put((Channel) pairs[i], (Reading) pairs[i + 1]);
    }
    return new Window(name, OptionalDouble.of(0), seconds, amounts, "");
  }

  private static Interval<Joules> exactly(double value) {
    return new Interval<>(new Joules(value), new Joules(value));
  }

  @Test
  void partsOfAPackageAreNotAddedToItAndAModelNotToACounter() {
    var recorded =
        RecordedEnergy.of(
                recording(
                    window(
                        "run",
                        10,
                        PACKAGE,
                        joules(100),
                        CORE,
                        joules(80),
                        GPU,
                        joules(50),
                        MODEL,
                        joules(999))),
                "run")
            .orElseThrow();
    assertThat(recorded.gross()).isEqualTo(exactly(150));
    assertThat(recorded.parts()).containsExactlyInAnyOrder(PACKAGE, GPU);
    assertThat(recorded.net()).isEmpty();
    assertThat(recorded.tier()).isEqualTo(Tier.T2);
  }

  @Test
  void thePlugAloneCountsWhereItWasMetered() {
    var recorded =
        RecordedEnergy.of(
                recording(window("run", 10, PACKAGE, joules(100), WALL, joules(400))), "run")
            .orElseThrow();
    assertThat(recorded.gross()).isEqualTo(exactly(400));
  }

  @Test
  void idleIsSubtractedInProportionToTime() {
    var recorded =
        RecordedEnergy.of(
                recording(
                    window("idle", 2, PACKAGE, joules(10)),
                    window("run", 10, PACKAGE, joules(100))),
                "run")
            .orElseThrow();
    assertThat(recorded.gross()).isEqualTo(exactly(100));
    assertThat(recorded.net()).contains(exactly(50));
  }

  @Test
  void windowsOfOneNameAreAddedUp() {
    var recorded =
        RecordedEnergy.of(
                recording(
                    window("idle", 2, PACKAGE, joules(10)),
                    window("train", 10, PACKAGE, joules(100)),
                    window("train", 4, PACKAGE, joules(60))),
                "train")
            .orElseThrow();
    assertThat(recorded.gross()).isEqualTo(exactly(160));
    assertThat(recorded.net()).contains(exactly(90));
    assertThat(recorded.durationS()).isEqualTo(14);
    assertThat(recorded.notes()).containsExactly("2 windows of this name are added up");
    assertThat(
            RecordedEnergy.of(
                recording(window("train", 10, PACKAGE, joules(100)), window("train", 4)), "train"))
        .isEmpty();
  }

  @Test
  void aReplayedMeterIsSaid() {
    Channel played = channel("replay:rapl", "package-0", Tier.T2, Domain.PACKAGE);
    assertThat(
            RecordedEnergy.of(recording(window("run", 10, played, joules(1))), "run")
                .orElseThrow()
                .notes())
        .singleElement()
        .asString()
        .contains("REPLAY");
  }

  @Test
  void aProcessHasItsShareOfCpuSecondsAndTheWholeGpu() {
    var busy = new Channel("host-time", "busy", Tier.T6, Domain.PACKAGE, Scope.MACHINE, "s");
    var own = new Channel("process-tree", "cpu", Tier.T6, Domain.PACKAGE, Scope.PROCESS, "s");
    var recorded =
        RecordedEnergy.of(
                recording(
                    window(
                        "run",
                        10,
                        PACKAGE,
                        joules(3.6e6),
                        GPU,
                        joules(3.6e6),
                        busy,
                        new Reading.Measured(new Seconds(16)),
                        own,
                        new Reading.Measured(new Seconds(4)))),
                "run")
            .orElseThrow();
    assertThat(recorded.process())
        .contains(new Interval<>(new KilowattHours(1.25), new KilowattHours(1.25)));
  }

  @Test
  void aMeterThatLostAPartIsNamedAndTheNextBestCounts() {
    var recorded =
        RecordedEnergy.of(
                recording(
                    window(
                        "run",
                        10,
                        PACKAGE,
                        new Reading.Unavailable("the counter vanished"),
                        MODEL,
                        new Reading.Estimated(
                            new Interval<>(new Joules(50), new Joules(200)), "model"))),
                "run")
            .orElseThrow();
    assertThat(recorded.gross()).isEqualTo(new Interval<>(new Joules(50), new Joules(200)));
    assertThat(recorded.notes()).singleElement().asString().contains("rapl");
  }

  @Test
  void withoutAnyFigureThereIsNoEnergyAndNoZero() {
    assertThat(
            RecordedEnergy.of(
                recording(window("run", 10, PACKAGE, new Reading.Unavailable("no permission"))),
                "run"))
        .isEmpty();
    assertThat(RecordedEnergy.of(recording(window("run", 10)), "run")).isEmpty();
    assertThat(RecordedEnergy.of(recording(), "run")).isEmpty();
  }
}
