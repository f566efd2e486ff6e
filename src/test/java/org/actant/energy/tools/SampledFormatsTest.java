package org.actant.energy.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.EnergyTotal;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tools that write samples: what becomes of figures, units, gaps and clocks.
class SampledFormatsTest {
  @TempDir Path folder;

  @Nested
  class EnergiBridge {
    @Test
    void countersGiveTheirDifferenceAndMilliwattsTheirIntegral() throws IOException {
      Window run = run(Fixtures.ENERGIBRIDGE);

      assertThat(Amounts.of(run, "package")).isEqualTo(21);
      assertThat(Amounts.of(run, "cores")).isEqualTo(17);
      // (50 + 60) / 2 · 0.2 + (60 + 70) / 2 · 0.2
      assertThat(Amounts.of(run, "gpu-0")).isEqualTo(24, within(1e-6));
      assertThat(Amounts.of(run, "gpu-0-power")).isEqualTo(60, within(1e-6));
      assertThat(run.durationS()).isEqualTo(0.4, within(1e-6));
      assertThat(Amounts.channel(run, "package").tier()).isEqualTo(Tier.T2);
      assertThat(Amounts.channel(run, "gpu-0").tier()).isEqualTo(Tier.T3);
    }

    @Test
    void aCounterThatStandsAtZeroIsNotThere() throws IOException {
      assertThat(Amounts.reading(run(Fixtures.ENERGIBRIDGE), "dram"))
          .isInstanceOf(Reading.Unavailable.class);
    }

    @Test
    void theStartIsKnownInUtc() throws IOException {
      assertThat(read(Fixtures.ENERGIBRIDGE).run().started()).isEqualTo("2023-11-14T22:13:20Z");
    }

    @Test
    void aWrapOf32BitsIsFoundByTheUnitInTheValues() throws IOException {
      var text = new StringBuilder("Delta,Time,PACKAGE_ENERGY (J)\n");
      double unit = Math.scalb(1.0, -16);
      long counter = (1L << 32) - 500_000;
      for (int i = 0; i < 40; i++) {
        text.append("200,")
            .append(1_700_000_000_000L + i * 200L)
            .append(',')
            .append((counter + i * 40_001L) % (1L << 32) * unit)
            .append('\n');
      }

      Recording recording = read(text.toString());

      assertThat(Amounts.of(recording.windows().getFirst(), "package"))
          .isEqualTo(39 * 40_001 * unit);
      assertThat(recording.notes())
          .anyMatch(note -> note.contains("1 wraps of the counter at 65536"));
    }

    @Test
    void aWrapThatCannotBeCountedIsNoFigure() throws IOException {
      Window run = run(Fixtures.ENERGIBRIDGE.replace("1021.5", "3.5"));

      assertThat(Amounts.reading(run, "package"))
          .isEqualTo(
              new Reading.Unavailable(
                  "the counter goes back, and too few values differ to know where it wraps"));
    }

