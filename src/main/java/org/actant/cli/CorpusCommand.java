package org.actant.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `actant corpus`: the documents and their text.
@Command(
    name = "corpus",
    description = "Collects documents and turns them into text that can be quoted.",
    subcommands = {
      CorpusAddCommand.class,
      CorpusFetchCommand.class,
      CorpusIngestCommand.class,
      CorpusAnnotateCommand.class,
      CorpusIndexCommand.class,
      CorpusListCommand.class
    })
final class CorpusCommand implements Runnable {
  @CommandLine.Spec CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }
}
