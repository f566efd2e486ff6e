package org.actant.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.actant.actors.Actor;
import org.actant.actors.Actors;
import org.actant.exchange.refi.Case;
import org.actant.exchange.refi.Graph;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Link;
import org.actant.exchange.refi.Variable;
import org.actant.exchange.refi.VariableValue;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Actors as cases, what one does toward another as links, and both as a drawing.
final class ExportedActors {
  private static final int RADIUS = 400;
  private static final Guid KIND = Guid.of("variable", "actor_kind");
  private static final Guid TYPE = Guid.of("variable", "actor_class");

  private final List<StatementNote> statements;
  private final Map<String, Actor> known = new TreeMap<>();
  private final Map<String, List<Guid>> selections = new TreeMap<>();

  ExportedActors(Workspace workspace, List<StatementNote> statements) throws IOException {
    this.statements = statements;
    Path gazetteer = Actors.file(workspace);
    if (Files.exists(gazetteer)) {
      Actors.read(gazetteer).actors().forEach(actor -> known.put(actor.name(), actor));
    }
    for (StatementNote statement : statements) {
      Guid selection = ExportedDocument.selection(statement);
      mention(statement.actor(), selection);
      if (!Objects.equals(statement.actor(), statement.target())) {
        mention(statement.target(), selection);
      }
    }
  }

  private void mention(@Nullable String actor, Guid selection) {
    if (actor != null) {
      selections.computeIfAbsent(actor, _ -> new ArrayList<>()).add(selection);
    }
  }

  static List<Variable> variables() {
    return List.of(
        new Variable(KIND, "actor_kind", Variable.Type.TEXT, "human or nonhuman"),
        new Variable(TYPE, "actor_class", Variable.Type.TEXT, "what kind of actor it is"));
  }

  private static Guid guid(String actor) {
    return Guid.of("case", actor);
  }

  List<Case> cases() {
    var cases = new ArrayList<Case>();
    selections.forEach((name, places) ->
        cases.add(
            new Case(
                guid(name),
                name,
                null,
                List.of(ExportedCodes.actor(name)),
                values(name),
                List.of(),
                places)));
    return cases;
  }

  private List<VariableValue> values(String name) {
    @Nullable Actor actor = known.get(name);
    return actor == null
        ? List.of()
        : List.of(
            VariableValue.text(KIND, actor.kind().name().toLowerCase(Locale.ROOT)),
            VariableValue.text(TYPE, actor.type()));
  }

  List<Link> links(ExportedCodes codes) {
    var links = new ArrayList<Link>();
    for (StatementNote statement : relations()) {
      String code = statement.code() == null ? statement.concept() : statement.code();
      links.add(
          new Link(
              link(statement),
              codes.label(String.valueOf(code)),
              Link.Direction.ONE_WAY,
              null,
              guid(String.valueOf(statement.actor())),
              guid(String.valueOf(statement.target())),
              List.of(ExportedNotes.statement(statement))));
    }
    return links;
  }

  private List<StatementNote> relations() {
    return statements.stream().filter(s -> s.actor() != null && s.target() != null).toList();
  }

  private static Guid link(StatementNote statement) {
    return Guid.of("link", statement.coder(), statement.event());
  }

  /// Draws the actors that are related on a circle, in the order of their names.
  List<Graph> graphs() {
    var names = new TreeMap<String, Integer>();
    relations()
        .forEach(s -> {
          names.put(String.valueOf(s.actor()), 0);
          names.put(String.valueOf(s.target()), 0);
        });
    if (names.isEmpty()) {
      return List.of();
    }
    var vertices = new ArrayList<Graph.Vertex>();
    for (String name : names.keySet()) {
      double angle = 2 * Math.PI * vertices.size() / names.size();
      vertices.add(
          new Graph.Vertex(
              vertex(name),
              guid(name),
              name,
              (int) Math.round(RADIUS + RADIUS * StrictMath.cos(angle)),
              (int) Math.round(RADIUS + RADIUS * StrictMath.sin(angle)),
              null,
              null,
              "Oval",
              null));
    }
    List<Graph.Edge> edges =
        relations().stream()
            .map(s ->
                new Graph.Edge(
                    Guid.of("edge", s.coder(), s.event()),
                    link(s),
                    null,
                    vertex(String.valueOf(s.actor())),
                    vertex(String.valueOf(s.target())),
                    null,
                    Link.Direction.ONE_WAY,
                    "solid"))
            .toList();
    return List.of(new Graph(Guid.of("graph", "actors"), "Actors", vertices, edges));
  }

  private static Guid vertex(String actor) {
    return Guid.of("vertex", actor);
  }
}
