package org.actant.cli;

import java.io.IOException;
import org.actant.input.InputException;
import org.actant.search.BenchmarkCorpus;
import picocli.CommandLine.Option;

/// What the benchmarks of search ask: which passages, and how many.
final class BenchmarkPassages {
  @Option(
      names = "--passages",
      defaultValue = "200000",
      paramLabel = "N",
      description = "Passages to index; default: ${DEFAULT-VALUE}.")
  int passages;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of what is made up; default: ${DEFAULT-VALUE}.")
  long seed;

  @Option(
      names = "--own",
      description = "Repeat the workspace's own documents instead of making some up.")
  boolean own;

  BenchmarkCorpus corpus(Session session) throws IOException {
    if (passages < 1 || passages > 5_000_000) {
      throw new InputException("--passages is " + passages + "; expected 1 to 5000000");
    }
    BenchmarkCorpus corpus =
        own
            ? BenchmarkCorpus.repeated(session.workspace(), passages)
            : BenchmarkCorpus.madeUp(passages, seed);
    session
        .console()
        .say(
            "%s passages of %s, %s MB of text"
                .formatted(
                    corpus.passages(),
                    own ? "the workspace" : "made-up words",
                    corpus.characters() / 1_000_000));
    return corpus;
  }
}
