package org.actant.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Annotations;
import org.actant.language.Sentence;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.table.Csv;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// The stage `actors`: who and what the documents mention.
///
/// In `codebook/actors`: `documents/<id>.csv` (what a document mentions, before decisions, see
/// [MentionTable]), and of the whole corpus, after decisions, `actors.csv` and `mentions.csv` (see
/// [Register]), `candidates.csv` (pairs that may be one actor, see [Candidates]) and `silent.csv`
/// (who is expected and not mentioned, see [Silence]). A decision makes the tables anew and no
/// document is read again.
public final class ActorsStage implements Stage {
  public static final String FOLDER = "codebook/actors";

  /// The task whose input are the decisions and the table of documents; no document has such an id.
  private static final String DECISIONS = "(decisions)";

  @Override
  public String name() {
    return "actors";
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
    var tasks = new ArrayList<Task>();
    List<Source> ready = ready(workspace);
    if (ready.isEmpty()) {
      return tasks;
    }
    ActorDesk desk = ActorDesk.read(workspace);
    String issuers = issuers(workspace);
    for (Source source : ready) {
      tasks.add(
          new Task(
              source.id(),
              inputs(workspace, source),
              parameters(source, issuers),
              out -> find(workspace, source, desk, out)));
    }
    var decided =
        ActorDesk.inputs(workspace).stream()
            .filter(file -> !file.equals(Actors.file(workspace)))
            .toList();
    tasks.add(new Task(DECISIONS, decided, _ -> Task.Outcome.DONE));
    return tasks;
  }

  @Override
  public int parallelism() {
    return Math.min(2, Runtime.getRuntime().availableProcessors());
  }

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

  /// Returns what the documents' table tells about names: the issuers and what they are. A new
  /// title lets no document be read again.
  private static String issuers(Workspace workspace) throws IOException {
    return Digest.of(
            Sources.read(workspace).stream()
                .map(source -> source.issuer() + "\t" + source.actorType())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")))
        .hex();
  }

  private static SortedMap<String, String> parameters(Source source, String issuers) {
    return new TreeMap<>(
        Map.of(
            "issuer", source.issuer(), "type", source.actorType().toString(), "issuers", issuers));
  }

  private static List<Path> inputs(Workspace workspace, Source source) {
    var inputs = new ArrayList<Path>();
    if (Files.exists(Actors.file(workspace))) {
      inputs.add(Actors.file(workspace));
    }
    inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
    inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
    inputs.add(Annotations.file(workspace, source.id()));
    return inputs;
  }

  private static Task.Outcome find(Workspace workspace, Source source, ActorDesk desk, Path out)
      throws IOException {
    String text = DocumentText.read(workspace, source.id()).text();
    List<Sentence> sentences = Annotations.read(workspace, source.id());
    Csv.write(
        out.resolve("documents").resolve(source.id() + ".csv"),
        mentions(desk.finder(source, text, sentences), text, sentences).table());
    return Task.Outcome.DONE;
  }

  private static MentionTable mentions(ActorFinder finder, String text, List<Sentence> sentences) {
    var mentions = new MentionTable();
    for (Sentence sentence : sentences) {
      if (sentence.isTagged()) {
        TaggedSentence tagged = TaggedSentence.of(sentence, text);
        for (ActorFinder.Found found : finder.findAll(tagged)) {
          mentions.add(found.actor(), ActorFinder.surface(tagged, found.from(), found.to()));
        }
      }
    }
    return mentions;
  }

  @Override
  public void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {
    if (steps.isEmpty()) {
      return;
    }
    ActorDesk desk = ActorDesk.read(workspace);
    var register = new Register();
    for (Step step : steps) {
      Path file = out.resolve("documents").resolve(step.task() + ".csv");
      if (Files.exists(file)) {
        register.add(step.task(), MentionTable.rows(Csv.read(file)), desk.rulings());
      }
    }
    List<Source> sources = Sources.read(workspace);
    var issuers = new TreeMap<String, String>();
    for (Source source : sources) {
      if (!source.issuer().isBlank()) {
        issuers.put(source.id(), desk.issuer(source.issuer(), source.id()).name());
      }
    }
    Csv.write(out.resolve("actors.csv"), register.actors(desk.gazetteer()));
    Csv.write(out.resolve("mentions.csv"), register.mentions(issuers));
    Csv.write(out.resolve("candidates.csv"), Candidates.table(register.entries()));
    Csv.write(out.resolve("silent.csv"), Silence.table(register, desk, sources));
  }
}
