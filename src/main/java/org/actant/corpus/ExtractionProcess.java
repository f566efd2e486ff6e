package org.actant.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.actant.input.Json;
import org.actant.workspace.Folders;
import org.jspecify.annotations.Nullable;

/// A process that reads documents, seen from the one that asks: one question at a time, an answer
/// within its time or none.
final class ExtractionProcess implements AutoCloseable {
  static final String READY = "ready";

  /// What the name of a process's folder for temporary files begins with.
  static final String SCRATCH = "actant-read";

  private static final Duration START = Duration.ofSeconds(60);

  /// What a Java virtual machine ends with under `ExitOnOutOfMemoryError`.
  private static final int OUT_OF_MEMORY = 3;

  /// What is asked: to turn a document into text, or what a file states about itself.
  record Request(@Nullable Extraction extraction, @Nullable Path stated) {}

  /// What the other side says; one of the three is there.
  ///
  /// @param failure why nothing could be read or written
  record Answer(@Nullable IngestRow row, @Nullable Stated stated, @Nullable String failure) {}

  /// Why there is no answer.
  sealed interface End {
    record TimeOver() implements End {}

    record MemoryOver() implements End {}

    record Crash(int exitStatus) implements End {}
  }

  /// Either an answer or an end; after an end the process is dead.
  record Reply(@Nullable Answer answer, @Nullable End end) {}

  private final Path scratch;
  private final Process process;
  private final Writer requests;
  private final LinkedBlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private int asked;

  private ExtractionProcess(Path scratch, Process process) {
    this.scratch = scratch;
    this.process = process;
    this.requests = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  /// @param memoryMb most heap, in MiB
  /// @throws IOException if Java cannot be started a second time
  static ExtractionProcess start(int memoryMb) throws IOException {
    Path scratch = Files.createTempDirectory(SCRATCH);
    var builder = new ProcessBuilder(command(memoryMb, scratch));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path", "."));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    var process = new ExtractionProcess(scratch, builder.start());
    Thread.ofVirtual().start(process::listen);
    Optional<String> first = process.next(START);
    if (first == null || !first.equals(Optional.of(READY))) {
      process.close();
      throw new IOException("the process that reads documents does not start");
    }
    return process;
  }

  private static List<String> command(int memoryMb, Path scratch) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + memoryMb + "m",
            "-Xms" + Math.min(384, memoryMb / 2) + "m",
            "-XX:MaxDirectMemorySize=128m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + scratch.resolve("crash.log"),
            "-XX:+UseSerialGC",
            "-Xmn" + Math.min(192, memoryMb / 4) + "m",
            // a second, better compilation of hot code costs more than it saves on two processors
            // (docs/benchmarks.md)
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + scratch));
    String cache = System.getProperty("actant.reader.aot"); // the launcher's
    if (cache != null) {
      command.add("-XX:AOTCache=" + cache);
    }
    command.add(ExtractionMain.class.getName());
    return command;
  }

  /// Says whether documents were read here before this one.
  boolean isUsed() {
    return asked > 1;
  }

  Reply ask(Request request, Duration time) throws IOException {
    asked++;
    try {
      requests.write(Json.line(request) + "\n");
      requests.flush();
    } catch (IOException _) {
      return new Reply(null, ended()); // it died between two questions
    }
    Optional<String> line = next(time);
    if (line == null) {
      close();
      return new Reply(null, new End.TimeOver());
    }
    return line.isEmpty()
        ? new Reply(null, ended())
        : new Reply(Json.parse(Path.of("answer"), 1, line.get(), Answer.class), null);
  }

  /// Waits for a line: empty at the end of all lines, null after the time.
  private @Nullable Optional<String> next(Duration time) throws IOException {
    try {
      return lines.poll(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new IOException("interrupted while reading documents", e);
    }
  }

  private End ended() throws IOException {
    try {
      int status = process.waitFor();
      close();
      return status == OUT_OF_MEMORY ? new End.MemoryOver() : new End.Crash(status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new IOException("interrupted while reading documents", e);
    }
  }

  private void listen() {
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(Optional.of(line));
      }
    } catch (IOException _) {
      // killed; the same as the end of all lines
    }
    lines.add(Optional.empty());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    try {
      Folders.delete(scratch);
    } catch (IOException _) {
      // the system empties its folder of temporary files some day
    }
  }
}
