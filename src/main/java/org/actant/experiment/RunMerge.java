package org.actant.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Puts the blocks of several runs of one study into a new run. Blocks are whole: all trials of a
/// block come from one run and so from one machine, which is named in `trials.csv`.
public final class RunMerge {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<Schema> BY_TRIAL =
      List.of(
          RawTables.WINDOWS,
          RawTables.CLASSES,
          RawTables.CONFUSION,
          RawTables.FINDINGS,
          RawTables.SAMPLES);

  private RunMerge() {}

  /// Merges runs.
  ///
  /// @param runs their ids, two or more
  /// @return the id of the new run
  /// @throws InputException if they are not of the same study, have a block in common, or leave one
  ///   out
  public static String merge(Workspace workspace, String study, List<String> runs, Clock clock)
      throws IOException {
    if (runs.size() < 2) {
      throw new InputException("found one run; expected two or more to merge");
    }
    var folders = new ArrayList<RunFolder>();
    for (String run : runs) {
      folders.add(RunFolder.named(workspace, study, run));
    }
    Study merged = folders.getFirst().study();
    TreeSet<Integer> blocks = check(folders, merged);
    RunFolder out = RunFolder.create(workspace, study, STAMP.format(clock.instant()) + "-merged");
    Files.copy(folders.getFirst().file(RunFolder.STUDY), out.file(RunFolder.STUDY));
    out.prepare();
    int last = 0;
    for (RunFolder run : folders) {
      last = copy(run, out, last);
    }
    out.append(
        RawTables.SCHEDULE,
        new Schedule(blocks.first(), blocks.last(), true, false)
            .row(Schedule.Event.MERGE, "of " + String.join(", ", runs)));
    return out.id();
  }

  private static TreeSet<Integer> check(List<RunFolder> runs, Study study) throws IOException {
    var blocks = new TreeSet<Integer>();
    for (RunFolder run : runs) {
      if (!run.study().equals(study)) {
        throw new InputException(
            "the run %s is of another version of the study than %s; expected the same"
                .formatted(run.id(), runs.getFirst().id()));
      }
      if (!run.isFinished(study)) {
        throw new InputException(
            "the run " + run.id() + " has trials without a row; expected a finished run");
      }
      Schedule schedule = run.schedule(study);
      for (int block = schedule.first(); block <= schedule.last(); block++) {
        if (!blocks.add(block)) {
          throw new InputException(
              "the run %s has block %s, which another has, too; expected each block once"
                  .formatted(run.id(), block));
        }
      }
    }
    for (int block = blocks.first(); block <= blocks.last(); block++) {
      if (!blocks.contains(block)) {
        throw new InputException(
            "no run has block "
                + block
                + "; expected all from "
                + blocks.first()
                + " to "
                + blocks.last());
      }
    }
    return blocks;
  }

  /// Copies the rows of a run under new numbers, and its environment.
  ///
  /// @param last number so far
  private static int copy(RunFolder run, RunFolder out, int last) throws IOException {
    String machine = machine(run);
    Path environments = Files.createDirectories(out.file("environments"));
    Files.copy(
        run.file(RunFolder.ENVIRONMENT), environments.resolve(machine + "-" + run.id() + ".json"));
    Map<String, String> numbers = new HashMap<>();
    Table trials = run.read(RawTables.TRIALS);
    for (List<String> row : trials.rows()) {
      last++;
      numbers.put(row.getFirst(), String.valueOf(last));
    }
    for (Schema schema : BY_TRIAL) {
      out.appendAll(schema, renumbered(run.read(schema), numbers));
    }
    var rows = new ArrayList<List<String>>();
    for (List<String> row : renumbered(trials, numbers)) {
      var named = new ArrayList<>(row);
      named.set(trials.index("machine"), machine);
      rows.add(named);
    }
    out.appendAll(RawTables.TRIALS, rows);
    return last;
  }

  /// Rows of trials that have no row of their own are left out: they count for nothing.
  private static List<List<String>> renumbered(Table table, Map<String, String> numbers) {
    var rows = new ArrayList<List<String>>();
    for (List<String> row : table.rows()) {
      String number = numbers.get(row.getFirst());
      if (number != null) {
        var renumbered = new ArrayList<>(row);
        renumbered.set(0, number);
        rows.add(renumbered);
      }
    }
    return rows;
  }

  /// A short name for the machine of a run, the same for equal machines.
  private static String machine(RunFolder run) throws IOException {
    Environment environment = run.environment();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(environment.identity().getBytes(StandardCharsets.UTF_8));
      return "machine-" + HexFormat.of().formatHex(digest, 0, 3);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
