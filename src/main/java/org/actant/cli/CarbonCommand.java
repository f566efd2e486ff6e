package org.actant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `actant carbon`: from joules to grams.
@Command(
    name = "carbon",
    description = "Counts what energy and hardware emit, with the spread of methods and sources.",
    subcommands = {
      CarbonEstimateCommand.class,
      CarbonCloudCommand.class,
      CarbonPlanCommand.class,
      CarbonFactorsCommand.class,
      CarbonConformanceCommand.class,
    })
final class CarbonCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }
}
