package org.actant.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.actant.coding.Statement;
import org.actant.language.TextUnits;
import org.jspecify.annotations.Nullable;

/// Statements that speak of one thing: of each coder at most one, all on one topic and on sentences
/// that they share. The topic is the concept, or the code where there is none.
///
/// Where a coder has several statements on a topic in one sentence, the one with the same actor as
/// another coder's goes with that one; the rest are paired in the order of the text.
///
/// @param statements one per coder, null for a coder who has none
record Slot(TextUnits document, String topic, List<@Nullable Statement> statements) {
  static List<Slot> of(Group group, TextUnits document) {
    var byTopic = new TreeMap<String, List<Draft>>();
    for (int coder = 0; coder < group.size(); coder++) {
      if (group.coders().get(coder).hasRead(document.document())) {
        var own = new TreeMap<String, List<Statement>>();
        group.coders().get(coder).statements(document.document()).stream()
            .sorted(Comparator.comparingInt((Statement s) -> s.anchor().start()))
            .forEach(s -> own.computeIfAbsent(topic(s), _ -> new ArrayList<>()).add(s));
        for (var entry : own.entrySet()) {
          List<Draft> drafts = byTopic.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>());
          place(coder, entry.getValue(), drafts, document, group.size());
        }
      }
    }
    var slots = new ArrayList<Slot>();
    byTopic.forEach((topic, drafts) ->
        drafts.forEach(draft -> slots.add(new Slot(document, topic, draft.statements))));
    slots.sort(Comparator.comparingInt(Slot::start).thenComparing(Slot::topic));
    return slots;
  }

  /// What a statement is about.
  static String topic(Statement statement) {
    return statement.concept() != null
        ? statement.concept()
        : Objects.requireNonNull(statement.code());
  }

  /// The first character of any of the statements.
  int start() {
    return statements.stream()
        .filter(Objects::nonNull)
        .mapToInt(statement -> statement.anchor().start())
        .min()
        .orElseThrow();
  }

  /// Returns what a coder's statement says, or null.
  <T> @Nullable T ask(int coder, Function<Statement, @Nullable T> question) {
    Statement statement = statements.get(coder);
    return statement == null ? null : question.apply(statement);
  }

  private static void place(
      int coder, List<Statement> own, List<Draft> drafts, TextUnits document, int coders) {
    var left = new ArrayList<Statement>();
    for (Statement statement : own) {
      List<Integer> units = document.coded(statement.anchor().start(), statement.anchor().end());
      Optional<Draft> sameActor =
          open(coder, units, drafts).stream().filter(draft -> draft.acts(statement)).findFirst();
      sameActor.ifPresentOrElse(
          draft -> draft.add(coder, statement, units), () -> left.add(statement));
    }
    for (Statement statement : left) {
      List<Integer> units = document.coded(statement.anchor().start(), statement.anchor().end());
      Draft draft =
          open(coder, units, drafts).stream()
              .findFirst()
              .orElseGet(() -> {
                var fresh = new Draft(coders);
                drafts.add(fresh);
                return fresh;
              });
      draft.add(coder, statement, units);
    }
  }

  private static List<Draft> open(int coder, List<Integer> units, List<Draft> drafts) {
    return drafts.stream()
        .filter(draft ->
            draft.statements.get(coder) == null && !Collections.disjoint(draft.units, units))
        .toList();
  }

  /// A slot that coders still put their statements into.
  private static final class Draft {
    private final List<@Nullable Statement> statements;
    private final List<Integer> units = new ArrayList<>();

    Draft(int coders) {
      statements = new ArrayList<>(Collections.nCopies(coders, null));
    }

    boolean acts(Statement other) {
      return statements.stream()
          .anyMatch(s -> s != null && Objects.equals(s.actor(), other.actor()));
    }

    void add(int coder, Statement statement, List<Integer> at) {
      statements.set(coder, statement);
      units.addAll(at);
    }
  }
}
