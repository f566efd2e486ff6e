package org.actant.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.coding.Statement;
import org.actant.language.TextUnits;
import org.jspecify.annotations.Nullable;

/// Coders who are compared, and the documents that they read.
///
/// @param coders by name
/// @param documents all that any coder read, by id
record Group(List<Coder> coders, List<TextUnits> documents) {
  /// What the coders say of one sentence: for each the codes and concepts it has, none if the coder
  /// found nothing, null if the coder did not read the document.
  record Cell(List<@Nullable Set<String>> labels) {}

  Group {
    coders = List.copyOf(coders);
    documents = List.copyOf(documents);
  }

  String names() {
    return coders.stream().map(Coder::name).collect(Collectors.joining("+"));
  }

  int size() {
    return coders.size();
  }

  /// Returns every two of the coders, and all together if they are more.
  List<Group> parts() {
    var parts = new ArrayList<Group>();
    for (int a = 0; a < coders.size(); a++) {
      for (int b = a + 1; b < coders.size(); b++) {
        parts.add(new Group(List.of(coders.get(a), coders.get(b)), documents));
      }
    }
    if (coders.size() != 2) {
      parts.add(this);
    }
    return parts;
  }

  /// Returns the documents that at least so many of the coders read.
  List<TextUnits> readBy(int atLeast) {
    return documents.stream()
        .filter(document ->
            coders.stream().filter(coder -> coder.hasRead(document.document())).count() >= atLeast)
        .toList();
  }

  /// Says why there is nothing to compare, if these coders have read nothing together.
  ///
  /// @param together how many must have read a document
  Optional<Agreement.Undefined> apart(int together) {
    if (coders.isEmpty()) {
      return Optional.of(new Agreement.Undefined("nobody has coded anything yet"));
    }
    if (coders.size() == 1) {
      return Optional.of(
          new Agreement.Undefined(
              "only " + names() + " has coded anything, and agreement takes two"));
    }
    return readBy(together).isEmpty()
        ? Optional.of(new Agreement.Undefined("they have finished no document in common"))
        : Optional.empty();
  }

  /// Returns all sentences of documents that any of the coders read, in order.
  List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (TextUnits document : readBy(1)) {
      List<@Nullable Map<Integer, Set<String>>> labels =
          coders.stream().map(coder -> labels(coder, document)).collect(Collectors.toList());
      for (int unit = 0; unit < document.units().size(); unit++) {
        int at = unit;
        cells.add(
            new Cell(
                labels.stream()
                    .map(own -> own == null ? null : own.getOrDefault(at, Set.of()))
                    .collect(Collectors.toList())));
      }
    }
    return cells;
  }

  private static @Nullable Map<Integer, Set<String>> labels(Coder coder, TextUnits document) {
    if (!coder.hasRead(document.document())) {
      return null;
    }
    var labels = new HashMap<Integer, Set<String>>();
    for (Statement statement : coder.statements(document.document())) {
      for (int unit : document.coded(statement.anchor().start(), statement.anchor().end())) {
        labels.computeIfAbsent(unit, _ -> new TreeSet<>()).addAll(labels(statement));
      }
    }
    return labels;
  }

  /// The ids that a statement carries: its code and its concept.
  static Collection<String> labels(Statement statement) {
    return Stream.of(statement.code(), statement.concept()).filter(Objects::nonNull).toList();
  }
}
