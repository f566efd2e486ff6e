package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.actant.energy.profiler.Hotspots;
import org.actant.energy.profiler.ProfileFormat;
import org.actant.energy.profiler.Profiles;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant meters profile`: where a profiler says the time went, beside a recording's windows.
@Command(
    name = "profile",
    description =
        "Read the kernels or functions that a profiler lists, and join them to the windows of a"
            + " recording.",
    footer = {
      "",
      "Known by their content: NVIDIA Nsight Systems (CSV of cuda_gpu_kern_sum, and",
      "the SQLite export), Nsight Compute (ncu --csv), Intel VTune (hotspots as CSV).",
      "",
      "Only the SQLite export knows when a kernel ran: its kernels are joined by time,",
      "or by NVTX ranges with the names of windows. Other profiles stand beside the",
      "whole run. The column joules_by_time shares the device's energy out by time, as",
      "if power were the same whatever ran; it is no measurement of a kernel.",
      "",
      "Examples:",
      "  actant meters profile kernels.csv",
      "  actant meters profile report1.sqlite --recording run.json --out kernels.csv",
      "  actant meters profile hotspots.csv --recording run.json"
    })
final class MetersProfileCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "What a profiler wrote.")
  List<Path> files = List.of();

  @Option(
      names = "--recording",
      paramLabel = "REC",
      description = "What meters saw of the same run, as written by `actant meter --out`.")
  @Nullable Path recording;

  @Option(names = "--out", paramLabel = "CSV", description = "Write the table to a CSV file.")
  @Nullable Path out;

  @Option(names = "--list", description = "List the formats that can be read.")
  boolean list;

  @Override
  public Integer call() throws IOException {
    if (list) {
      session.console().table(formats());
      return ExitCode.DONE;
    }
    if (files.isEmpty()) {
      throw new InputException("found no file; expected one at least, or --list");
    }
    if (out != null && !out.toString().endsWith(".csv")) {
      throw new InputException(out, "this ending", "a file that ends in .csv");
    }
    Optional<Recording> metered =
        recording == null ? Optional.empty() : Optional.of(RecordingFile.read(recording));
    var tables = new ArrayList<Table>();
    int failed = readAll(tables, metered);
    Table table = together(tables);
    if (out != null) {
      Csv.write(out, Formulas.guarded(table));
      session.console().say("wrote " + out);
    }
    session.console().table(table);
    return failed == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /// Reads what can be read of several files, and says why the others cannot; returns how many they
  /// are. Where nothing can be read, it is as for one file.
  private int readAll(List<Table> tables, Optional<Recording> metered) throws IOException {
    var failures = new ArrayList<InputException>();
    for (Path file : files) {
      try {
        Hotspots hotspots = read(file, metered);
        tables.add(hotspots.table());
        hotspots.notes().forEach(note -> session.console().say(file.getFileName() + ": " + note));
      } catch (InputException e) {
        failures.add(e);
      }
    }
    if (tables.isEmpty() && !failures.isEmpty()) {
      throw failures.getFirst();
    }
    failures.forEach(failure -> session.console().warn(String.valueOf(failure.getMessage())));
    return failures.size();
  }

  private static Hotspots read(Path file, Optional<Recording> metered) throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException(file, "a folder", "a file");
    }
    if (Files.notExists(file)) {
      throw new InputException(file, "no such file", "a file");
    }
    return Profiles.read(file, metered);
  }

  private static Table formats() {
    var rows = new ArrayList<List<String>>();
    for (ProfileFormat known : Profiles.all()) {
      rows.add(List.of(known.name(), known.description()));
    }
    return new Table(List.of("format", "files"), rows);
  }

  /// One table under the other, with the columns of all.
  private static Table together(List<Table> tables) {
    if (tables.size() == 1) {
      return tables.getFirst();
    }
    var columns = new ArrayList<>(tables.getFirst().columns());
    var more = new TreeSet<String>();
    tables.forEach(table -> more.addAll(table.columns()));
    columns.forEach(more::remove);
    columns.addAll(more);
    var rows = new ArrayList<List<String>>();
    for (Table table : tables) {
      for (List<String> row : table.rows()) {
        rows.add(
            columns.stream()
                .map(column -> table.columns().contains(column) ? row.get(table.index(column)) : "")
                .toList());
      }
    }
    return new Table(columns, rows);
  }
}
