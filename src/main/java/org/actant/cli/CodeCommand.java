package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.coding.Code;
import org.actant.coding.CodeStage;
import org.actant.coding.Codebook;
import org.actant.coding.PassagesStage;
import org.actant.provenance.Step;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.StageRun;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `actant code`.
@Command(
    name = "code",
    description = "Codes passages by the codebook.",
    subcommands = {
      CodeCommand.Machine.class,
      CodeCommand.Codes.class,
      CodeTrainCommand.class,
      CodeEvaluateCommand.class,
      CodePredictCommand.class
    })
final class CodeCommand implements Runnable {
  @Spec picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.err);
  }

  /// `actant code machine`.
  @Command(
      name = "machine",
      description = "Lets the machine suggest codes by the cues of codebook/ant.yaml.",
      footer = {
        "%nWrites codebook/machine, one suggestion a sentence and code, and codebook/passages,"
            + " where suggestions and",
        "people's codings come together. A suggestion says which cue matched which words; it is"
            + " nothing until a person",
        "accepts it. cues.csv says how often each code's cues are right on documents coded by"
            + " hand.",
        "%nExamples:",
        "  actant code machine",
        "  actant code machine --json"
      })
  static final class Machine implements Callable<Integer> {

    @Mixin Session session;

    @Override
    public Integer call() throws Exception {
      Workspace workspace = session.workspace();
      Console console = session.console();
      StageRunner runner = session.runner(workspace);
      StageRun coded = runner.run(new CodeStage(), console.progress());
      StageRun joined = runner.run(new PassagesStage(), console.progress());
      for (Step failure : coded.failures()) {
        console.warn(failure.task() + ": " + failure.failure());
      }
      LostCodings.warn(console, workspace);
      console.table(
          summary(
              Csv.read(workspace.resolve(joined.folder() + "/codes.csv")),
              Csv.read(workspace.resolve(joined.folder() + "/cues.csv"))));
      return coded.failures().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
    }

    private static Table summary(Table codes, Table cues) {
      var rows = new ArrayList<List<String>>();
      for (int row = 0; row < codes.rows().size(); row++) {
        String code = codes.get(row, "code");
        List<String> cue =
            cues.rows().stream().filter(c -> c.getFirst().equals(code)).findFirst().orElseThrow();
        rows.add(
            List.of(
                code,
                codes.get(row, "suggestions"),
                codes.get(row, "coded"),
                cue.get(cues.index("precision")),
                cue.get(cues.index("recall"))));
      }
      return new Table(List.of("code", "suggestions", "coded", "precision", "recall"), rows);
    }
  }

  /// `actant code codes`.
  @Command(
      name = "codes",
      description = "Lists the codes of the codebook, or explains one.",
      footer = {
        "%nExamples:",
        "  actant code codes",
        "  actant code codes obligatory-passage-point"
      })
  static final class Codes implements Callable<Integer> {
    @Mixin Session session;

    @Parameters(
        index = "0",
        arity = "0..1",
        paramLabel = "CODE",
        description = "The code to explain.")
    @org.jspecify.annotations.Nullable
    String code;

    @Override
    public Integer call() throws Exception {
      Codebook codebook = Codebook.read(Codebook.file(session.workspace()));
      Console console = session.console();
      if (code == null) {
        console.table(list(codebook, console.json()));
      } else {
        explain(console, codebook.get(code));
      }
      return ExitCode.DONE;
    }

    private static Table list(Codebook codebook, boolean plain) {
      var rows = new ArrayList<List<String>>();
      for (Code code : codebook.codes()) {
        String indent = plain ? "" : "  ".repeat(codebook.depth(code));
        rows.add(
            List.of(
                indent + code.id(),
                code.parent().orElse(""),
                code.label(),
                Integer.toString(code.cues().size()),
                code.definition()));
      }
      return new Table(List.of("code", "parent", "label", "cues", "definition"), rows);
    }

    private static void explain(Console console, Code code) {
      console.result(
          """
          %s (%s)%s

          %s

          Use when: %s
          Do not use when: %s
          Examples:
            %s
          Source: %s\
          """
              .formatted(
                  code.label(),
                  code.id(),
                  code.parent().map(parent -> ", part of " + parent).orElse(""),
                  code.definition(),
                  code.useWhen(),
                  code.doNotUseWhen(),
                  String.join("\n  ", code.examples()),
                  code.source()),
          json(code));
    }

    private static Map<String, Object> json(Code code) {
      var object = new LinkedHashMap<String, Object>();
      object.put("id", code.id());
      object.put("label", code.label());
      object.put("parent", code.parent().orElse(""));
      object.put("definition", code.definition());
      object.put("source", code.source());
      object.put("use_when", code.useWhen());
      object.put("do_not_use_when", code.doNotUseWhen());
      object.put("examples", code.examples());
      object.put("cues", code.patterns());
      return object;
    }
  }
}
