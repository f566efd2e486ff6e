package org.actant.exchange.refi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes a tree of elements of a project or a codebook, in the order of the standard and without
/// empty lists.
final class TreeWriter {
  private TreeWriter() {}

  static Element project(Project project) {
    Authorship authorship = project.authorship();
    return new Element("Project")
        .with("name", project.name())
        .with("origin", project.origin())
        .with("creatingUserGUID", authorship.creator())
        .with("creationDateTime", authorship.created())
        .with("modifyingUserGUID", authorship.modifier())
        .with("modifiedDateTime", authorship.modified())
        .with("basePath", project.basePath())
        .add(list("Users", project.users(), TreeWriter::user))
        .add(book(project.codes()))
        .add(list("Variables", project.variables(), TreeWriter::variable))
        .add(list("Cases", project.cases(), TreeWriter::projectCase))
        .add(list("Sources", project.sources(), SourceWriter::source))
        .add(list("Notes", project.notes(), note -> SourceWriter.text("Note", note)))
        .add(list("Links", project.links(), TreeWriter::link))
        .add(list("Sets", project.sets(), set -> set(set, "targetGUID")))
        .add(list("Graphs", project.graphs(), TreeWriter::graph))
        .add(text("Description", project.description()))
        .addAll(references("NoteRef", project.noteRefs()));
  }

  static Element codebook(QdaCodebook book) {
    return new Element("CodeBook")
        .with("origin", book.origin())
        .add(list("Codes", book.codes(), code -> code(code, false)))
        .add(list("Sets", book.sets(), set -> set(set, "guid")));
  }

  private static @Nullable Element book(List<QdaCode> codes) {
    return codes.isEmpty()
        ? null
        : new Element("CodeBook").add(list("Codes", codes, code -> code(code, true)));
  }

  private static <T> @Nullable Element list(String name, List<T> items, Function<T, Element> make) {
    return items.isEmpty() ? null : new Element(name).addAll(items.stream().map(make));
  }

  static @Nullable Element text(String name, @Nullable String text) {
    return text == null ? null : new Element(name).withText(text);
  }

  static java.util.stream.Stream<Element> references(String name, List<Guid> targets) {
    return targets.stream().map(target -> reference(name, target));
  }

  static Element reference(String name, Guid target) {
    return new Element(name).with("targetGUID", target);
  }

  private static Element user(User user) {
    return new Element("User")
        .with("guid", user.guid())
        .with("name", user.name())
        .with("id", user.id());
  }

  /// @param notes false in a codebook file, where codes have none
  private static Element code(QdaCode code, boolean notes) {
    return new Element("Code")
        .with("guid", code.guid())
        .with("name", code.name())
        .with("isCodable", code.codable())
        .with("color", code.color())
        .add(text("Description", code.description()))
        .addAll(references("NoteRef", notes ? code.notes() : List.of()))
        .addAll(code.children().stream().map(child -> code(child, notes)));
  }

  private static Element variable(Variable variable) {
    return new Element("Variable")
        .with("guid", variable.guid())
        .with("name", variable.name())
        .with("typeOfVariable", variable.type())
        .add(text("Description", variable.description()));
  }

  private static Element projectCase(Case one) {
    return new Element("Case")
        .with("guid", one.guid())
        .with("name", one.name())
        .add(text("Description", one.description()))
        .addAll(references("CodeRef", one.codes()))
        .addAll(one.values().stream().map(SourceWriter::value))
        .addAll(references("SourceRef", one.sources()))
        .addAll(references("SelectionRef", one.selections()));
  }

  private static Element link(Link link) {
    return new Element("Link")
        .with("guid", link.guid())
        .with("name", link.name())
        .with("direction", link.direction())
        .with("color", link.color())
        .with("originGUID", link.origin())
        .with("targetGUID", link.target())
        .addAll(references("NoteRef", link.notes()));
  }

  /// @param member how the attribute of a member is called, which is one thing in projects and
  ///   another in codebooks
  private static Element set(QdaSet set, String member) {
    return new Element("Set")
        .with("guid", set.guid())
        .with("name", set.name())
        .add(text("Description", set.description()))
        .addAll(set.codes().stream().map(code -> new Element("MemberCode").with(member, code)))
        .addAll(references("MemberSource", set.sources()))
        .addAll(references("MemberNote", set.notes()));
  }

  private static Element graph(Graph graph) {
    return new Element("Graph")
        .with("guid", graph.guid())
        .with("name", graph.name())
        .addAll(graph.vertices().stream().map(TreeWriter::vertex))
        .addAll(graph.edges().stream().map(TreeWriter::edge));
  }

  private static Element vertex(Graph.Vertex vertex) {
    return new Element("Vertex")
        .with("guid", vertex.guid())
        .with("representedGUID", vertex.represented())
        .with("name", vertex.name())
        .with("firstX", vertex.firstX())
        .with("firstY", vertex.firstY())
        .with("secondX", vertex.secondX())
        .with("secondY", vertex.secondY())
        .with("shape", vertex.shape())
        .with("color", vertex.color());
  }

  private static Element edge(Graph.Edge edge) {
    return new Element("Edge")
        .with("guid", edge.guid())
        .with("representedGUID", edge.represented())
        .with("name", edge.name())
        .with("sourceVertex", edge.source())
        .with("targetVertex", edge.target())
        .with("color", edge.color())
        .with("direction", edge.direction())
        .with("lineStyle", edge.lineStyle());
  }
}
