package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.actant.agreement.AgreementStage;
import org.actant.agreement.Reliability;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `actant code agree`.
@Command(
    name = "agree",
    description = "Says how far people agree who coded the same documents.",
    footer = {
      "%nCompared are documents that both finished. An accepted suggestion counts as coded, a"
          + " rejected one as deliberately",
      "not coded, a finished document without codings as judged and found empty. For a coder who"
          + " never finishes documents,",
      "those with any work of theirs count as finished.",
      "%nWhat is compared:",
      "  code     sentences: has it the code or not; over all codes the set of codes (MASI"
          + " distance)",
      "  span     characters: how far the code reaches (Krippendorff's alpha for unitizing)",
      "  actor    statements of both on one sentence and concept: who acts",
      "  stance   the same statements: by name, and as a scale of opposes, mixed or neutral,"
          + " supports",
      "%nWrites codebook/agreement: agreement.csv has every coefficient with its interval,"
          + " disagreements.csv both quotations",
      "side by side, coders.csv who read what. With --coders nothing is written.",
      "%nExamples:",
      "  actant code agree",
      "  actant code agree --coders ada,ben",
      "  actant code agree --json"
    })
final class CodeAgreeCommand implements Callable<Integer> {
  private static final List<String> LIMITS =
      List.of(
          "kappa and alpha fall when a code is rare, however well people agree; percent does not"
              + " know chance at all. Read them",
          "beside AC1 and the number of sentences. Krippendorff (2004) relies on alpha from 0.8,"
              + " and from 0.667 for tentative",
          "conclusions. Intervals take sentences for independent and are rather too narrow. People"
              + " who judged the same",
          "suggestions have looked at the same places; code blind to know what they find by"
              + " themselves.");

  @Mixin Session session;

  @Option(
      names = "--coders",
      paramLabel = "NAME",
      split = ",",
      description = "Whom to compare; default: everybody, in pairs and together.")
  @Nullable List<String> coders;

  @Override
  public Integer call() throws Exception {
    Workspace workspace = session.workspace();
    Console console = session.console();
    Reliability reliability =
        coders == null ? written(workspace) : Reliability.read(workspace, new TreeSet<>(coders));
    sayWhatIsTakenForGranted(console, reliability);
    console.table(console.json() ? reliability.agreement() : AgreementView.of(reliability));
    LIMITS.forEach(console::say);
    long differences = reliability.disagreements().rows().size();
    console.say(
        differences
            + " disagreements"
            + (coders == null ? " in " + AgreementStage.FOLDER + "/disagreements.csv" : ""));
    return ExitCode.DONE;
  }

  private Reliability written(Workspace workspace) throws Exception {
    StageRun run =
        session.runner(workspace).run(new AgreementStage(), session.console().progress());
    return new Reliability(
        Csv.read(workspace.resolve(run.folder() + "/agreement.csv")),
        Csv.read(workspace.resolve(run.folder() + "/disagreements.csv")),
        Csv.read(workspace.resolve(run.folder() + "/coders.csv")));
  }

  private static void sayWhatIsTakenForGranted(Console console, Reliability reliability) {
    Table documents = reliability.documents();
    Set<String> assumed = new TreeSet<>();
    var open = new LinkedHashMap<String, List<String>>();
    for (int row = 0; row < documents.rows().size(); row++) {
      String coder = documents.get(row, "coder");
      switch (documents.get(row, "state")) {
        case "taken as finished" -> assumed.add(coder);
        case "worked on" ->
            open.computeIfAbsent(coder, _ -> new ArrayList<>()).add(documents.get(row, "document"));
        default -> {}
      }
    }
    if (!assumed.isEmpty()) {
      console.say(
          String.join(", ", assumed)
              + " never finished a document: whatever they worked on counts as read to the end");
    }
    open.forEach((coder, left) ->
        console.say(coder + " has not finished " + String.join(", ", left) + ": not compared"));
  }
}
