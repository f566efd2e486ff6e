package org.actant.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Where people decide about actors: what they say is checked against what is there, and then added
/// to the log.
public final class DecisionDesk {
  private static final int ID_DIGITS = 6;

  private final Workspace workspace;
  private final ActorDirectory directory;
  private final Decisions decisions;
  private final Clock clock;
  private final String who;
  private final @Nullable String because;

  /// @param who decides
  /// @param because the reason, if one is given
  public DecisionDesk(Workspace workspace, Clock clock, String who, @Nullable String because)
      throws IOException {
    if (who.isBlank()) {
      throw new InputException("found no name of who decides; expected --who NAME");
    }
    this.workspace = workspace;
    this.directory = ActorDirectory.read(workspace);
    this.decisions = Decisions.read(Decisions.file(workspace));
    this.clock = clock;
    this.who = who;
    this.because = because;
  }

  /// One actor is another one.
  public Decision merge(String one, String other) throws IOException {
    Named from = directory.require(one);
    Named into = directory.require(other);
    if (from.name().equals(into.name())) {
      throw new InputException(
          "found `%s` and `%s`, which are one actor, %s, already; expected two"
              .formatted(one, other, into.name()));
    }
    return add(
        new Draft(Decision.Kind.MERGE, from.name()).to(into.name()).kind(into.kind(), into.type()));
  }

  /// A spelling of an actor is another actor's name, everywhere or in some documents.
  public Decision split(String actor, String alias, String to, List<String> documents)
      throws IOException {
    Named from = directory.require(actor);
    checkAlias(from, alias);
    checkDocuments(documents);
    if (to.equals(from.name())) {
      throw new InputException(
          "found `%s` as the name of the new actor and of the old one; expected another name (--to)"
              .formatted(to));
    }
    Draft draft = new Draft(Decision.Kind.SPLIT, from.name()).to(to).alias(alias, documents);
    Optional<Named> there = directory.find(to);
    return add(there.isPresent() ? draft.kind(there.get().kind(), there.get().type()) : draft);
  }

  private void checkAlias(Named actor, String alias) throws IOException {
    Path folder = workspace.resolve(ActorsStage.FOLDER + "/documents");
    if (!Files.isDirectory(folder)) {
      return;
    }
    Rulings rulings = decisions.rulings();
    for (Path file : workspace.list(ActorsStage.FOLDER + "/documents")) {
      String document = file.getFileName().toString().replaceAll("\\.csv$", "");
      Table table = Csv.read(file);
      for (MentionTable.Row row : MentionTable.rows(table)) {
        if (NameForm.key(row.alias()).equals(NameForm.key(alias))
            && rulings
                .apply(row.actor(), row.alias(), document)
                .filter(named -> named.name().equals(actor.name()))
                .isPresent()) {
          return;
        }
      }
    }
    throw new InputException(
        "found the alias `%s`, by which no document mentions %s; expected one that `actant actors list` shows"
            .formatted(alias, actor.name()));
  }

  private void checkDocuments(List<String> documents) throws IOException {
    Set<String> known =
        Sources.read(workspace).stream().map(Source::id).collect(Collectors.toSet());
    for (String document : documents) {
      if (!known.contains(document)) {
        throw new InputException(
            "found the unknown document `%s`; expected the id of one in %s"
                .formatted(document, Sources.FILE));
      }
    }
  }

  /// The actor goes by another name.
  public Decision rename(String actor, String to) throws IOException {
    Named from = directory.require(actor);
    Optional<Named> there = directory.find(to);
    if (to.isBlank()) {
      throw new InputException("found an empty name; expected one");
    }
    if (there.isPresent() && !there.get().name().equals(from.name())) {
      throw new InputException(
          "found the name `%s`, which is another actor's; expected a new one, or `actant actors merge`"
              .formatted(to));
    }
    if (to.equals(from.name())) {
      throw new InputException("found `%s`, the name it has; expected a new one".formatted(to));
    }
    return add(new Draft(Decision.Kind.RENAME, from.name()).to(to));
  }

  /// The actor is human or not, and of a type.
  public Decision kind(String actor, Actor.Kind kind, @Nullable String type) throws IOException {
    return add(new Draft(Decision.Kind.KIND, directory.require(actor).name()).kind(kind, type));
  }

  /// The name is no actor's.
  public Decision ignore(String actor) throws IOException {
    return add(new Draft(Decision.Kind.IGNORE, directory.require(actor).name()));
  }

  /// The last decision that holds does not hold any more, or the one with this id.
  public Decision undo(@Nullable String id) throws IOException {
    Decision target =
        id == null
            ? decisions
                .last()
                .orElseThrow(
                    () -> new InputException("found no decision that holds; expected one to undo"))
            : decisions
                .find(id)
                .orElseThrow(() ->
                    new InputException(
                        "found the unknown decision `%s`; expected an id that `actant actors log` shows"
                            .formatted(id)));
    if (decisions.undone().contains(target.id())) {
      throw new InputException(
          "found `%s`, which is undone already; expected a decision that holds"
              .formatted(target.id()));
    }
    return add(new Draft(Decision.Kind.UNDO, null).undoes(target.id()));
  }

  /// What is decided, without who, when and why.
  private static final class Draft {
    private final Decision.Kind decision;
    private final @Nullable String actor;
    private @Nullable String to;
    private @Nullable String alias;
    private @Nullable List<String> documents;
    private Actor.@Nullable Kind kind;
    private @Nullable String type;
    private @Nullable String undoes;

    Draft(Decision.Kind decision, @Nullable String actor) {
      this.decision = decision;
      this.actor = actor;
    }

    Draft to(String name) {
      this.to = name;
      return this;
    }

    Draft alias(String spelling, List<String> where) {
      this.alias = spelling;
      this.documents = where.isEmpty() ? null : where.stream().sorted().toList();
      return this;
    }

    Draft kind(Actor.Kind one, @Nullable String ofType) {
      this.kind = one;
      this.type = ofType;
      return this;
    }

    Draft undoes(String id) {
      this.undoes = id;
      return this;
    }

    Decision decide(String id, String at, String who, @Nullable String because) {
      return new Decision(
          id, at, who, decision, actor, to, alias, documents, kind, type, undoes, because);
    }
  }

  private Decision add(Draft draft) throws IOException {
    String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    Decision decision = draft.decide(id(draft, at), at, who, because);
    Decisions.add(Decisions.file(workspace), decision);
    return decision;
  }

  /// Ids are made from what is decided, so that two people who decide in copies of one workspace do
  /// not make the same ones.
  private String id(Draft draft, String at) {
    for (int number = 0; ; number++) {
      String content = draft.decide(Integer.toString(number), at, who, because).toString();
      String id = Digest.of(content + decisions.all().size()).hex().substring(0, ID_DIGITS);
      if (decisions.find(id).isEmpty()) {
        return id;
      }
    }
  }
}
