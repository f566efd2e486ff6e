package org.actant.energy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.measure.Seconds;

/// A command under the eyes of meters.
///
/// The command is started behind a gate: a shell waits for one line, the meters are attached to it
/// while it has one thread and no work, then it becomes the command (`exec` keeps the process id
/// and its counters). So nothing that the command does is missed, and counters that are inherited
/// see all its threads.
public final class MeteredProcess implements AutoCloseable {
  private static final String GATE = "read -r _ && exec \"$@\"";

  private final Process process;
  private final List<Probe> probes;
  private final long started;
  private final BufferedReader output;
  private final BufferedWriter input;

  private MeteredProcess(Process process, List<Probe> probes) {
    this.process = process;
    this.probes = List.copyOf(probes);
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.input =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.started = System.nanoTime();
  }

  /// Starts a command.
  ///
  /// @param environment variables to add to those of this process
  /// @param log takes what the command writes to its standard error
  public static MeteredProcess start(
      List<String> command, Map<String, String> environment, Path log, List<Meter> meters)
      throws IOException {
    var gated = new ArrayList<>(List.of("/bin/sh", "-c", GATE, "actant"));
    gated.addAll(command);
    var builder = new ProcessBuilder(gated).redirectError(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    var probes = new ArrayList<Probe>();
    try {
      for (Meter meter : meters) {
        probes.add(meter.open(process.pid()));
      }
      var metered = new MeteredProcess(process, probes);
      metered.send("");
      return metered;
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      for (Probe probe : probes) {
        probe.close();
      }
      throw e;
    }
  }

  public long pid() {
    return process.pid();
  }

  /// Reads all meters now.
  public Sample sample() {
    var readings = new TreeMap<Channel, Reading>();
    for (Probe probe : probes) {
      readings.putAll(probe.read());
    }
    return new Sample(new Seconds((System.nanoTime() - started) / 1e9), readings);
  }

  /// What the command writes to its standard output.
  public BufferedReader output() {
    return output;
  }

  /// Writes one line to the command's standard input.
  public void send(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  /// Waits for the end and returns the exit status; 128 + n after the signal n.
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  /// Kills the command if it still runs, and lets the meters go.
  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    for (Probe probe : probes) {
      probe.close();
    }
  }
}
