package org.actant.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actant.actors.Actors;
import org.actant.actors.NamesBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant benchmark names`.
@Command(
    name = "names",
    description = {
      "Scores how well names of organizations are found in sentences that people marked: by CoreNLP"
          + " alone, and with",
      "the actor desk. FILE has a word, a tab and O, B-type or I-type on each line, and an empty"
          + " line after each sentence;",
      "the types `organisation`, `organization` and `ORG` are organizations, `politicalparty` is a"
          + " party."
    },
    footer = {
      "%nA name is found if it starts and ends exactly where it is marked. The intervals are of 95"
          + " %% under resampling of sentences.",
      "%nExamples:",
      "  actant benchmark names politics-dev.txt",
      "  actant benchmark names politics-train.txt --errors"
    })
final class BenchmarkNamesCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "FILE", description = "Sentences with marked names.")
  Path file;

  @Option(names = "--errors", description = "List the names that were missed or found wrongly.")
  boolean errors;

  @Override
  public Integer call() throws Exception {
    NamesBenchmark benchmark = NamesBenchmark.of(file, Actors.file(session.workspace()));
    session.console().table(errors ? benchmark.errors() : benchmark.table());
    return ExitCode.DONE;
  }
}
