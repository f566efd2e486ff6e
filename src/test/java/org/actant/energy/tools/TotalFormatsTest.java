package org.actant.energy.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.Material;
import org.actant.energy.Reading;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tools that write totals of windows: perf stat and Zeus.
class TotalFormatsTest {
  @TempDir Path folder;

  @Nested
  class PerfStat {
    @Test
    void textForPeopleIsRead() throws IOException {
      Recording recording = read(Fixtures.PERF_TEXT);
      Window run = recording.windows().getFirst();

      assertThat(Amounts.of(run, "pkg")).isEqualTo(1234.56);
      assertThat(Amounts.of(run, "ram")).isEqualTo(45.5);
      assertThat(Amounts.channel(run, "pkg").tier()).isEqualTo(Tier.T2);
      assertThat(run.durationS()).isEqualTo(10.001234567);
    }

    @Test
    void aCounterThatIsNotSupportedIsNoZero() throws IOException {
      assertThat(Amounts.reading(read(Fixtures.PERF_TEXT).windows().getFirst(), "psys"))
          .isEqualTo(new Reading.Unavailable("perf: <not supported>"));
    }

    @Test
    void aLocaleWithDecimalCommasIsKnownByTheElapsedTime() throws IOException {
      String german =
          Fixtures.PERF_TEXT
              .replace("1,234.56", "1.234,56")
              .replace("45.50", "45,50")
              .replace("10.001234567", "10,001234567");

      Window run = read(german).windows().getFirst();

      assertThat(Amounts.of(run, "pkg")).isEqualTo(1234.56);
      assertThat(run.durationS()).isEqualTo(10.001234567);
      assertThatThrownBy(() -> read(german.replace("10,001234567", "10.001234567")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(":6: found `1.234,56`; expected a number with a decimal point");
    }

    @Test
    void fieldsAreReadAndOtherEventsKeptAsFacts() throws IOException {
      Window run = read(Fixtures.PERF_FIELDS).windows().getFirst();

      assertThat(Amounts.of(run, "pkg")).isEqualTo(1234.56);
      assertThat(run.durationS()).isEqualTo(10.0013);
      assertThat(run.facts()).containsEntry("instructions", "99887766");
    }

    @Test
    void withoutItsOwnEventTheDurationIsDoubted() throws IOException {
      Recording recording = read(Fixtures.PERF_FIELDS.replaceAll("(?m)^.*duration_time.*\n", ""));

      assertThat(recording.windows().getFirst().durationS()).isEqualTo(10.001234567);
      assertThat(recording.notes()).anyMatch(note -> note.contains("adds up over sockets"));
    }

    @Test
    void aDecimalCommaAmongCommasIsRefused() {
      assertThatThrownBy(() -> read(Fixtures.PERF_FIELDS.replace("1234.56", "1234,56")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(":3:")
          .hasMessageContaining("perf stat -x \\;");
    }

    @Test
    void intervalsBySocketAreSeriesFromZero() throws IOException {
      Recording recording = read(Fixtures.PERF_INTERVALS);
      Window run = recording.windows().getFirst();

      assertThat(Amounts.of(run, "pkg-S0")).isEqualTo(22);
      assertThat(Amounts.of(run, "pkg-S1")).isEqualTo(42);
      assertThat(run.durationS()).isEqualTo(2.0002);
      assertThat(recording.series().getFirst().points()).hasSize(3);
    }

    @Test
    void aFileWithoutEnergySaysHowToHaveIt() {
      assertThatThrownBy(() ->
              read(
                  " Performance counter stats for 'true':\n\n   1,000 instructions\n\n"
                      + "   0.001000000 seconds time elapsed\n"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("power/energy-pkg/");
    }
  }

  @Nested
  class Zeus {
    @Test
    void theLogHasAWindowARow() throws IOException {
      Recording recording = read(Fixtures.ZEUS_LOG);

      assertThat(recording.windows()).extracting(Window::name).containsExactly("step", "epoch");
      assertThat(recording.windows().getFirst().beginS()).hasValue(0.5);
      assertThat(Amounts.of(recording.windows().getFirst(), "gpu-0")).isEqualTo(500.25);
      assertThat(recording.run().started()).isEqualTo("2023-11-14T22:13:20Z");
    }

    @Test
    void theZeroOfAWindowTooShortIsNoFigure() throws IOException {
      assertThat(Amounts.reading(read(Fixtures.ZEUS_LOG).windows().get(1), "gpu-1"))
          .isInstanceOf(Reading.Unavailable.class);
    }

    @Test
    void aMeasurementInJsonIsRead() throws IOException {
      Window window = read(Fixtures.ZEUS_JSON).windows().getFirst();

      assertThat(Amounts.of(window, "gpu-1")).isEqualTo(400);
      assertThat(Amounts.of(window, "cpu-0")).isEqualTo(80.5);
      assertThat(window.durationS()).isEqualTo(2.5);
      assertThatThrownBy(() -> read(Fixtures.ZEUS_JSON.replace("80.5", "\"80,5\"")))
          .hasMessageContaining("found `\"80,5\"` as an energy");
    }

    @Test
    void averagePowerTimesTimeIsTheEnergyOfASummary() throws IOException {
      Window window = read(Fixtures.ZEUS_SUMMARY).windows().getFirst();

      assertThat(Amounts.of(window, "gpu")).isEqualTo(140.0 * 100.5);
      assertThat(Amounts.channel(window, "gpu").tier()).isEqualTo(Tier.T3);
      assertThat(window.facts()).containsEntry("power_limit", "150");
    }

    @Test
    void thePublishedSummariesAreAllRead() throws IOException {
      Path folder = Material.require("energy-data/zeus-nsdi23");
      int rows = 0;
      for (String gpu : new String[] {"a40", "p100", "v100"}) {
        Recording recording =
            ToolFormats.read(folder.resolve("summary_power_" + gpu + ".csv")).getFirst();
        rows += recording.windows().size();
        assertThat(recording.windows().stream().map(window -> Amounts.of(window, "gpu-power")))
            .allMatch(watts -> watts > 30 && watts < 350);
      }
      assertThat(rows).isEqualTo(453 + 270 + 476);
      assertThat(ToolFormats.recognizing(folder.resolve("summary_train.csv"))).isEmpty();
    }
  }

  @Nested
  class Kepler {
    @Test
    void packagesOfTheNodeAreAddedAndTheirPartsAreNot() throws IOException {
      Recording recording = read(Fixtures.KEPLER);

      assertThat(recording.windows())
          .extracting(Window::name)
          .containsExactly("node", "process python3 42");
      assertThat(Amounts.of(recording.windows().getFirst(), "node-package")).isEqualTo(1500.75);
      assertThat(Amounts.of(recording.windows().getFirst(), "node-dram")).isEqualTo(80);
      assertThat(Amounts.of(recording.windows().get(1), "share-package")).isEqualTo(12.5);
      assertThat(recording.windows().getFirst().durationS()).isNaN();
    }

    @Test
    void whatAModelSaysIsNoCounter() throws IOException {
      String model =
          "kepler_node_package_joules_total{mode=\"dynamic\",source=\"trained_power_model\"} 10\n"
              + "kepler_node_package_joules_total{mode=\"idle\",source=\"trained_power_model\"}"
              + " 5\n";

      Window node = read(model).windows().getFirst();

      assertThat(Amounts.of(node, "node-package")).isEqualTo(15);
      assertThat(Amounts.channel(node, "node-package").tier()).isEqualTo(Tier.T5);
    }

    @Test
    void aMetricWithoutANumberIsRefused() {
      assertThatThrownBy(() -> read(Fixtures.KEPLER.replace("500.25", "500,25")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(":4: found `kepler_node_cpu_joules_total");
    }
  }

  private Recording read(String text) throws IOException {
    Path file = folder.resolve("file.csv");
    Files.writeString(file, text);
    return ToolFormats.read(file).getFirst();
  }
}
