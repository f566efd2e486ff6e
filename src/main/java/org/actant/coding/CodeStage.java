package org.actant.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.actors.ActorDesk;
import org.actant.codebook.Codebooks;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.input.Json;
import org.actant.language.Annotations;
import org.actant.language.Parses;
import org.actant.language.Sentence;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// The stage `code`: for every annotated document the suggestions of the codebook's cues and of the
/// classifiers that people trained ([TrainedCoder]) in `codebook/machine/<id>.jsonl`, and all of
/// them in `suggestions.csv`.
public final class CodeStage implements Stage {
  static final String FOLDER = "codebook/machine";

  private static final List<String> COLUMNS =
      List.of(
          "document",
          "start",
          "end",
          "page",
          "page_label",
          "code",
          "actor",
          "target",
          "concept",
          "stance",
          "hedges",
          "quotation",
          "reason");

  @Override
  public String name() {
    return "code";
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var tasks = new ArrayList<Task>();
    List<Source> ready = ready(workspace);
    if (ready.isEmpty()) {
      return tasks;
    }
    List<Path> shared = shared(workspace);
    ActorDesk desk = ActorDesk.read(workspace);
    Digest issuers = issuers(Sources.read(workspace));
    for (Source source : ready) {
      var parameters = new TreeMap<String, String>();
      parameters.put("issuer", source.issuer());
      parameters.put("actor_type", source.actorType().toString());
      parameters.put("issuers", issuers.hex());
      tasks.add(
          new Task(
              source.id(),
              inputs(workspace, source.id(), shared),
              parameters,
              out -> code(workspace, source, desk, out)));
    }
    return tasks;
  }

  /// Returns the documents that have been annotated.
  private static List<Source> ready(Workspace workspace) throws IOException {
    var ready = new ArrayList<Source>();
    for (Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())
          && Annotations.exists(workspace, source.id())) {
        ready.add(source);
      }
    }
    return ready;
  }

  @Override
  public int parallelism() {
    return Math.min(2, Runtime.getRuntime().availableProcessors());
  }

  @Override
  public void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (Step step : steps) {
      for (Suggestion suggestion : read(out.resolve(step.task() + ".jsonl"))) {
        rows.add(row(suggestion));
      }
    }
    Csv.write(out.resolve("suggestions.csv"), new Table(COLUMNS, rows));
  }

  /// Returns the suggestions for a document; none if it has not been coded.
  static List<Suggestion> read(Path file) throws IOException {
    return Json.readLines(file, Suggestion.class);
  }

  /// Returns what every document is coded with. Of the table of documents only the issuers count,
  /// so that a new title codes nothing anew.
  private static List<Path> shared(Workspace workspace) throws IOException {
    var shared = new ArrayList<Path>(Codebooks.files(workspace));
    Path sources = workspace.resolve(Sources.FILE);
    ActorDesk.inputs(workspace).stream().filter(file -> !file.equals(sources)).forEach(shared::add);
    StanceLexicon.file(workspace).ifPresent(shared::add);
    shared.addAll(TrainedCoder.files(workspace));
    return shared;
  }

  private static List<Path> inputs(Workspace workspace, String id, List<Path> shared) {
    var inputs = new ArrayList<Path>(shared);
    inputs.addAll(
        List.of(
            workspace.resolve("corpus/text/" + id + ".txt"),
            workspace.resolve("corpus/text/" + id + ".layout.json"),
            Annotations.file(workspace, id)));
    return inputs;
  }

  /// Returns a digest of the issuers and what they are, which is all that actors are told by.
  private static Digest issuers(List<Source> sources) {
    return Digest.of(
        sources.stream()
            .map(source -> source.issuer() + "\t" + source.actorType())
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  private static Task.Outcome code(Workspace workspace, Source source, ActorDesk desk, Path out)
      throws IOException {
    var coder = new MachineCoder(Codebooks.read(workspace), StanceLexicon.read(workspace));
    DocumentText document = DocumentText.read(workspace, source.id());
    List<Sentence> sentences = Annotations.read(workspace, source.id());
    Parses parses = Parses.open(workspace, source.id());
    List<Suggestion> suggestions =
        coder.code(
            document,
            sentences,
            desk.finder(source, document.text(), sentences),
            desk.canonical(source.issuer(), source.id()),
            parses);
    parses.save();
    List<Suggestion> completed =
        TrainedCoder.read(workspace).complete(suggestions, document, sentences);
    Json.writeLines(out.resolve(source.id() + ".jsonl"), completed);
    return Task.Outcome.DONE;
  }

  private static List<String> row(Suggestion suggestion) {
    Statement statement = suggestion.statement();
    Anchor anchor = statement.anchor();
    return List.of(
        anchor.document(),
        Integer.toString(anchor.start()),
        Integer.toString(anchor.end()),
        Integer.toString(anchor.page()),
        anchor.pageLabel(),
        orEmpty(statement.code()),
        orEmpty(statement.actor()),
        orEmpty(statement.target()),
        orEmpty(statement.concept()),
        orEmpty(statement.stance()),
        String.join("; ", suggestion.hedges()),
        anchor.quotation(),
        suggestion.reason());
  }

  private static String orEmpty(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
