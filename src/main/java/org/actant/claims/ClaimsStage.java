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
import org.actant.table.Csv;
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
    return 1;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    return List.of(new Task("claims", inputs(workspace), out -> write(workspace, out)));
  }

  private static List<Path> inputs(Workspace workspace) throws IOException {
    var inputs = new ArrayList<Path>(Codebooks.files(workspace));
    inputs.addAll(ActorDesk.inputs(workspace));
    Stream.of(Sources.FILE, Stances.FILE, ClaimSearch.MODEL)
        .map(workspace::resolve)
        .filter(Files::isRegularFile)
        .forEach(inputs::add);
    Hedges.file(workspace).ifPresent(inputs::add);
    ClaimLexicon.file(workspace).ifPresent(inputs::add);
    inputs.addAll(PairVerdicts.files(workspace));
    for (Source source : ClaimSearch.ready(workspace)) {
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
      inputs.add(Annotations.file(workspace, source.id()));
    }
    inputs.addAll(workspace.list("corpus/index/lucene"));
    return inputs.stream().distinct().sorted().toList();
  }

  private static Task.Outcome write(Workspace workspace, Path out) throws IOException {
    Findings findings = new ClaimSearch(workspace).run();
    PairVerdicts verdicts = PairVerdicts.read(workspace);
    Csv.write(out.resolve("claims.csv"), ClaimTables.claims(findings));
    Csv.write(out.resolve("evidence.csv"), ClaimTables.evidence(findings));
    Csv.write(out.resolve("answers.csv"), ClaimTables.answers(findings));
    Csv.write(out.resolve("pairs.csv"), ClaimTables.pairs(findings, verdicts));
    Csv.write(out.resolve("silences.csv"), ClaimTables.silences(findings));
    Csv.write(out.resolve("inquiries.csv"), ClaimTables.inquiries(findings));
    return Task.Outcome.DONE;
  }
}
