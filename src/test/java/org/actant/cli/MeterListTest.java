package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Tier;
import org.actant.energy.linux.Surroundings;
import org.actant.input.Json;
import org.junit.jupiter.api.Test;

class MeterListTest {
  private static final String LONG =
      "no zones here, because of something that takes more than one line to explain to somebody who"
          + " only wants to know what to do: do this";

  private static final MeterList LIST =
      MeterList.of(
          List.of(
              meter("rapl", Tier.T2, new Availability.Absent(LONG)),
              meter("nvml", Tier.T2, new Availability.Absent(LONG)),
              meter("cpu-time", Tier.T6, new Availability.Present("steps of 0.01 s"))),
          new Surroundings(Optional.of("a Docker container (/.dockerenv)"), Optional.empty()));

  @Test
  void saysEveryReasonWholeAndOnce() {
    assertThat(LIST.text())
        .isEqualTo(
            """
            meter     tier               works  what
            --------  -----------------  -----  -------------
            rapl      T2 energy counter  no     what it reads
            nvml      T2 energy counter  no     what it reads
            cpu-time  T6 proxy           yes    what it reads

            How these work
            cpu-time  steps of 0.01 s

            Why these do not
            rapl      no zones here, because of something that takes more than one line to explain to somebody
                      who only wants to know what to do: do this
            nvml      as rapl

            This is a Docker container (/.dockerenv): container runtimes hide RAPL and forbid event counters by
            default, and show a GPU only on request.\
            """);
  }

  @Test
  void saysTheSameAsData() {
    assertThat(LIST.value()).containsOnlyKeys("meters", "surroundings");
    assertThat(LIST.value().get("meters"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains(
            Map.of(
                "meter",
                "cpu-time",
                "tier",
                "T6 proxy",
                "works",
                true,
                "what",
                "what it reads",
                "how",
                "steps of 0.01 s"));
    assertThat(Json.pretty(LIST.value())).contains("\"why_not\" : \"no zones here");
  }

  @Test
  void isPrintedByTheCommand() {
    CommandLineRun run = CommandLineRun.of("meters");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("meter ").contains("cpu-time").contains("nvml-energy");
  }

  private static Meter meter(String name, Tier tier, Availability availability) {
    return new Meter() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Tier tier() {
        return tier;
      }

      @Override
      public String description() {
        return "what it reads";
      }

      @Override
      public Availability availability() {
        return availability;
      }

      @Override
      public Probe open(long pid) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
