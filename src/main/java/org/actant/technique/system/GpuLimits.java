package org.actant.technique.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.UnavailableException;

/// Reads and sets the power limits of GPUs.
interface GpuLimits {
  /// One GPU.
  ///
  /// @param now the limit that holds, in watts
  /// @param least the lowest limit it takes
  /// @param most the highest limit it takes
  record Gpu(int index, double now, double least, double most) {}

  /// All GPUs.
  ///
  /// @throws UnavailableException if there is none, or no program to ask
  List<Gpu> all() throws IOException;

  /// Sets a limit.
  ///
  /// @throws UnavailableException if this user may not
  void set(int gpu, double watts) throws IOException;

  /// The GPUs that `nvidia-smi` shows.
  static GpuLimits ofNvidiaSmi() {
    return new NvidiaSmi();
  }

  /// Runs the program, without a shell.
  final class NvidiaSmi implements GpuLimits {
    @Override
    public List<Gpu> all() throws IOException {
      var gpus = new ArrayList<Gpu>();
      String query = "index,power.limit,power.min_limit,power.max_limit";
      String answer = run("--query-gpu=" + query, "--format=csv,noheader,nounits");
      for (String line : answer.lines().filter(l -> !l.isBlank()).toList()) {
        gpus.add(parse(line));
      }
      if (gpus.isEmpty()) {
        throw new UnavailableException("nvidia-smi shows no GPU whose power could be limited");
      }
      return gpus;
    }

    static Gpu parse(String line) {
      String[] fields = line.split(",", -1);
      try {
        return new Gpu(
            Integer.parseInt(fields[0].strip()),
            Double.parseDouble(fields[1].strip()),
            Double.parseDouble(fields[2].strip()),
            Double.parseDouble(fields[3].strip()));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw new UnavailableException(
            "nvidia-smi shows no power limit that could be set: " + line.strip());
      }
    }

    @Override
    public void set(int gpu, double watts) throws IOException {
      String _ = run("-i", String.valueOf(gpu), "-pl", String.valueOf(watts));
    }

    private static String run(String... arguments) throws IOException {
      var command = new ArrayList<>(List.of("nvidia-smi"));
      command.addAll(List.of(arguments));
      Process process;
      try {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
      } catch (IOException e) {
        throw new UnavailableException(
            "no program nvidia-smi; it comes with the driver of NVIDIA GPUs");
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      try {
        if (process.waitFor() != 0) {
          throw new UnavailableException(
              "nvidia-smi %s: %s; a GPU's power limit is set by root alone"
                  .formatted(String.join(" ", arguments), answer.strip()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while nvidia-smi ran", e);
      }
      return answer;
    }
  }
}
