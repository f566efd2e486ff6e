package org.actant.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.actors.ActorDesk;
import org.actant.codebook.Codebooks;
import org.actant.corpus.IngestRow;
import org.actant.corpus.Source;
import org.actant.input.InputException;
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
/// F1 of each code's and family's cues on the hand-coded documents, those the cues were tuned on
/// apart from those that nobody looked at, see [CueScore]; empty numbers where there are none),
/// `acceptance.csv` (how often people accepted each cue, see [CueAcceptance]), `memos.csv` (what
/// people noted) and `unanchored.csv` (codings whose place was not found, with the reason).
public final class PassagesStage implements Stage {
  static final String FOLDER = "codebook/passages";
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
    return 3;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    List<Source> sources = Coders.texts(workspace);
    var inputs = new ArrayList<Path>(Codings.files(workspace));
    inputs.addAll(Codebooks.files(workspace));
    inputs.addAll(ActorDesk.inputs(workspace));
    for (String file : List.of(IngestRow.DOCUMENTS_FILE, GOLD)) {
      addIfThere(inputs, workspace.resolve(file));
    }
    for (Source source : sources) {
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
      inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
      addIfThere(inputs, Annotations.file(workspace, source.id()));
      addIfThere(inputs, Coders.suggestions(workspace, source.id()));
    }
    return List.of(new Task("passages", inputs, out -> join(workspace, sources, out)));
  }

  private static void addIfThere(List<Path> inputs, Path file) {
    if (Files.isRegularFile(file)) {
      inputs.add(file);
    }
  }

  private static Task.Outcome join(Workspace workspace, List<Source> sources, Path out)
      throws IOException {
    Codebooks codebooks = Codebooks.read(workspace);
    List<Suggestion> suggestions = Coders.suggestions(workspace, sources);
    var desk = new CodingDesk(workspace, sources);
    Coders coders = Coders.read(workspace, codebooks, suggestions, desk);
    ActorDesk actors = ActorDesk.read(workspace);
    List<CodedPassage> passages =
        Judgments.passages(suggestions, coders.records(), sources).stream()
            .map(passage -> passage.naming(actors))
            .toList();
    List<CueScore> scores = scores(desk.place(gold(workspace, codebooks)), suggestions, codebooks);
    Csv.write(out.resolve("passages.csv"), PassageTables.passages(passages, dates(workspace)));
    Csv.write(out.resolve("codes.csv"), PassageTables.codes(codebooks, passages));
    Csv.write(out.resolve("cues.csv"), PassageTables.cues(scores));
    Csv.write(out.resolve("acceptance.csv"), CueAcceptance.table(suggestions, coders.records()));
    Csv.write(out.resolve("memos.csv"), PassageTables.memos(coders.records()));
    Csv.write(out.resolve("unanchored.csv"), PassageTables.unanchored(desk.unanchored()));
    return Task.Outcome.DONE;
  }

  /// The codings of a careful reader; a code that the codebooks do not have is a mistake there.
  private static List<Codings.Line> gold(Workspace workspace, Codebooks codebooks)
      throws IOException {
    Path file = workspace.resolve(GOLD);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Codings.Line> lines = Codings.read(file).lines();
    for (Codings.Line line : lines) {
      for (String code :
          List.of(
              Objects.toString(line.event().code(), ""),
              Objects.toString(line.event().concept(), ""))) {
        if (!code.isEmpty() && codebooks.find(code).isEmpty()) {
          throw new InputException(
              file, line.number(), "the unknown code `" + code + "`", "a code of a codebook");
        }
      }
    }
    return lines;
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

  /// Scores the cues over the documents that the gold codings come from: those that the cues were
  /// tuned on, and the others.
  private static List<CueScore> scores(
      List<CodingDesk.Placed> gold, List<Suggestion> suggestions, Codebooks codebooks) {
    Set<String> tuned =
        codebooks.all().stream()
            .flatMap(codebook -> codebook.tunedOn().stream())
            .collect(Collectors.toSet());
    Set<CueScore.Unit> coded = units(gold.stream().map(CodingDesk.Placed::statement));
    Set<String> read = coded.stream().map(CueScore.Unit::document).collect(Collectors.toSet());
    Set<CueScore.Unit> suggested = units(suggestions.stream().map(Suggestion::statement));
    var scores = new ArrayList<CueScore>();
    for (CueScore.Documents documents : CueScore.Documents.values()) {
      Predicate<CueScore.Unit> counts =
          unit ->
              read.contains(unit.document())
                  && tuned.contains(unit.document()) == (documents == CueScore.Documents.TUNED);
      scores.addAll(
          CueScore.of(
              documents,
              codebooks,
              suggested.stream().filter(counts).collect(Collectors.toSet()),
              coded.stream().filter(counts).collect(Collectors.toSet())));
    }
    return scores;
  }

  private static Set<CueScore.Unit> units(Stream<Statement> statements) {
    return statements
        .flatMap(s ->
            Stream.ofNullable(s.code())
                .map(code ->
                    new CueScore.Unit(
                        s.anchor().document(), s.anchor().start(), s.anchor().end(), code)))
        .collect(Collectors.toSet());
  }
}
