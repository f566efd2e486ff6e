package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.actant.energy.Availability;
import org.actant.energy.Meter;
import org.actant.energy.Meters;
import org.actant.table.Table;
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
      "  actant meters profile report1.sqlite --recording run.json"
    },
    subcommands = {MetersImportCommand.class, MetersProfileCommand.class})
final class MetersCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() {
    var rows = new ArrayList<List<String>>();
    for (Meter meter : Meters.all()) {
      String tier = meter.tier().name() + " " + meter.tier().title();
      rows.add(
          switch (meter.availability()) {
            case Availability.Present(String detail) ->
                List.of(meter.name(), tier, "yes", meter.description(), detail);
            case Availability.Absent(String reason) ->
                List.of(meter.name(), tier, "no", meter.description(), reason);
          });
    }
    session
        .console()
        .table(new Table(List.of("meter", "tier", "works", "what", "how, or why not"), rows));
    return ExitCode.DONE;
  }
}
