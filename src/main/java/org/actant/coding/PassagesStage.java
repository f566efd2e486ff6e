package org.actant.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.actors.ActorDesk;
import org.actant.codebook.Code;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestRow;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Annotations;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// The stage `passages`: what the machine suggested and what people coded, in one table, and how
/// good the cues are.
///
/// In `codebook/passages`: `passages.csv` (see [CodedPassage]; in the order of documents and
/// places), `codes.csv` (the codes and how often each is used), `cues.csv` (precision, recall and
/// F1 of each code's cues on the hand-coded documents that nobody looked at when writing the cues,
/// see [CueScore]; empty numbers where there are none) and `unanchored.csv` (codings whose place
/// was not found, with the reason).
public final class PassagesStage implements Stage {
  static final String FOLDER = "codebook/passages";
  static final String CODINGS = "codebook/codings";
  static final String GOLD = "corpus/samples/gold.jsonl";

  @Override
  public String name() {
    return "passages";
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
    List<Source> sources = coded(workspace);
    List<Path> codings = codings(workspace);
    var inputs = new ArrayList<Path>(codings);
    if (Files.exists(workspace.resolve(Sources.FILE))) {
      inputs.add(workspace.resolve(Sources.FILE));
    }
    if (Files.exists(workspace.resolve(IngestRow.DOCUMENTS_FILE))) {
      inputs.add(workspace.resolve(IngestRow.DOCUMENTS_FILE));
    }
    inputs.addAll(Codebooks.files(workspace));
    inputs.addAll(ActorDesk.inputs(workspace));
    Path gold = workspace.resolve(GOLD);
    if (Files.exists(gold)) {
      inputs.add(gold);
    }
    for (Source source : sources) {
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
      inputs.add(Annotations.file(workspace, source.id()));
      inputs.add(suggestions(workspace, source.id()));
    }
    return List.of(new Task("passages", inputs, out -> join(workspace, sources, codings, out)));
  }

  /// Returns the documents that have been through the stage `code`.
  private static List<Source> coded(Workspace workspace) throws IOException {
    var coded = new ArrayList<Source>();
    for (Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())
          && Annotations.exists(workspace, source.id())
          && Files.isRegularFile(suggestions(workspace, source.id()))) {
        coded.add(source);
      }
    }
    return coded;
  }

  private static List<Path> codings(Workspace workspace) throws IOException {
    return workspace.list(CODINGS).stream()
        .filter(file -> file.toString().endsWith(".jsonl"))
        .toList();
  }

  private static Path suggestions(Workspace workspace, String id) {
    return workspace.resolve(CodeStage.FOLDER + "/" + id + ".jsonl");
  }

  private static Task.Outcome join(
      Workspace workspace, List<Source> sources, List<Path> codings, Path out) throws IOException {
    Codebooks codebooks = Codebooks.read(workspace);
    var events = new ArrayList<Codings.Line>();
    for (Path file : codings) {
      events.addAll(Codings.read(file, codebooks));
    }
    Path goldFile = workspace.resolve(GOLD);
    List<Codings.Line> gold =
        Files.exists(goldFile) ? Codings.read(goldFile, codebooks) : List.of();

    var byId = new TreeMap<String, Source>();
    var suggestions = new ArrayList<Suggestion>();
    for (Source source : sources) {
      byId.put(source.id(), source);
      suggestions.addAll(CodeStage.read(suggestions(workspace, source.id())));
    }
    var desk = new CodingDesk(workspace, sources);
    ActorDesk actors = ActorDesk.read(workspace);
    List<CodedPassage> passages =
        Judgments.of(desk.place(events)).passages(suggestions, byId).stream()
            .map(passage -> passage.naming(actors))
            .toList();
    List<CueScore> scores = scores(desk, desk.place(gold), suggestions, codebooks);
    Csv.write(out.resolve("passages.csv"), PassageTables.passages(passages, dates(workspace)));
    Csv.write(out.resolve("codes.csv"), PassageTables.codes(codebooks, passages));
    Csv.write(out.resolve("cues.csv"), PassageTables.cues(scores));
    Csv.write(
        out.resolve("unanchored.csv"), PassageTables.unanchored(workspace, desk.unanchored()));
    return Task.Outcome.DONE;
  }

  private static Map<String, String> dates(Workspace workspace) throws IOException {
    var dates = new HashMap<String, String>();
    Path file = workspace.resolve(IngestRow.DOCUMENTS_FILE);
    if (Files.exists(file)) {
      Table documents = Csv.read(file);
      for (int row = 0; row < documents.rows().size(); row++) {
        dates.put(documents.get(row, "id"), documents.get(row, "date"));
      }
    }
    return dates;
  }

  /// Scores the cues over the documents that the gold codings come from, without those that the
  /// cues were tuned on.
  private static List<CueScore> scores(
      CodingDesk desk,
      List<CodingDesk.Placed> gold,
      List<Suggestion> suggestions,
      Codebooks codebooks)
      throws IOException {
    Set<String> seen =
        codebooks.all().stream()
            .flatMap(codebook -> codebook.tunedOn().stream())
            .collect(Collectors.toSet());
    List<CodingDesk.Placed> unseen =
        gold.stream().filter(coding -> !seen.contains(coding.source().id())).toList();
    Set<CueScore.Unit> coded = desk.sentences(unseen);
    Set<String> documents = coded.stream().map(CueScore.Unit::document).collect(Collectors.toSet());
    Set<CueScore.Unit> suggested =
        suggestions.stream()
            .map(Suggestion::statement)
            .filter(statement -> documents.contains(statement.anchor().document()))
            .flatMap(s ->
                Stream.ofNullable(s.code())
                    .map(
                        code -> new CueScore.Unit(s.anchor().document(), s.anchor().start(), code)))
            .collect(Collectors.toSet());
    return CueScore.of(
        codebooks.codes(Dimension.CODE).stream().map(Code::id).toList(), suggested, coded);
  }
}
