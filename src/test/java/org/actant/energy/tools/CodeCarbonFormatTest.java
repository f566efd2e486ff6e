package org.actant.energy.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.Material;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCarbonFormatTest {
  /// As CodeCarbon 3.0.2 writes tasks (output_methods/emissions_data.py, TaskEmissionsData).
  static final String TASKS =
      """
      task_name,timestamp,project_name,run_id,duration,emissions,emissions_rate,cpu_power,\
      gpu_power,ram_power,cpu_energy,gpu_energy,ram_energy,energy_consumed,country_name,\
      country_iso_code,region,codecarbon_version,cpu_count,cpu_model,gpu_model,tracking_mode
      load,2025-01-01T10:00:10,demo,aaaa,10.0,0.001,0.0001,50.0,100.0,10.0,0.0001,0.0002,0.00003,\
      0.00033,France,FRA,,3.0.2,8,"Some CPU, 8 cores",1 x Some GPU,process
      train,2025-01-01T10:01:10,demo,aaaa,60.0,0.01,0.0001,51.0,200.0,10.0,0.001,0.003,0.0002,\
      0.0042,France,FRA,,3.0.2,8,"Some CPU, 8 cores",1 x Some GPU,process
      """;

  @TempDir Path folder;

  @Test
  void aRowIsAWindowInJoules() throws IOException {
    Recording recording = read(TASKS).getFirst();

    assertThat(recording.windows()).extracting(Window::name).containsExactly("load", "train");
    Window train = recording.windows().get(1);
    assertThat(Amounts.of(train, "cpu")).isEqualTo(3600, within(1e-9));
    assertThat(Amounts.of(train, "gpu")).isEqualTo(10800, within(1e-9));
    assertThat(Amounts.of(train, "ram")).isEqualTo(720, within(1e-9));
    assertThat(Amounts.of(train, "gpu-power")).isEqualTo(200);
    assertThat(train.durationS()).isEqualTo(60);
    assertThat(train.beginS()).hasValue(10);
    assertThat(train.where()).isEqualTo("emissions.csv:3");
  }

  @Test
  void whatAnAuditorNeedsIsKeptInTheWordsOfTheFile() throws IOException {
    Recording recording = read(TASKS).getFirst();

    assertThat(recording.windows().getFirst().facts())
        .containsEntry("cpu_energy", "0.0001")
        .containsEntry("energy_consumed", "0.00033")
        .containsEntry("timestamp", "2025-01-01T10:00:10")
        .doesNotContainKey("region");
    assertThat(recording.run().machine())
        .containsEntry("cpu_model", "Some CPU, 8 cores")
        .containsEntry("country_iso_code", "FRA")
        .containsEntry("tracking_mode", "process");
    assertThat(recording.origin().version()).isEqualTo("3.0.2");
    assertThat(recording.run().elapsedS()).hasValue(70);
  }

  @Test
  void theCpuFigureIsTrustedNoMoreThanTheFileAllows() throws IOException {
    Window window = read(TASKS).getFirst().windows().getFirst();

    assertThat(Amounts.channel(window, "cpu").tier()).isEqualTo(Tier.T5);
    assertThat(Amounts.channel(window, "gpu").tier()).isEqualTo(Tier.T2);
    assertThat(Amounts.channel(window, "cpu").scope()).isEqualTo(Scope.PROCESS);
    assertThat(Amounts.channel(window, "gpu").scope()).isEqualTo(Scope.MACHINE);
  }

  @Test
  void theTimeZoneIsNotInvented() throws IOException {
    Recording recording = read(TASKS).getFirst();

    assertThat(recording.run().started()).isEmpty();
    assertThat(recording.notes()).anyMatch(note -> note.contains("without a time zone"));
  }

  @Test
  void runsAreToldApartByTheirId() throws IOException {
    assertThat(read(TASKS.replace("train,2025-01-01T10:01:10,demo,aaaa", "train,,demo,bbbb")))
        .hasSize(2);
  }

  @Test
  void aMissingFigureIsNoZero() throws IOException {
    Window window =
        read(TASKS.replace("0.0001,0.0002,", "0.0001,,")).getFirst().windows().getFirst();

    assertThat(Amounts.reading(window, "gpu")).isInstanceOf(Reading.Unavailable.class);
  }

  @Test
  void aRowThatBeginsBeforeTheLastOneEndedIsNoted() throws IOException {
    Recording recording = read(TASKS.replace("10:01:10", "10:00:40")).getFirst();

    assertThat(recording.notes())
        .contains("emissions.csv:3 begins before the row above it has ended");
  }

  @Test
  void aClockThatGoesBackIsNoted() throws IOException {
    Recording recording = read(TASKS.replace("10:01:10", "09:00:40")).getFirst();

    assertThat(recording.notes()).anyMatch(note -> note.contains("the clock goes back"));
  }

  @Test
  void aDecimalCommaIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read(TASKS.replace("0.003,", "\"0,003\",")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("emissions.csv:3")
        .hasMessageContaining("`0,003` in the column `gpu_energy`")
        .hasMessageContaining("decimal point");
    assertThatThrownBy(() -> read(TASKS.replace("0.003,", "0,003,")))
        .hasMessageContaining("emissions.csv:3: found 23 fields; expected 22");
  }

  @Test
  void aLineThatWasCutIsLeftOutAndNoted() throws IOException {
    Recording recording = read(TASKS.substring(0, TASKS.length() - 60)).getFirst();

    assertThat(recording.windows()).hasSize(1);
    assertThat(recording.notes()).contains("line 3 is cut and left out");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("an empty file");
    assertThatThrownBy(() -> read(TASKS.lines().findFirst().orElseThrow() + "\n"))
        .hasMessageContaining("no rows");
  }

  @Test
  void theRealTaskRowsOfAPublishedStudyAreAllRead() throws IOException {
    Path variants = Material.require("energy-data/tuning-ai-green/variants");
    var tasks = new ArrayList<Window>();
    var runs = new ArrayList<Window>();
    List<Path> files;
    try (var all = Files.walk(variants)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    for (Path file : files) {
      for (Recording recording : ToolFormats.read(file)) {
        boolean isTasks = String.valueOf(file.getFileName()).startsWith("emissions_base_");
        (isTasks ? tasks : runs).addAll(recording.windows());
      }
    }

    assertThat(tasks).hasSize(252);
    assertThat(runs).hasSize(42);
    assertThat(tasks)
        .allSatisfy(task -> assertThat(Amounts.of(task, "cpu") / 3.6e6).isLessThan(.0182035));
  }

  private List<Recording> read(String text) throws IOException {
    Path file = folder.resolve("emissions.csv");
    Files.writeString(file, text);
    return ToolFormats.named("codecarbon").read(file);
  }
}
