package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.experiment.online.Comparison;
import org.actant.experiment.online.Cost;
import org.actant.experiment.online.Opportunity;
import org.actant.experiment.online.PolicyKind;
import org.actant.experiment.online.TraceFolder;
import org.actant.experiment.online.Workload;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant experiment replay FOLDER`.
@Command(
    name = "replay",
    description = {
      "Play policies that choose batch size and power limit against recorded training runs.",
      "Says what they save against the default and how far they stay from the best."
    },
    footer = {
      "",
      "The folder has summary_train.csv and summary_power_<gpu>.csv, as they come with Zeus in",
      "examples/research_reproducibility/zeus_nsdi23/trace of github.com/ml-energy/zeus.",
      "",
      "Examples:",
      "  actant experiment replay traces/zeus-nsdi23",
      "  actant experiment replay traces/zeus-nsdi23 --policy zeus --eta 1 --gpu a40 --json"
    })
final class ExperimentReplayCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "TRACE_FOLDER", description = "Where the traces are.")
  Path folder;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "zeus, gpoeo, grid or default; may be repeated. Default: all.")
  @Nullable List<String> policies;

  @Option(
      names = "--eta",
      paramLabel = "ETA",
      defaultValue = "0.5",
      description = "0: only time counts, 1: only energy; default: ${DEFAULT-VALUE}.")
  double eta;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many times each policy is played; default: ${DEFAULT-VALUE}.")
  int seeds;

  @Option(
      names = "--gpu",
      paramLabel = "NAME",
      defaultValue = "v100",
      description = "The GPU of the traces; default: ${DEFAULT-VALUE}.")
  String gpu;

  @Override
  public Integer call() throws IOException {
    if (seeds < 1 || seeds > 10_000) {
      throw new InputException("found --seeds " + seeds + "; expected 1 to 10000");
    }
    List<Workload> workloads = TraceFolder.read(folder, gpu);
    if (workloads.isEmpty()) {
      throw new InputException(
          folder, "no job that is known on " + gpu, "one of the jobs of Zeus, or jobs.csv");
    }
    var comparison = new Comparison(new Cost(eta), seeds);
    Console console = session.console();
    new TableSet()
        .add("policies", comparison.table(workloads, policies()))
        .add("opportunity", Opportunity.table(workloads))
        .print(console);
    console.say(
        "settled: the last 5 recurrences; all: with all exploration and failed runs; [ ]: 95 %"
            + " interval over seeds. Published for a V100 (Zeus, NSDI 2023): 15.3-75.8 % energy"
            + " with batch size and power limit, settled; 3.0-31.5 % by the power limit alone.");
    return ExitCode.DONE;
  }

  private List<PolicyKind> policies() {
    if (policies == null) {
      return List.of(PolicyKind.values());
    }
    var kinds = new ArrayList<PolicyKind>();
    for (String name : policies) {
      kinds.add(
          Arrays.stream(PolicyKind.values())
              .filter(kind -> kind.label().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new InputException(
                      "found the policy `" + name + "`; expected zeus, gpoeo, grid or default")));
    }
    return kinds;
  }
}
