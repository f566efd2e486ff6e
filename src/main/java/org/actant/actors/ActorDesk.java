package org.actant.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.language.Sentence;
import org.actant.workspace.Workspace;

/// The one place that says who an actor is: by the gazetteer, the issuers of the corpus, the rules
/// and the decisions of people. Whatever names actors asks here, so that suggestions, codings and
/// networks call the same actor by the same name. Made once and safe for several threads.
public final class ActorDesk {
  private final NameTable table;
  private final Rulings rulings;

  ActorDesk(Actors gazetteer, List<Source> sources, Decisions decisions) {
    var issuers = new TreeMap<String, String>();
    sources.forEach(source -> issuers.putIfAbsent(source.issuer(), source.actorType().toString()));
    this.table = new NameTable(gazetteer, issuers);
    this.rulings = decisions.rulings();
  }

  /// Reads what the desk goes by; a workspace without a gazetteer has an empty one.
  public static ActorDesk read(Workspace workspace) throws IOException {
    Path gazetteer = Actors.file(workspace);
    return new ActorDesk(
        Files.exists(gazetteer)
            ? Actors.read(gazetteer)
            : new Actors(Set.of(), Set.of(), List.of()),
        Sources.read(workspace),
        Decisions.read(Decisions.file(workspace)));
  }

  /// Returns the files that [#read] reads, as inputs of stages.
  public static List<Path> inputs(Workspace workspace) {
    return Stream.of(
            Actors.file(workspace), workspace.resolve(Sources.FILE), Decisions.file(workspace))
        .filter(Files::exists)
        .toList();
  }

  /// Returns a finder for the sentences of a document.
  ///
  /// @param text of the document
  public ActorFinder finder(Source source, String text, List<Sentence> sentences) {
    return new ActorFinder(
        table,
        rulings,
        source.id(),
        source.issuer(),
        source.actorType().toString(),
        DocumentNames.of(text, sentences));
  }

  /// Returns the name by which the actor goes that somebody named in a document; a name that nobody
  /// knows stays as it is.
  public String canonical(String name, String document) {
    Named named = known(name).orElseGet(() -> new Named(name, Actor.Kind.HUMAN, ""));
    return rulings.apply(named, name, document).map(Named::name).orElse(name);
  }

  /// Returns the actor of this name, alias or id by the rules, before decisions.
  Optional<Named> known(String name) {
    return table.find(name);
  }

  /// Returns the actor that this name means by rules and decisions; none if the rules do not know
  /// it or people call it noise.
  Optional<Named> find(String name) {
    return known(name).flatMap(named -> rulings.apply(named, name, ""));
  }

  Actors gazetteer() {
    return table.gazetteer();
  }

  Rulings rulings() {
    return rulings;
  }

  /// Returns the actor that an issuer is, by rules and decisions.
  Named issuer(String issuer, String document) {
    Named named = table.issuer(issuer);
    return rulings.apply(named, issuer, document).orElse(named);
  }
}
