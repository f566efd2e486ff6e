package org.actant.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Data sets without a fault, as different as a seed makes them: makers of processors, numbers of
/// variants and runs, lengths from a second to a night, sampled power that scatters (by a third in
/// short tasks) or no power at all, idle spans from half a minute to hours, long quiet tasks, grids
/// whose factor moves, scores of all kinds, settings with effects.
public final class CleanDataSet {
  private static final List<String> PROCESSORS =
      List.of(
          "AMD EPYC 9554P 64-Core Processor",
          "Intel(R) Xeon(R) Platinum 8480+",
          "AMD Ryzen 9 7950X 16-Core Processor",
          "Some Processor");

  private final RandomGenerator random;
  private final double cpuW;
  private final double gpuW;
  private final double trainS;
  private final double items;
  private final double idleS;
  private final double downloadS;
  private final boolean hasPower;
  private final String processor;

  private CleanDataSet(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    cpuW = between(15, 180);
    gpuW = between(60, 350);
    trainS = Math.exp(between(Math.log(60), Math.log(30_000)));
    items = Math.rint(between(500, 60_000));
    idleS = random.nextInt(5) == 0 ? between(1_000, 20_000) : between(30, 120);
    downloadS = random.nextInt(5) == 0 ? between(1_000, 20_000) : 0;
    hasPower = random.nextInt(4) > 0;
    processor = PROCESSORS.get(random.nextInt(PROCESSORS.size()));
  }

  /// Writes the data set of a seed below a folder.
  public static void write(Path folder, long seed) throws IOException {
    new CleanDataSet(seed).write(folder);
  }

  private void write(Path folder) throws IOException {
    int variants = 2 + random.nextInt(5);
    int runs = 2 + random.nextInt(4);
    var summary = new ArrayList<String>();
    summary.add("variant,energy_kwh,sd_kwh,n,saving_percent,combines");
    double baseline = 0;
    double left = 1;
    var combined = new ArrayList<String>();
    for (int v = 0; v < variants; v++) {
      boolean cap = v > 0 && random.nextInt(4) == 0;
      double limit = Math.rint(gpuW * between(0.5, 0.8));
      String name =
          v == 0
              ? "v0_baseline"
              : cap
                  ? String.format(Locale.ROOT, "v%d_power_limit_%.0fW", v, limit)
                  : "v" + v + "_knob" + (char) ('a' + v);
      // an effect that is more than repetition scatters
      double slower = v == 0 ? 1 : random.nextBoolean() ? between(1.1, 1.6) : between(0.4, 0.9);
      double watts = cap ? limit * between(0.93, 1.04) : gpuW * between(0.8, 1);
      var kwh = new ArrayList<Double>();
      for (int r = 0; r < runs; r++) {
        MadeUpRun run = run(slower, v == 0 ? gpuW : watts);
        run.write(folder.resolve(name).resolve("results").resolve("run_" + r));
        kwh.add(run.kilowattHours());
      }
      settings(folder.resolve(name), v, cap ? limit : 0);
      double mean = kwh.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      double sd =
          Math.sqrt(kwh.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / (runs - 1));
      baseline = v == 0 ? mean : baseline;
      double saving = 1 - mean / baseline;
      summary.add(line(name, mean, sd, runs, saving, ""));
      if (v > 0) {
        left *= 1 - saving;
        combined.add(name);
      }
    }
    // knobs that do not touch each other, up to what repetition scatters
    double together = 1 - left + between(-0.008, 0.008);
    summary.add(
        line("all", baseline * (1 - together), 0.001, runs, together, String.join(";", combined)));
    Files.writeString(folder.resolve("summary.csv"), String.join("\n", summary) + "\n");
  }

  private static String line(
      String name, double kwh, double sd, int runs, double saving, String combines) {
    return String.format(
        Locale.ROOT, "%s,%.9f,%.9f,%d,%.4f,%s", name, kwh, sd, runs, saving * 100, combines);
  }

  private MadeUpRun run(double slower, double watts) {
    var run = new MadeUpRun();
    run.processor = processor;
    run.factorKgPerKwh = between(0.25, 0.35);
    task(run, "idle", idleS, cpuW * 0.3, 25);
    if (downloadS > 0) {
      task(run, "download", downloadS * scatter(0.1), cpuW * 0.3, 25);
    }
    task(run, "load_data", between(0.5, 20), cpuW * between(0.5, 1), 25);
    task(run, "train", trainS * slower * scatter(0.002), cpuW, watts * scatter(0.002));
    task(run, "save", between(0.2, 3), cpuW * between(0.7, 1), 60);
    double evaluateS = trainS * slower * 0.1 * scatter(0.002);
    task(run, "evaluate", evaluateS, cpuW * between(0.7, 1), watts * 0.9);
    if (random.nextInt(10) > 0) {
      run.summed();
    }
    scores(run, evaluateS);
    return run;
  }

  /// Power is sampled about once a second, so that short tasks scatter more.
  private void task(MadeUpRun run, String name, double seconds, double cpu, double gpu) {
    double spread = seconds < 10 ? 0.3 : 0.01;
    run.task(name, seconds, cpu, gpu, cpu * scatter(spread), gpu * scatter(spread));
    if (!hasPower) {
      run.tasks.getLast().replaceAll((column, text) -> column.endsWith("_power") ? "" : text);
    }
  }

  private void scores(MadeUpRun run, double seconds) {
    run.score("eval_f1", String.valueOf(between(0.7, 0.999)));
    if (random.nextBoolean()) {
      // right answers of few items: few values, which may meet
      run.score("eval_accuracy", String.valueOf((85 + random.nextInt(10)) / 100.0));
    }
    run.score("eval_loss", String.valueOf(between(0.01, 0.9)));
    run.score("eval_runtime", String.format(Locale.ROOT, "%.4f", seconds));
    run.score("eval_samples_per_second", String.format(Locale.ROOT, "%.3f", items / seconds));
  }

  private void settings(Path folder, int variant, double limit) throws IOException {
    String knob = variant == 0 || limit > 0 ? "" : "  knob" + (char) ('a' + variant) + ": true\n";
    String cap = limit > 0 ? String.format(Locale.ROOT, "  power_limit: %.0f\n", limit) : "";
    Files.writeString(
        folder.resolve("config.yaml"),
        "model:\n  name: small\n" + cap + "training:\n  epochs: 1\n" + knob);
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  private double scatter(double spread) {
    return 1 + Math.clamp(random.nextGaussian(), -2.5, 2.5) * spread;
  }
}
