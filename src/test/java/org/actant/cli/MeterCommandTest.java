package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `actant meter` as a process of its own, since it hands its standard streams on.
class MeterCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void onLinux() {
    assumeThat(Path.of("/proc/self/task")).as("needs Linux").exists();
  }

  @Test
  void everyByteOfTheStandardStreamsPassesThrough() throws Exception {
    byte[] bytes = new byte[300_000];
    new SplittableRandom(5).nextBytes(bytes);
    Path in = Files.write(folder.resolve("in"), bytes);

    Ran ran =
        run(in, "--out", folder.resolve("r.json").toString(), "--", "sh", "-c", "cat; exit 3");

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(Files.readAllBytes(ran.out())).isEqualTo(bytes);
    Recording recording = RecordingFile.read(folder.resolve("r.json"));
    assertThat(recording.run().command()).containsExactly("sh", "-c", "cat; exit 3");
    assertThat(recording.run().exitStatus()).hasValue(3);
  }

  @Test
  void theSummaryGoesToStandardErrorAndOptionsBehindTheProgramAreItsOwn() throws Exception {
    Ran ran = run(null, "--idle", "0", "echo", "--rate", "-q");

    assertThat(ran.exitCode()).isZero();
    assertThat(Files.readString(ran.out())).isEqualTo("--rate -q\n");
    assertThat(Files.readString(ran.err()))
        .contains("elapsed")
        .contains("CPU time, process tree")
        .contains("peak memory, largest process")
        .contains("CPU time of the metering");
  }

  @Test
  void aCommandThatIsNotThereIsNamedWithTheStatusOfAShell() throws Exception {
    CommandLineRun absent = CommandLineRun.of("meter", "--", "no-such-program-here");
    assertThat(absent.exitCode()).isEqualTo(127);
    assertThat(absent.err()).contains("no-such-program-here: command not found");
    CommandLineRun folderItself = CommandLineRun.of("meter", folder.toString());
    assertThat(folderItself.exitCode()).isEqualTo(126);
  }

  @Test
  void wrongUseExitsWith2() {
    assertThat(CommandLineRun.of("meter").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(CommandLineRun.of("meter", "--rate", "0", "true").err()).contains("0.01 to 100");
    assertThat(CommandLineRun.of("meter", "--out", "x.txt", "true").err()).contains(".csv");
    assertThat(CommandLineRun.of("meter", "--meters", "nosuch", "true").err()).contains("cpu-time");
    assertThat(CommandLineRun.of("meter", "--out", "/no/such/folder/x.json", "true").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
    Path bad = folder.resolve("bad.json");
    assertThat(CommandLineRun.of("meter", "--replay", bad.toString(), "true").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aSignalIsPassedOnAndTheRecordIsStillWritten() throws Exception {
    Path record = folder.resolve("r.csv");
    Path ready = folder.resolve("ready");
    Process meter =
        start(
            null,
            "--out",
            record.toString(),
            "--",
            "sh",
            "-c",
            "trap 'exit 42' TERM; touch \"$0\"; while :; do sleep 0.05; done",
            ready.toString());
    awaitFile(ready);
    meter.destroy(); // SIGTERM

    boolean ended = meter.waitFor(20, TimeUnit.SECONDS);
    meter.descendants().forEach(ProcessHandle::destroyForcibly); // nothing, if all is well
    assertThat(ended).isTrue();
    assertThat(meter.exitValue()).isEqualTo(42);
    assertThat(RecordingFile.read(record).windows()).extracting(Window::name).containsOnly("run");
  }

  @Test
  void aCommandThatIsKilledLeavesItsRecord() throws Exception {
    Path record = folder.resolve("r.json");

    Ran ran = run(null, "--out", record.toString(), "sh", "-c", "kill -9 $$");

    assertThat(ran.exitCode()).isEqualTo(137);
    assertThat(RecordingFile.read(record).run().exitStatus()).hasValue(137);
    assertThat(Files.readString(ran.err())).doesNotContain("elapsed");
  }

  @Test
  void timeOverIs124() {
    assertThat(CommandLineRun.of("meter", "--timeout", "0.2", "sleep", "60").exitCode())
        .isEqualTo(124);
  }

  @Test
  void repeatedRunsHaveMeansWithIntervalsAndNumberedRecords() {
    CommandLineRun run =
        CommandLineRun.of(
            "meter",
            "--repeat",
            "3",
            "--out",
            folder.resolve("r.json").toString(),
            "sleep",
            "0.05");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .contains("run_3")
        .contains("mean")
        .contains("variation")
        .contains("elapsed");
    assertThat(folder.resolve("r-1.json")).exists();
    assertThat(folder.resolve("r-3.json")).exists();
  }

  @Test
  void aReplayIsCalledOneEverywhere() {
    Path record = folder.resolve("r.json");
    assertThat(CommandLineRun.of("meter", "--out", record.toString(), "sleep", "0.2").exitCode())
        .isZero();

    CommandLineRun run = CommandLineRun.of("meter", "--replay", record.toString(), "sleep", "0.2");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("replay:").contains("REPLAY").contains("r.json");
  }

  private record Ran(int exitCode, Path out, Path err) {}

  private Ran run(@Nullable Path in, String... arguments) throws Exception {
    Process process = start(in, arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), folder.resolve("out"), folder.resolve("err"));
  }

  private Process start(@Nullable Path in, String... arguments) throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.actant.cli.Actant",
                "meter"));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words)
        .redirectInput(
            in == null ? Redirect.from(Path.of("/dev/null").toFile()) : Redirect.from(in.toFile()))
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static void awaitFile(Path file) throws InterruptedException {
    for (int i = 0; i < 600 && Files.notExists(file); i++) {
      Thread.sleep(50);
    }
    assertThat(file).exists();
  }
}
