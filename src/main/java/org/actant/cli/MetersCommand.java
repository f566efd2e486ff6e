package org.actant.cli;

import java.util.concurrent.Callable;
import org.actant.energy.Meters;
import org.actant.energy.linux.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `actant meters`: what can be measured on this machine, and what not, with the reason.
@Command(
    name = "meters",
    description =
        "List all meters with their tier, and say what works on this machine and what does not.",
    footer = {
      "",
      "Tiers: T1 wall meter, T2 energy counter, T3 sampled power, T4 calibrated model,",
      "T5 uncalibrated model (an interval, for ranking only), T6 proxy (no joules).",
      "",
      "Examples:",
      "  actant meters",
      "  actant meters --json",
      "  actant meters import emissions.csv",
      "  actant meters profile report1.sqlite --recording run.json",
      "  actant meters models       how wrong the power models are"
    },
    subcommands = {
      MetersImportCommand.class,
      MetersProfileCommand.class,
      MetersModelsCommand.class
    })
final class MetersCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() {
    var list = MeterList.of(Meters.all(), Surroundings.ofThisMachine());
    session.console().result(list.text(), list.value());
    return ExitCode.DONE;
  }
}
