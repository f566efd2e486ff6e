package org.actant.cli;

import org.actant.corpus.fetch.FetchLimits;
import org.actant.corpus.fetch.Fetcher;
import org.actant.corpus.fetch.Pause;
import org.actant.corpus.fetch.Transfers;
import org.actant.input.InputException;
import picocli.CommandLine.Option;

/// The options of downloads, and what follows from them.
final class FetchOptions {
  @Option(
      names = "--max-size",
      paramLabel = "MB",
      description = "Refuse larger documents; default: ${DEFAULT-VALUE} MB.")
  int megabytes = 200;

  Fetcher fetcher(Transfers transfers) {
    if (megabytes < 1) {
      throw new InputException("found --max-size " + megabytes + "; expected at least 1");
    }
    return new Fetcher(
        "actant/" + Actant.version(),
        FetchLimits.DEFAULT.withBytes(megabytes * 1_000_000L),
        Session.CLOCK,
        Pause.SLEEP,
        transfers);
  }
}
