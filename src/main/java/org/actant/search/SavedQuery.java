package org.actant.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// A search that a corpus is looked through with again and again, a file
/// `codebook/queries/<name>.yaml`:
///
/// ```yaml
/// name: water-use
/// version: 2
/// purpose: Who speaks of the water that data centers take?
/// query: '"water > use"~3 OR "water consumption"'
/// filters:
///   actor-type: [company, ngo]
///   year: 2019..2023
/// sort: date
/// rm3: false
/// ```
///
/// Filters, `sort` and `rm3` may be missing; `like: acme-2021#12` may stand for `query`.
///
/// @param version raised whenever the search changes
/// @param purpose what it is for, in a sentence
public record SavedQuery(
    String name,
    int version,
    String purpose,
    Question question,
    Selection selection,
    Order order,
    boolean feedback) {
  private static final String FOLDER = "codebook/queries";
  private static final String NAME = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";

  public SavedQuery {
    if (!name.matches(NAME) || name.length() > 100) {
      throw new InputException(
          "the name `" + name + "` of a query; expected lower-case letters, digits and hyphens");
    }
    if (purpose.isBlank()) {
      throw new InputException("the query `" + name + "` has no purpose; expected a sentence");
    }
  }

  /// The path of its file, relative to the workspace.
  public static String file(String name) {
    return FOLDER + "/" + name + ".yaml";
  }

  /// Returns all saved queries, by name.
  public static List<SavedQuery> list(Workspace workspace) throws IOException {
    var queries = new ArrayList<SavedQuery>();
    for (Path file : workspace.list(FOLDER)) {
      if (file.getFileName().toString().endsWith(".yaml")) {
        queries.add(read(file));
      }
    }
    return queries;
  }

  /// @throws InputException if there is none of this name, naming those that there are
  public static SavedQuery read(Workspace workspace, String name) throws IOException {
    return find(workspace, name)
        .orElseThrow(() ->
            new InputException("no query `%s` is saved; %s".formatted(name, known(workspace))));
  }

  private static String known(Workspace workspace) {
    try {
      List<String> names =
          workspace.list(FOLDER).stream()
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".yaml"))
              .map(file -> file.substring(0, file.length() - ".yaml".length()))
              .toList();
      return names.isEmpty()
          ? "none is; `actant search QUERY --save NAME --purpose TEXT` saves one"
          : "expected one of: " + Listed.some(names);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public static Optional<SavedQuery> find(Workspace workspace, String name) throws IOException {
    if (!name.matches(NAME)) {
      return Optional.empty();
    }
    Path file = workspace.resolve(file(name));
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  static SavedQuery read(Path file) throws IOException {
    YamlValue root =
        YamlValue.read(file)
            .allowKeys("name", "version", "purpose", "query", "like", "filters", "sort", "rm3");
    String stem = file.getFileName().toString().replaceFirst("\\.yaml$", "");
    if (!root.string("name").equals(stem)) {
      throw root.get("name")
          .unexpected("is `" + root.string("name") + "`", "`" + stem + "`, as the file is called");
    }
    if (root.string("purpose").isBlank()) {
      throw root.get("purpose").unexpected("is empty", "a sentence");
    }
    return new SavedQuery(
        stem,
        root.get("version").integer(1, 1_000_000),
        root.string("purpose").strip(),
        question(root),
        selection(root.find("filters")),
        root.find("sort").map(value -> value.constant(Order.class)).orElse(Order.SCORE),
        root.find("rm3").map(YamlValue::bool).orElse(false));
  }

  private static Question question(YamlValue root) {
    if (root.find("like").isPresent()) {
      if (root.find("query").isPresent()) {
        throw root.get("like").unexpected("beside `query`", "one of them");
      }
      return Question.Like.parse(root.string("like"));
    }
    if (root.string("query").isBlank()) {
      throw root.get("query").unexpected("is empty", "what to look for");
    }
    return new Question.Written(root.string("query").strip());
  }

  private static Selection selection(Optional<YamlValue> filters) {
    Selection selection = Selection.ALL;
    if (filters.isPresent()) {
      for (Map.Entry<String, YamlValue> filter : filters.get().entries().entrySet()) {
        selection = with(selection, filter.getKey(), filter.getValue());
      }
    }
    return selection;
  }

  private static Selection with(Selection selection, String key, YamlValue value) {
    if (key.equals(Facet.YEAR.toString())) {
      try {
        return selection.in(YearRange.parse(value.string()));
      } catch (InputException e) {
        throw value.unexpected("is `" + value.string() + "`", "2021, 2019..2022, 2019.. or ..2022");
      }
    }
    for (Facet facet : Facet.values()) {
      if (facet.toString().equals(key)) {
        return selection.with(facet, value.isList() ? value.strings() : List.of(value.string()));
      }
    }
    throw value.unexpected(
        "is no filter",
        "one of " + Listed.some(List.of(Facet.values()).stream().map(Facet::toString).toList()));
  }

  // ---- writing

  /// Saves this query. One of the same name that looks for something else is replaced by the next
  /// version.
  ///
  /// @return what is saved now
  public SavedQuery save(Workspace workspace) throws IOException {
    Optional<SavedQuery> old = find(workspace, name);
    if (old.isPresent() && old.get().withVersion(1).equals(withVersion(1))) {
      return old.get();
    }
    SavedQuery fresh = withVersion(old.map(before -> before.version + 1).orElse(1));
    Path file = workspace.resolve(file(name));
    Files.createDirectories(file.getParent());
    Path aside = file.resolveSibling("." + name + ".yaml.new");
    Files.writeString(aside, fresh.yaml(), StandardCharsets.UTF_8);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    return fresh;
  }

  private SavedQuery withVersion(int other) {
    return new SavedQuery(name, other, purpose, question, selection, order, feedback);
  }

  private String yaml() {
    var yaml = new StringBuilder();
    line(yaml, "name", name);
    yaml.append("version: ").append(version).append('\n');
    line(yaml, "purpose", Json.line(purpose));
    switch (question) {
      case Question.Written(String query) -> line(yaml, "query", Json.line(query));
      case Question.Like like -> line(yaml, "like", Json.line(like.toString()));
    }
    if (!selection.equals(Selection.ALL)) {
      yaml.append("filters:\n");
      selection.values().forEach((facet, values) -> line(yaml, "  " + facet, Json.line(values)));
      selection.years().ifPresent(years -> line(yaml, "  year", "\"" + years + "\""));
    }
    if (order != Order.SCORE) {
      line(yaml, "sort", order.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (feedback) {
      line(yaml, "rm3", "true");
    }
    return yaml.toString();
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append(key).append(": ").append(value).append('\n');
  }

  public SearchRequest request() {
    return SearchRequest.of(question).among(selection).in(order).withFeedback(feedback);
  }
}
