package org.actant.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.actors.ActorDesk;
import org.actant.codebook.Codebooks;
import org.actant.coding.Hedges;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Annotations;
import org.actant.provenance.Step;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// The stage `claims`: in `codebook/claims`, the claims of companies (`claims.csv`) with the words
/// that make them specific (`evidence.csv`), the sentences of others (`answers.csv`), which answers
/// which (`pairs.csv`), what nobody answers (`silences.csv`) and what was searched for
/// (`inquiries.csv`). Without documents the tables are empty.
public final class ClaimsStage implements Stage {
  public static final String FOLDER = "codebook/claims";

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    return List.of(
        new Task("claims", inputs(workspace), out -> find(workspace, out)),
        new Task("cases", caseInputs(workspace), out -> tell(workspace, out)),
        new Task("verdicts", PairVerdicts.files(workspace), _ -> judge(workspace)));
  }

  private static List<Path> inputs(Workspace workspace) throws IOException {
    var inputs = new ArrayList<Path>(Codebooks.files(workspace));
    inputs.addAll(ActorDesk.inputs(workspace));
    inputs.addAll(there(workspace, Sources.FILE, Stances.FILE, ClaimSearch.MODEL));
    Hedges.file(workspace).ifPresent(inputs::add);
    ClaimLexicon.file(workspace).ifPresent(inputs::add);
    for (Source source : ClaimSearch.ready(workspace)) {
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
      inputs.add(Annotations.file(workspace, source.id()));
    }
    inputs.addAll(workspace.list("corpus/index/lucene"));
    return inputs.stream().distinct().sorted().toList();
  }

  private static List<Path> caseInputs(Workspace workspace) throws IOException {
    var inputs = new ArrayList<Path>(Codebooks.files(workspace));
    inputs.addAll(CaseStudy.files(workspace));
    inputs.addAll(ActorDesk.inputs(workspace));
    inputs.addAll(
        there(
            workspace,
            Sources.FILE,
            Stances.FILE,
            "codebook/passages/codes.csv",
            "codebook/actors/actors.csv"));
    return inputs.stream().distinct().sorted().toList();
  }

  private static List<Path> there(Workspace workspace, String... files) {
    return Stream.of(files).map(workspace::resolve).filter(Files::isRegularFile).toList();
  }

  private static Task.Outcome find(Workspace workspace, Path out) throws IOException {
    Findings findings = new ClaimSearch(workspace).run();
    Csv.write(out.resolve("claims.csv"), ClaimTables.claims(findings));
    Csv.write(out.resolve("evidence.csv"), ClaimTables.evidence(findings));
    Csv.write(out.resolve("answers.csv"), ClaimTables.answers(findings));
    Csv.write(out.resolve("suggested.csv"), ClaimTables.suggested(findings));
    Csv.write(out.resolve("trails.csv"), Silences.trails(findings));
    Csv.write(out.resolve("searched.csv"), Silences.searched(findings));
    Csv.write(out.resolve("inquiries.csv"), ClaimTables.inquiries(findings));
    return Task.Outcome.DONE;
  }

  private static Task.Outcome tell(Workspace workspace, Path out) throws IOException {
    CaseTables.writeStories(workspace, out);
    return Task.Outcome.DONE;
  }

  /// Only checks what people said: the pairs that they spoke of are in the other task's tables.
  private static Task.Outcome judge(Workspace workspace) throws IOException {
    PairVerdicts.read(workspace);
    return Task.Outcome.DONE;
  }

  @Override
  public void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {
    Table suggested = Csv.read(out.resolve("suggested.csv"), ClaimTables.PAIRS);
    PairVerdicts verdicts = PairVerdicts.read(workspace);
    Table pairs = ClaimTables.judged(suggested, verdicts);
    Csv.write(out.resolve("pairs.csv"), pairs);
    Table trails = Csv.read(out.resolve("trails.csv"), Silences.TRAILS);
    Csv.write(out.resolve("silences.csv"), Silences.of(trails, pairs));
    Csv.write(out.resolve("verdicts.csv"), ClaimTables.verdicts(verdicts, suggested));
    CaseTables.writeComparisons(workspace, out);
  }
}
