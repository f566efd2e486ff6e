package org.actant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `actant code tables`: what the codings say when they are counted.
@Command(
    name = "tables",
    description = "Counts what is coded: codes together, by attribute, by issuer.",
    subcommands = {
      CodeTablesCooccurrence.class,
      CodeTablesAttributes.class,
      CodeTablesIssuers.class
    })
final class CodeTablesCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }
}