    @Test
    void aDecimalCommaIsRefused() {
      assertThatThrownBy(() -> read(Fixtures.ENERGIBRIDGE.replace("1021.5", "1021,5")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(":4: found 8 fields; expected 7 fields as in the header");
      assertThatThrownBy(
              () -> read(Fixtures.ENERGIBRIDGE.replace(',', ';').replace("1021.5", "1021,5")))
          .hasMessageContaining(":4: found `1021,5` in the column `PACKAGE_ENERGY (J)`");
    }
  }

  @Nested
  class PowerJoular {
    @Test
    void aFigureIsTheMeanSinceTheRowBefore() throws IOException {
      Window run = run(Fixtures.POWERJOULAR);

      assertThat(run.durationS()).isEqualTo(2.007, within(1e-6));
      assertThat(Amounts.of(run, "cpu")).isEqualTo(40 * 1.007 + 50, within(1e-4));
      assertThat(Amounts.of(run, "gpu")).isEqualTo(20 * 2.007, within(1e-4));
    }

    @Test
    void aGpuThatIsNeverThereIsNoZero() throws IOException {
      assertThat(
              Amounts.reading(
                  run(Fixtures.POWERJOULAR.replace(",20.00000\n", ",0.00000\n")), "gpu"))
          .isInstanceOf(Reading.Unavailable.class);
    }

    @Test
    void theFileOfOneProgramHasItsScope() throws IOException {
      Window run =
          run(
              "Date,CPU Utilization,CPU Power\n"
                  + "2024-05-30 10:05:03,0.1,4.0\n"
                  + "2024-05-30 10:05:04,0.1,6.0\n");

      assertThat(Amounts.of(run, "cpu")).isEqualTo(6);
      assertThat(Amounts.channel(run, "cpu").scope()).isEqualTo(Scope.PROCESS);
    }

    @Test
    void aDateThatDoesNotExistIsRefused() {
      assertThatThrownBy(() ->
              read(Fixtures.POWERJOULAR.replace("2024- 5- 30  10: 5: 4", "2024- 2- 30  10: 5: 4")))
          .hasMessageContaining(":3: found `2024- 2- 30  10: 5: 4. 7` in the column `Date`");
    }
  }

  @Nested
  class NvidiaSmi {
    @Test
    void powerIsIntegratedByTheTrapezoidalRule() throws IOException {
      Window run = run(Fixtures.NVIDIA_SMI);

      assertThat(Amounts.of(run, "gpu-0")).isEqualTo(150 + 2 * 150, within(1e-4));
      assertThat(run.facts()).containsEntry("gpu-0 largest gap in s", "2.00000");
    }

    @Test
    void aGpuWithoutSensorIsNoZero() throws IOException {
      assertThat(Amounts.reading(run(Fixtures.NVIDIA_SMI), "gpu-1"))
          .isEqualTo(new Reading.Unavailable("no figure in the file"));
    }

    @Test
    void unitsMayStandInTheHeaderOnly() throws IOException {
      assertThat(Amounts.of(run(Fixtures.NVIDIA_SMI.replace(" W,", ",")), "gpu-0"))
          .isEqualTo(450, within(1e-4));
    }

    @Test
    void aUnitThatIsNotTheHeadersIsRefused() {
      assertThatThrownBy(() -> read(Fixtures.NVIDIA_SMI.replace("200.00 W", "200.00 kW")))
          .hasMessageContaining(":4: found `200.00 kW` in the column `power.draw [W]`");
      assertThatThrownBy(() -> read(Fixtures.NVIDIA_SMI.replace("200.00 W", "200,00 W")))
          .hasMessageContaining(":4: found 6 fields; expected 5 fields as in the header");
    }

    @Test
    void withoutAHeaderTheOneCellInWattsIsThePower() throws IOException {
      String text = "2024/05/30 10:05:03.000, 7, 100.00 W\n2024/05/30 10:05:04.000, 7, 100.00 W\n";

      assertThat(Amounts.of(run(text), "gpu-0")).isEqualTo(100, within(1e-4));
      assertThatThrownBy(() -> read(text.replace(" W", "")))
          .hasMessageContaining("no header and 0 cells with the unit W")
          .hasMessageContaining("--map");
    }

    @Test
    void twoGpusThatAreNotToldApartAreRefused() {
      var text = new StringBuilder("timestamp, power.draw [W]\n");
      for (int i = 10; i < 30; i++) {
        text.append("2024/05/30 10:05:").append(i).append(".000, 100.00 W\n");
        text.append("2024/05/30 10:05:").append(i).append(".003, 50.00 W\n");
      }
      assertThatThrownBy(() -> read(text.toString()))
          .hasMessageContaining("rows in bunches")
          .hasMessageContaining("index");
    }

    @Test
    void furtherFiguresOfAGpuAreNotAddedToIt() throws IOException {
      Window run =
          run(
              """
              timestamp, index, power.draw [W], power.draw.instant [W]
              2024/05/30 10:05:03.000, 0, 100.00 W, 300.00 W
              2024/05/30 10:05:04.000, 0, 100.00 W, 300.00 W
              """);

      assertThat(EnergyTotal.parts(run.amounts().keySet()))
          .extracting(Channel::name)
          .containsExactly("gpu-0");
    }

    @Test
    void gapsAreNotedAndCounted() throws IOException {
      var text = new StringBuilder("timestamp, power.draw [W]\n");
      for (int i : new int[] {10, 11, 12, 13, 14, 44, 45, 46}) {
        text.append("2024/05/30 10:05:").append(i).append(".000, 100.00 W\n");
      }

      Recording recording = read(text.toString());

      assertThat(recording.notes())
          .anyMatch(
              note -> note.contains("cover 16.7 %") && note.contains("largest gap is 30.000 s"));
      assertThat(Amounts.of(recording.windows().getFirst(), "gpu-0")).isEqualTo(3600, within(1e-4));
    }

    @Test
    void aClockThatGoesBackAddsNothingAndIsNoted() throws IOException {
      Recording recording = read(Fixtures.NVIDIA_SMI.replace("10:05:06", "09:05:06"));

      assertThat(Amounts.of(recording.windows().getFirst(), "gpu-0")).isEqualTo(150, within(1e-4));
      assertThat(recording.notes())
          .anyMatch(note -> note.contains("the clock goes back by 3598.004 s"));
    }
  }

  @Nested
  class Turbostat {
    @Test
    void summaryRowsAreMeansOverTheIntervalBefore() throws IOException {
      Window run = run(Fixtures.TURBOSTAT);

      assertThat(Amounts.of(run, "package")).isEqualTo(40 * 5 + 50 * 5, within(1e-6));
      assertThat(Amounts.of(run, "dram")).isEqualTo(4 * 5 + 5 * 5, within(1e-6));
      assertThat(run.durationS()).isEqualTo(10);
    }

    @Test
    void theVersionAndTheStartAreKept() throws IOException {
      assertThat(read(Fixtures.TURBOSTAT).origin().version()).isEqualTo("2023.03.17");
      assertThat(read(Fixtures.TURBOSTAT).run().started()).isEqualTo("2023-11-14T22:13:25Z");
    }

    @Test
    void columnsMayBeDividedBySpaces() throws IOException {
      Window run =
          run(
              """
              Time_Of_Day_Seconds Busy% PkgWatt
              1700000005.000000   5.00  20.00
              1700000010.000000   5.00  40.00
              """);

      assertThat(Amounts.of(run, "package")).isEqualTo(200, within(1e-6));
    }

    @Test
    void joulesOfACommandNeedNoTimes() throws IOException {
      Window run = run("CPU\tPkg_J\tRAMWatt\n-\t120.50\t3.00\n10.000000 sec\n");

      assertThat(Amounts.of(run, "package")).isEqualTo(120.5);
      assertThat(Amounts.channel(run, "package").tier()).isEqualTo(Tier.T2);
      assertThat(Amounts.of(run, "dram")).isEqualTo(30, within(1e-9));
    }

    @Test
    void aCommandWhoseEndHasATimeIsOneMeasurementToo() throws IOException {
      Window run =
          run("10.000000 sec\nTime_Of_Day_Seconds\tCPU\tPkgWatt\n1700000005.0\t-\t20.00\n");

      assertThat(Amounts.of(run, "package")).isEqualTo(200, within(1e-9));
      assertThat(run.durationS()).isEqualTo(10);
    }

    @Test
    void joulesOfIntervalsAreAddedAfterTheFirst() throws IOException {
      Window run =
          run(
              "Time_Of_Day_Seconds\tCPU\tPkg_J\n1700000005.0\t-\t100.0\n1700000010.0\t-\t120.0\n"
                  + "1700000015.0\t-\t130.5\n");

      assertThat(Amounts.of(run, "package")).isEqualTo(250.5);
      assertThat(run.durationS()).isEqualTo(10);
    }

    @Test
    void powerWithoutTimesIsRefused() {
      assertThatThrownBy(() -> read("CPU\tPkgWatt\n-\t20.00\n-\t40.00\n"))
          .hasMessageContaining("turbostat --enable Time_Of_Day_Seconds");
    }

    @Test
    void aDecimalCommaIsRefused() {
      assertThatThrownBy(() -> read(Fixtures.TURBOSTAT.replace("40.00", "40,00")))
          .hasMessageContaining(":8: found `40,00` in the column `PkgWatt`");
    }
  }

  @Nested
  class Scaphandre {
    @Test
    void microwattsAreMeansSinceTheReportBefore() throws IOException {
      Window run = run(Fixtures.SCAPHANDRE);

      assertThat(Amounts.of(run, "host")).isEqualTo(100, within(1e-6));
      assertThat(Amounts.of(run, "socket-0")).isEqualTo(80, within(1e-6));
      assertThat(Amounts.of(run, "socket-0-dram")).isEqualTo(6, within(1e-6));
      assertThat(Amounts.of(run, "process-42 /usr/bin/python3")).isEqualTo(18, within(1e-6));
      assertThat(Amounts.channel(run, "socket-0").domain()).isEqualTo(Domain.PACKAGE);
    }

    @Test
    void reportsMayStandInAnArray() throws IOException {
      String array = "[" + Fixtures.SCAPHANDRE.strip().replace("}{\"host", "},{\"host") + "]\n";

      assertThat(run(array).amounts()).isEqualTo(run(Fixtures.SCAPHANDRE).amounts());
      assertThat(read(array.strip()).notes()).isEqualTo(read(array).notes());
    }

    @Test
    void aReportThatWasCutIsLeftOutAndNoted() throws IOException {
      Recording recording =
          read(Fixtures.SCAPHANDRE + Fixtures.SCAPHANDRE.strip().substring(0, 200));

      assertThat(recording.notes()).contains("the last value is cut and left out");
      assertThat(recording.windows().getFirst().facts()).containsEntry("samples", "2");
    }

    @Test
    void aTextInThePlaceOfANumberIsRefused() {
      assertThatThrownBy(() -> read(Fixtures.SCAPHANDRE.replace("50000000.0", "\"50 W\"")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("report 2 with `consumption` \"50 W\"");
    }
  }

  @Nested
  class PtDaemon {
    @Test
    void theWallIsMeteredAtTierOne() throws IOException {
      Window run = run(Fixtures.PTDAEMON);

      assertThat(Amounts.of(run, "wall")).isEqualTo(105 + 115, within(1e-4));
      assertThat(Amounts.channel(run, "wall").tier()).isEqualTo(Tier.T1);
    }

    @Test
    void aReadingThatTheMeterDidNotGiveIsMissing() throws IOException {
      Recording recording = read(Fixtures.PTDAEMON.replace("Watts,110.0", "Watts,-1"));

      assertThat(recording.notes()).contains("wall-power: 1 rows have no figure");
      assertThat(Amounts.of(recording.windows().getFirst(), "wall")).isEqualTo(220, within(1e-4));
    }
  }

  @Nested
  class JoularJx {
    @Test
    void eachMethodIsAWindowAndTheRunTheirSum() throws IOException {
      Recording recording = read(Fixtures.JOULARJX, "joularJX-7-all-methods-energy.csv");

      assertThat(recording.windows())
          .extracting(Window::name)
          .containsExactly(
              "org.example.Main.main", "org.example.Main.<init>", "java.util.HashMap.put", "run");
      assertThat(Amounts.of(recording.windows().getLast(), "process")).isEqualTo(11.75);
      assertThat(recording.windows().getLast().durationS()).isNaN();
    }

    @Test
    void thePowerFileIsInWatts() throws IOException {
      Recording recording = read(Fixtures.JOULARJX, "joularJX-7-filtered-methods-power.csv");

      assertThat(Amounts.of(recording.windows().getFirst(), "process-power")).isEqualTo(1.5);
    }

    @Test
    void figuresOfWhichNothingSaysWhatTheyAreAreRefused() {
      assertThatThrownBy(() -> read(Fixtures.JOULARJX, "methods.csv"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("a name that does not say what they are");
    }

    @Test
    void anEvolutionIsASeries() throws IOException {
      Recording recording =
          read("1700000003,2.0000\n1700000000,1.5000\n", "joularJX-7-Main.main-evolution.csv");

      Window run = recording.windows().getFirst();
      assertThat(Amounts.of(run, "process")).isEqualTo(3.5);
      assertThat(run.durationS()).isEqualTo(4);
    }
  }

  private Window run(String text) throws IOException {
    return read(text).windows().getFirst();
  }

  private Recording read(String text) throws IOException {
    return read(text, "file.csv");
  }

  private Recording read(String text, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    List<Recording> recordings = ToolFormats.read(file);
    assertThat(recordings).hasSize(1);
    return recordings.getFirst();
  }
}
