package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.actant.experiment.Studies;
import org.actant.experiment.StudyRun;
import org.actant.experiment.StudyState;
import org.actant.experiment.analysis.Overview;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.input.InputException;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant experiment`: run studies, summarize what they measured.
@Command(
    name = "experiment",
    description = "Measure what techniques save and what they cost in accuracy.",
    subcommands = {
      ExperimentCommand.Run.class,
      ExperimentCommand.Summarize.class,
      ExperimentCommand.Studied.class,
      ExperimentPlanCommand.class,
      ExperimentTechniquesCommand.class,
      ExperimentMergeCommand.class,
      ExperimentCompareCommand.class,
      ExperimentClaimsCommand.class,
      ExperimentPracticesCommand.class,
      ExperimentDecodeCommand.class,
      ExperimentReplayCommand.class,
      ExperimentSensitivityCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  actant experiment list",
      "  actant experiment techniques int8",
      "  actant experiment plan demo",
      "  actant experiment run demo",
      "  actant experiment summarize demo --json"
    })
final class ExperimentCommand implements Callable<Integer> {
  @Mixin Session session;

  @Override
  public Integer call() throws IOException {
    return list(session);
  }

  private static int list(Session session) throws IOException {
    Workspace workspace = session.workspace();
    var rows = new ArrayList<List<String>>();
    int exit = ExitCode.DONE;
    for (String id : Studies.ids(workspace)) {
      try {
        rows.add(row(id, StudyState.of(workspace, id)));
      } catch (InputException e) {
        session.console().warn(String.valueOf(e.getMessage()));
        exit = ExitCode.PARTIAL;
      }
    }
    session
        .console()
        .table(
            new Table(
                List.of(
                    "study",
                    "dataset",
                    "conditions",
                    "blocks",
                    "runs",
                    "latest finished run",
                    "question"),
                rows));
    return exit;
  }

  private static List<String> row(String id, StudyState state) {
    return List.of(
        id,
        state.study().dataset(),
        String.valueOf(state.study().conditions().size()),
        String.valueOf(state.study().blocks()),
        String.valueOf(state.runs()),
        state.latestFinished().orElse(""),
        state.study().question());
  }

  /// `actant experiment run STUDY`.
  @Command(
      name = "run",
      description = {
        "Run all trials of a study, each in a fresh process, and summarize them.",
        "An interrupted run is taken up where it ended, as long as study and machine are the same;"
            + " a study that was changed begins a new run."
      },
      footer = {
        "",
        "Examples:",
        "  actant experiment run demo",
        "  actant experiment run demo --dry-run",
        "  actant experiment run fashion-mnist --json",
        "",
        "On two machines, each with a copy of the workspace:",
        "  actant experiment run fashion-mnist --blocks 1-2",
        "  actant experiment run fashion-mnist --blocks 3-4",
        "then, with the folders of both runs in experiments/runs/fashion-mnist of one of them:",
        "  actant experiment merge fashion-mnist 20260301T120000Z 20260301T130000Z"
      })
  static final class Run implements Callable<Integer> {
    @Mixin Session session;

    @Parameters(paramLabel = "STUDY", description = "The study: experiments/STUDY.yaml.")
    String study;

    @Option(
        names = "--blocks",
        paramLabel = "FROM-TO",
        description = {
          "Run these blocks only, such as 1-3; others may run on other machines.",
          "See actant experiment merge."
        })
    @Nullable String blocks;

    @Option(
        names = "--dry-run",
        description = "Say what would run, and run nothing: actant experiment plan.")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
      Workspace workspace = session.workspace();
      if (dryRun) {
        return ExperimentPlanCommand.show(session, study, Optional.ofNullable(blocks));
      }
      Console console = session.console();
      StudyRun.Outcome outcome =
          StudyRun.run(
              workspace,
              new StudyRun.Request(study, Optional.ofNullable(blocks)),
              Session.CLOCK,
              console.study());
      if (outcome.resumed() > 0) {
        console.say(
            "took up the run %s, in which %s trials were done"
                .formatted(outcome.run(), outcome.resumed()));
      }
      for (StudyRun.Failure failure : outcome.failures()) {
        console.warn(
            "failed: block %s, %s: %s"
                .formatted(failure.block(), failure.condition(), failure.reason()));
      }
      summarize(session, workspace, study);
      console.say("raw rows are in experiments/runs/%s/%s".formatted(study, outcome.run()));
      return outcome.failures().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }
  }

  /// `actant experiment summarize STUDY`.
  @Command(
      name = "summarize",
      description =
          "Derive the result tables of a study from the raw rows of its newest finished run.",
      footer = {"", "Examples:", "  actant experiment summarize demo"})
  static final class Summarize implements Callable<Integer> {
    @Mixin Session session;

    @Parameters(paramLabel = "STUDY", description = "The study: experiments/STUDY.yaml.")
    String study;

    @Override
    public Integer call() throws IOException {
      Workspace workspace = session.workspace();
      StudyState state = StudyState.of(workspace, study);
      if (state.latestFinished().isEmpty()) {
        throw new InputException(
            "the study `%s` has no finished run; expected one from `actant experiment run %s`"
                .formatted(study, study));
      }
      summarize(session, workspace, study);
      return ExitCode.DONE;
    }
  }

  /// `actant experiment list`.
  @Command(
      name = "list",
      description = "List the studies of the workspace.",
      footer = {"", "Examples:", "  actant experiment list"})
  static final class Studied implements Callable<Integer> {
    @Mixin Session session;

    @Override
    public Integer call() throws IOException {
      return list(session);
    }
  }

  private static void summarize(Session session, Workspace workspace, String study)
      throws IOException {
    var stage = new SummarizeStage(study);
    var _ = session.runner(workspace).run(stage, session.console().progress());
    session.console().table(Overview.of(workspace, study));
    session
        .console()
        .say(
            "ratio: CPU seconds of condition / baseline, paired by block, with its 95 % interval."
                + " T6: a proxy, no joules. T5: the interval of an uncalibrated model, for ranking"
                + " only. neighbors: processors busy with other work meanwhile; near 0 on a quiet"
                + " machine. All tables: "
                + stage.folder());
  }
}
