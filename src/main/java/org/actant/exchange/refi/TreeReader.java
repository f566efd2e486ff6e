package org.actant.exchange.refi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a project or a codebook of a tree of elements, in whatever order they stand.
final class TreeReader {
  private final Values values;
  private final SourceReader sources;

  /// @param findings where it is told what could not be taken
  TreeReader(List<Finding> findings) {
    values = new Values(findings);
    sources = new SourceReader(values);
  }

  Project project(Element root) {
    @Nullable Element book = root.child("CodeBook");
    return new Project(
        Values.name(root),
        root.attribute("origin"),
        Values.authorship(root, "creatingUserGUID", "modifyingUserGUID"),
        root.attribute("basePath"),
        list(root, "Users", "User", this::user),
        book == null ? List.of() : codes(book),
        list(root, "Variables", "Variable", this::variable),
        list(root, "Cases", "Case", this::projectCase),
        sources(root),
        list(root, "Notes", "Note", note -> Optional.of(sources.text(note))),
        list(root, "Links", "Link", this::link),
        list(root, "Sets", "Set", this::set),
        list(root, "Graphs", "Graph", this::graph),
        Values.text(root, "Description"),
        Values.references(root, "NoteRef"));
  }

  QdaCodebook codebook(Element root) {
    return new QdaCodebook(
        root.attribute("origin"), codes(root), list(root, "Sets", "Set", this::set));
  }

  private static <T> List<T> list(
      Element parent, String list, String item, Function<Element, Optional<T>> make) {
    return parent
        .children(list)
        .flatMap(found -> found.children(item))
        .map(make)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Source> sources(Element root) {
    return root.children("Sources")
        .flatMap(list -> list.children().stream())
        .map(sources::source)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<User> user(Element user) {
    return Optional.of(new User(values.guid(user), user.attribute("name"), user.attribute("id")));
  }

  private List<QdaCode> codes(Element book) {
    return list(book, "Codes", "Code", code -> Optional.of(code(code)));
  }

  private QdaCode code(Element code) {
    @Nullable String codable = Values.word(code, "isCodable", ValueType.BOOLEAN);
    return new QdaCode(
        values.guid(code),
        Values.name(code),
        codable == null || codable.equals("true") || codable.equals("1"),
        Values.color(code),
        Values.text(code, "Description"),
        Values.references(code, "NoteRef"),
        code.children("Code").map(this::code).toList());
  }

  private Optional<Variable> variable(Element variable) {
    @Nullable String type = Values.word(variable, "typeOfVariable", ValueType.VARIABLE);
    return Optional.of(
        new Variable(
            values.guid(variable),
            Values.name(variable),
            type == null ? Variable.Type.TEXT : Variable.Type.of(type),
            Values.text(variable, "Description")));
  }

  private Optional<Case> projectCase(Element one) {
    return Optional.of(
        new Case(
            values.guid(one),
            one.attribute("name"),
            Values.text(one, "Description"),
            Values.references(one, "CodeRef"),
            sources.values(one),
            Values.references(one, "SourceRef"),
            Values.references(one, "SelectionRef")));
  }

  private Optional<Link> link(Element link) {
    return Optional.of(
        new Link(
            values.guid(link),
            link.attribute("name"),
            direction(link),
            Values.color(link),
            Values.guid(link, "originGUID"),
            Values.guid(link, "targetGUID"),
            Values.references(link, "NoteRef")));
  }

  private static Link.@Nullable Direction direction(Element element) {
    @Nullable String word = Values.word(element, "direction", ValueType.DIRECTION);
    return word == null ? null : Link.Direction.of(word);
  }

  private Optional<QdaSet> set(Element set) {
    return Optional.of(
        new QdaSet(
            values.guid(set),
            Values.name(set),
            Values.text(set, "Description"),
            Values.references(set, "MemberCode"),
            Values.references(set, "MemberSource"),
            Values.references(set, "MemberNote")));
  }

  private Optional<Graph> graph(Element graph) {
    return Optional.of(
        new Graph(
            values.guid(graph),
            graph.attribute("name"),
            graph.children("Vertex").map(this::vertex).flatMap(Optional::stream).toList(),
            graph.children("Edge").map(this::edge).flatMap(Optional::stream).toList()));
  }

  private Optional<Graph.Vertex> vertex(Element vertex) {
    return values
        .integers(vertex, "firstX", "firstY")
        .map(place ->
            new Graph.Vertex(
                values.guid(vertex),
                Values.guid(vertex, "representedGUID"),
                vertex.attribute("name"),
                place.get(0),
                place.get(1),
                Values.integer(vertex, "secondX"),
                Values.integer(vertex, "secondY"),
                Values.word(vertex, "shape", ValueType.SHAPE),
                Values.color(vertex)));
  }

  private Optional<Graph.Edge> edge(Element edge) {
    @Nullable Guid source = Values.guid(edge, "sourceVertex");
    @Nullable Guid target = Values.guid(edge, "targetVertex");
    if (source == null || target == null) {
      values.lose(edge, "it does not say between what it is drawn");
      return Optional.empty();
    }
    return Optional.of(
        new Graph.Edge(
            values.guid(edge),
            Values.guid(edge, "representedGUID"),
            edge.attribute("name"),
            source,
            target,
            Values.color(edge),
            direction(edge),
            Values.word(edge, "lineStyle", ValueType.LINE_STYLE)));
  }
}
