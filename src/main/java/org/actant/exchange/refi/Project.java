package org.actant.exchange.refi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A project as REFI-QDA carries it from one program to another.
///
/// @param origin the program that wrote it
/// @param basePath what paths that begin `relative://` are relative to, on the computer it comes
///   from
/// @param noteRefs GUIDs of the notes about the whole project
public record Project(
    String name,
    @Nullable String origin,
    Authorship authorship,
    @Nullable String basePath,
    List<User> users,
    List<QdaCode> codes,
    List<Variable> variables,
    List<Case> cases,
    List<Source> sources,
    List<TextSource> notes,
    List<Link> links,
    List<QdaSet> sets,
    List<Graph> graphs,
    @Nullable String description,
    List<Guid> noteRefs) {
  public static final String NAMESPACE = "urn:QDA-XML:project:1.0";

  public Project {
    users = List.copyOf(users);
    codes = List.copyOf(codes);
    variables = List.copyOf(variables);
    cases = List.copyOf(cases);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
    links = List.copyOf(links);
    sets = List.copyOf(sets);
    graphs = List.copyOf(graphs);
    noteRefs = List.copyOf(noteRefs);
  }

  /// Returns all codes, each before those below it.
  public Stream<QdaCode> allCodes() {
    return codes.stream().flatMap(QdaCode::all);
  }
}
