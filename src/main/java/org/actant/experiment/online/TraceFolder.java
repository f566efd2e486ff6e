package org.actant.experiment.online;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.experiment.online.Workload.Arm;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.table.Csv;
import org.actant.table.Table;

/// Reads a folder of traces in the layout of those that come with Zeus: `summary_train.csv` (data
/// set, network, batch size, optimizer, run, target metric, epoch in which it was reached or `nan`)
/// and `summary_power_<gpu>.csv` (batch size, power limit, seconds per epoch, average watts). Which
/// target, how many epochs at most and which default batch size a job has is in `jobs.csv`, if
/// there is one, and otherwise as in the published evaluation of the six jobs of the Zeus traces.
public final class TraceFolder {
  private static final String TRAIN = "summary_train.csv";
  private static final String POWER = "summary_power_";
  private static final String JOBS = "jobs.csv";
  private static final List<String> KEY = List.of("dataset", "network", "optimizer");

  /// The defaults of the published evaluation (ml-energy/zeus, `run_alibaba.py`): target, most
  /// epochs, default batch size, which is reduced to the largest that the GPU has room for.
  private static final List<Job> PUBLISHED =
      List.of(
          new Job(List.of("cifar100", "shufflenetv2", "adadelta"), 0.6, 100, 1024),
          new Job(List.of("imagenet", "resnet50", "adadelta"), 0.65, 100, 256),
          new Job(List.of("librispeech", "deepspeech2", "adamw"), 40, 16, 256),
          new Job(List.of("movielens-1m", "ncf", "adam"), 0.41, 100, 1024),
          new Job(List.of("sentiment140", "bert_base_uncased", "adamw"), 0.84, 10, 128),
          new Job(List.of("squad", "bert_base_uncased", "adamw"), 84, 6, 32));

  private record Job(List<String> key, double target, int maxEpochs, int defaultBatch) {}

  private TraceFolder() {}

  /// Returns the GPUs that the folder has traces of, sorted.
  public static List<String> gpus(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnavailableException(
          "no folder %s; the traces come with Zeus, in examples/research_reproducibility/zeus_nsdi23/trace of github.com/ml-energy/zeus"
              .formatted(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(POWER) && name.endsWith(".csv"))
          .map(name -> name.substring(POWER.length(), name.length() - 4))
          .sorted()
          .toList();
    }
  }

  /// Returns the jobs of the folder on a GPU, sorted by name.
  public static List<Workload> read(Path folder, String gpu) throws IOException {
    List<String> there = gpus(folder);
    if (!there.contains(gpu)) {
      throw new InputException(
          "found the GPU `%s`; expected %s"
              .formatted(
                  gpu,
                  there.isEmpty()
                      ? "a file " + POWER + "<gpu>.csv in " + folder
                      : "one of " + String.join(", ", there)));
    }
    var train = new Rows(folder.resolve(TRAIN));
    var power = new Rows(folder.resolve(POWER + gpu + ".csv"));
    var workloads = new ArrayList<Workload>();
    for (Job job : jobs(folder, train)) {
      workload(job, train, power).ifPresent(workloads::add);
    }
    return workloads;
  }

  private static List<Job> jobs(Path folder, Rows train) throws IOException {
    Path file = folder.resolve(JOBS);
    if (!Files.exists(file)) {
      return PUBLISHED.stream().filter(job -> train.keys().contains(job.key())).toList();
    }
    var rows = new Rows(file);
    return rows.all().stream()
        .map(row ->
            new Job(
                row.key(),
                row.number("target_metric"),
                (int) row.number("max_epochs"),
                (int) row.number("default_batch_size")))
        .toList();
  }

  /// Returns a job with the batch sizes that both traces know; none if there are none.
  private static java.util.Optional<Workload> workload(Job job, Rows train, Rows power) {
    NavigableMap<Integer, List<OptionalInt>> runs = runs(job, train);
    NavigableMap<Integer, NavigableMap<Double, Epoch>> epochs = epochs(job, power);
    var arms = new TreeMap<Integer, Arm>();
    runs.forEach((batch, reached) -> {
      if (epochs.containsKey(batch)) {
        arms.put(batch, new Arm(reached, epochs.get(batch)));
      }
    });
    if (arms.isEmpty()) {
      return java.util.Optional.empty();
    }
    int batch = Math.min(job.defaultBatch(), arms.lastKey());
    if (!arms.containsKey(batch)) {
      throw new InputException(
          power.file, "no batch size " + batch + " of " + name(job), "one of " + arms.keySet());
    }
    return java.util.Optional.of(new Workload(name(job), job.maxEpochs(), batch, arms));
  }

  private static String name(Job job) {
    return job.key().stream().limit(2).collect(Collectors.joining(" "));
  }

  private static NavigableMap<Integer, List<OptionalInt>> runs(Job job, Rows train) {
    var runs = new TreeMap<Integer, List<OptionalInt>>();
    for (Row row : train.of(job)) {
      if (row.number("target_metric") == job.target()) {
        String epoch = row.text("target_epoch");
        runs.computeIfAbsent((int) row.number("batch_size"), _ -> new ArrayList<>())
            .add(
                epoch.equals("nan") || epoch.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) row.number("target_epoch")));
      }
    }
    return runs;
  }

  private static NavigableMap<Integer, NavigableMap<Double, Epoch>> epochs(Job job, Rows power) {
    var epochs = new TreeMap<Integer, NavigableMap<Double, Epoch>>();
    for (Row row : power.of(job)) {
      double seconds = row.number("time_per_epoch");
      double watts = row.number("average_power");
      if (!(seconds > 0 && watts > 0)) {
        throw row.wrong("time_per_epoch and average_power " + seconds + ", " + watts, "above 0");
      }
      epochs
          .computeIfAbsent((int) row.number("batch_size"), _ -> new TreeMap<>())
          .put(row.number("power_limit"), new Epoch(seconds, watts));
    }
    return epochs;
  }

  /// A file of the traces.
  private static final class Rows {
    private final Path file;
    private final Table table;

    Rows(Path file) throws IOException {
      if (!Files.exists(file)) {
        throw new UnavailableException("no file " + file + "; it belongs to the traces of Zeus");
      }
      this.file = file;
      this.table = Csv.read(file);
      for (String column : KEY) {
        if (!table.columns().contains(column)) {
          throw new InputException(file, "no column `" + column + "`", String.join(", ", KEY));
        }
      }
    }

    List<Row> all() {
      var rows = new ArrayList<Row>();
      for (int i = 0; i < table.rows().size(); i++) {
        rows.add(new Row(file, table, i));
      }
      return rows;
    }

    List<Row> of(Job job) {
      return all().stream().filter(row -> row.key().equals(job.key())).toList();
    }

    List<List<String>> keys() {
      return all().stream().map(Row::key).distinct().toList();
    }
  }

  private record Row(Path file, Table table, int row) {
    List<String> key() {
      return KEY.stream().map(this::text).toList();
    }

    String text(String column) {
      if (!table.columns().contains(column)) {
        throw new InputException(file, "no column `" + column + "`", "a column of that name");
      }
      return table.get(row, column);
    }

    double number(String column) {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw wrong("`" + text(column) + "` in the column `" + column + "`", "a number");
      }
    }

    InputException wrong(String found, String expected) {
      return new InputException(file, "row " + (row + 1) + ": " + found, expected);
    }
  }
}
