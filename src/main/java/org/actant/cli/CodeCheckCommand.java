package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.actant.exchange.ImportLosses;
import org.actant.exchange.Loss;
import org.actant.exchange.refi.Diagnosis;
import org.actant.exchange.refi.Finding;
import org.actant.exchange.refi.Limits;
import org.actant.exchange.refi.OffsetInference;
import org.actant.exchange.refi.ProjectFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant code check`: diagnoses a file of another program.
@Command(
    name = "check",
    description = "Says what is wrong with a REFI-QDA file, and what an import would leave behind.",
    footer = {
      "%nLooks at the container, the rules of the standard's schema, GUIDs and references, sources"
          + " that are not there,",
      "how positions in texts are counted (with a score from 0 to 1), hierarchies and memos in odd"
          + " places, and what",
      "would not come along. Nothing is written, and no workspace is needed. Exit code 1 with"
          + " findings, 2 for a file",
      "that is no REFI-QDA at all.",
      "%nExamples:",
      "  actant code check interviews.qdpx",
      "  actant code check codes.qdc --json"
    })
final class CodeCheckCommand implements Callable<Integer> {
  @Mixin Session session;

  @Parameters(paramLabel = "FILE", description = "A .qdpx, a .qde or a .qdc.")
  Path file;

  @Option(names = "--beside", description = "Also look for sources that lie beside the file.")
  boolean beside;

  @Override
  public Integer call() throws IOException {
    Diagnosis diagnosis = diagnose();
    Console console = session.console();
    if (console.json()) {
      console.result("", json(diagnosis));
    } else {
      tell(console, diagnosis);
    }
    return diagnosis.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private Diagnosis diagnose() throws IOException {
    if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".qdc")) {
      return Diagnosis.ofCodebook(file, Limits.STANDARD);
    }
    try (ProjectFile project = ProjectFile.open(file, Limits.STANDARD, beside)) {
      Diagnosis found = Diagnosis.of(project);
      var findings = new ArrayList<>(found.findings());
      for (Loss loss : ImportLosses.of(project.project())) {
        findings.add(new Finding(Finding.Kind.LOSS, 0, loss.toString()));
      }
      return new Diagnosis(found.origin(), found.contents(), found.offsets(), findings);
    }
  }

  private static void tell(Console console, Diagnosis diagnosis) {
    String contents =
        diagnosis.contents().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    console.say("by " + (diagnosis.origin().isEmpty() ? "nobody knows" : diagnosis.origin()));
    console.say(contents);
    diagnosis.offsets().forEach(offsets -> console.say("positions: " + offsets.best()));
    String findings =
        diagnosis.findings().stream()
            .map(finding ->
                "%-10s  %s%s".formatted(finding.kind(), place(finding), finding.message()))
            .collect(Collectors.joining("\n"));
    console.result(findings.isEmpty() ? "nothing found" : findings, Map.of());
  }

  private static String place(Finding finding) {
    return finding.line() == 0 ? "" : "line " + finding.line() + ": ";
  }

  private static Map<String, Object> json(Diagnosis diagnosis) {
    var json = new LinkedHashMap<String, Object>();
    json.put("origin", diagnosis.origin());
    json.put("contents", diagnosis.contents());
    json.put("offsets", diagnosis.offsets().stream().map(CodeCheckCommand::json).toList());
    json.put(
        "findings",
        diagnosis.findings().stream()
            .map(finding ->
                Map.of(
                    "kind", finding.kind().toString(),
                    "line", finding.line(),
                    "message", finding.message()))
            .toList());
    return json;
  }

  private static Map<String, Object> json(OffsetInference.Result result) {
    OffsetInference.Fit best = result.best();
    var json = new LinkedHashMap<String, Object>();
    json.put("scheme", best.scheme().toString());
    json.put("score", best.score());
    json.put("ends", best.ends());
    json.put("ends_between_words", best.between());
    json.put("stated_texts", best.stated());
    json.put("reading_as_stated", best.reading());
    result.second().ifPresent(second -> json.put("second_best", second.toString()));
    return json;
  }
}
