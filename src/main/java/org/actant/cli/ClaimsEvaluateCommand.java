package org.actant.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.actant.claims.Asking;
import org.actant.claims.ClaimBenchmark;
import org.actant.claims.ClaimLexicon;
import org.actant.claims.ClaimTables;
import org.actant.claims.PairBenchmark;
import org.actant.claims.QuestionBenchmark;
import org.actant.claims.SpecificityBenchmark;
import org.actant.claims.StatusBenchmark;
import org.actant.claims.VerdictBenchmark;
import org.actant.classifier.Classifier;
import org.actant.classifier.EvaluationTables;
import org.actant.classifier.ModelFile;
import org.actant.classifier.TextFile;
import org.actant.classifier.Training;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant claims evaluate`.
@Command(
    name = "evaluate",
    description =
        "Measures how claims are found, judged, paired and quoted against files with known"
            + " answers.",
    footer = {
      "%nIntervals are of 95 %% by resampling. Scores that a machine gave (--pairs) are no truth:"
          + " only how far two machines",
      "agree is told. --questions asks the corpus of the workspace, whose documents should have the"
          + " ids that the file names.",
      "%nExamples:",
      "  actant claims evaluate --claims dev.jsonl --model claims.model",
      "  actant claims evaluate --claims dev.jsonl --train train.jsonl.gz",
      "  actant claims evaluate --judgments judgments.csv",
      "  actant claims evaluate --pairs claim-vs-news.jsonl --status a3cg.json --questions"
          + " wattbot.csv"
    })
final class ClaimsEvaluateCommand implements Callable<Integer> {
  @Mixin Session session;

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "Texts with labels, 1 for claims (JSON Lines).")
  @Nullable Path claims;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "With --claims: a classifier of `code train`.")
  @Nullable Path model;

  @Option(
      names = "--train",
      paramLabel = "FILE",
      description = "With --claims: texts to train a classifier on first.")
  @Nullable Path train;

  @Option(
      names = "--judgments",
      paramLabel = "FILE",
      description = "A person's judgments of specificity (CSV).")
  @Nullable Path judgments;

  @Option(
      names = "--status",
      paramLabel = "FILE",
      description = "Sentences with actions (JSON of A3CG).")
  @Nullable Path status;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Claims with evidence and a score (JSON Lines).")
  @Nullable Path pairs;

  @Option(
      names = "--verdicts",
      description = "What people said of the pairs of this workspace with confirm and reject.")
  boolean verdicts;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "Questions with answers (CSV of WattBot).")
  @Nullable Path questions;

  @Override
  public Integer call() throws Exception {
    if (claims == null
        && judgments == null
        && status == null
        && pairs == null
        && !verdicts
        && questions == null) {
      throw new InputException(
          "found nothing to measure; expected --claims, --judgments, --status, --pairs,"
              + " --verdicts or --questions");
    }
    if (claims == null && (model != null || train != null) || model != null && train != null) {
      throw new InputException("expected --claims with --model or --train, one of the two");
    }
    var set = new TableSet();
    if (claims != null) {
      set.add(
          "claims",
          new ClaimBenchmark(ClaimLexicon.shipped())
              .measure(TextFile.examples(claims), classifier()));
    }
    if (judgments != null) {
      set.add(
          "specificity",
          SpecificityBenchmark.measure(
              judgments, ClaimsRoom.upToDate(session).read(ClaimTables.CLAIMS)));
    }
    if (status != null) {
      var evaluation = StatusBenchmark.measure(status, ClaimLexicon.shipped());
      set.add("status", EvaluationTables.summary(evaluation))
          .add("by status", EvaluationTables.labels(evaluation));
    }
    if (pairs != null) {
      set.add("pairs", new PairBenchmark(ClaimLexicon.shipped()).measure(pairs));
    }
    if (verdicts) {
      set.add(
          "verdicts",
          VerdictBenchmark.measure(ClaimsRoom.upToDate(session).read(ClaimTables.PAIRS)));
    }
    if (questions != null) {
      try (Asking asking = new Asking(session.workspace())) {
        set.add("questions", QuestionBenchmark.measure(questions, asking));
      }
    }
    set.print(session.console());
    return ExitCode.DONE;
  }

  private @Nullable Classifier classifier() throws Exception {
    if (train != null) {
      return Training.of(TextFile.examples(train), 1, session.console().progress());
    }
    return model == null ? null : ModelFile.read(model);
  }
}
