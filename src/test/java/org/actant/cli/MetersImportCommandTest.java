package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.energy.recording.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersImportCommandTest {
  @TempDir Path folder;
  private Path plug;
  private Path zeus;

  @BeforeEach
  void files() throws IOException {
    plug = Files.writeString(folder.resolve("plug.csv"), "Zeit;Leistung\n0;10,5\n1;20,5\n");
    zeus =
        Files.writeString(
            folder.resolve("zeus.csv"),
            "start_time,window_name,elapsed_time,gpu0_energy\n1700000000.0,=train,2.5,500.25\n");
  }

  @Test
  void aFileOfAKnownToolIsReadAndWritten() throws IOException {
    Path out = folder.resolve("zeus.json");

    var run = CommandLineRun.of("meters", "import", zeus.toString(), "--out", out.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("zeus/gpu-0").contains("500.25").contains("T2");
    assertThat(RecordingFile.read(out).run().started()).isEqualTo("2023-11-14T22:13:20Z");
  }

  @Test
  void severalRecordingsAreWrittenToNumberedFiles() {
    var run =
        CommandLineRun.of(
            "meters", "import", zeus.toString(), zeus.toString(), "--out", folder + "/all.csv");

    assertThat(run.exitCode()).isZero();
    assertThat(folder.resolve("all-1.csv")).exists();
    assertThat(folder.resolve("all-2.csv")).content().contains("'=train");
  }

  @Test
  void anyMetersCsvIsReadWithAMap() {
    var run =
        CommandLineRun.of(
            "meters", "import", plug.toString(), "--map", "time=Zeit,power=Leistung:W", "--json");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\"amount\" : \"15.5000\"").contains("\"tier\" : \"T1\"");
  }

  @Test
  void aMistakeIsToldInOneLineWithFileLineFoundAndExpected() {
    var unknown = CommandLineRun.of("meters", "import", plug.toString());
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(unknown.err()).contains("plug.csv: found a file of no known tool; expected");

    var number =
        CommandLineRun.of(
            "meters",
            "import",
            plug.toString(),
            "--map",
            "time=Zeit,power=Leistung:W,decimal=point");
    assertThat(number.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(number.err())
        .contains("plug.csv:2: found `10,5` in the column `Leistung`; expected a number")
        .doesNotContain("\tat ");

    assertThat(CommandLineRun.of("meters", "import", folder + "/none.csv").err())
        .contains("no such file");
    assertThat(CommandLineRun.of("meters", "import").err()).contains("found no file");
    assertThat(
            CommandLineRun.of("meters", "import", zeus.toString(), "--out", folder + "/x.txt")
                .exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void oneBadFileAmongSeveralDoesNotHideTheOthers() {
    var run =
        CommandLineRun.of(
            "meters",
            "import",
            plug.toString(),
            zeus.toString(),
            folder.toString(),
            folder.resolve("none.csv").toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(run.out()).contains("zeus/gpu-0");
    assertThat(run.err())
        .contains("plug.csv: found a file of no known tool")
        .contains("found a folder")
        .contains("none.csv: found no such file");
  }

  @Test
  void theFormatsAreListed() {
    var run = CommandLineRun.of("meters", "import", "--list");

    assertThat(run.out()).contains("codecarbon").contains("turbostat").contains("wall-meter");
  }

  @Test
  void aProfileIsATableBesideTheRecording() throws IOException {
    Path profile =
        Files.writeString(
            folder.resolve("kernels.csv"),
            "Time (%),Total Time (ns),Instances,Avg (ns),Name\n"
                + "100.0,1250000000,5,250000000.0,=gemm\n");
    Path recording = folder.resolve("zeus.json");
    CommandLineRun.of("meters", "import", zeus.toString(), "--out", recording.toString());
    Path out = folder.resolve("table.csv");

    var run =
        CommandLineRun.of(
            "meters",
            "profile",
            profile.toString(),
            "--recording",
            recording.toString(),
            "--out",
            out.toString());

    assertThat(run.exitCode()).isZero();
    // half of the window's 2.5 s, so half of its 500.25 J
    CommandLineRun both =
        CommandLineRun.of("meters", "profile", plug.toString(), profile.toString());
    assertThat(both.exitCode()).isEqualTo(ExitCode.PARTIAL);
    assertThat(both.err()).contains(plug.toString());
    assertThat(both.out()).isNotEmpty();
    assertThat(CommandLineRun.of("meters", "profile", folder.toString()).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(out).content().contains("'=gemm").contains(",250.125");
    assertThat(CommandLineRun.of("meters", "profile", plug.toString()).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
