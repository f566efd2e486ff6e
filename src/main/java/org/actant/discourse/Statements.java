package org.actant.discourse;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.input.InputException;

/// All statements of one source, in the order of time, and what their variables mean.
///
/// @param source what the statements were read from, in words for people
/// @param variables names that a selection may use
/// @param scales of the variables that can be qualifiers
/// @param rows variable that gives the actors, unless a selection says otherwise
/// @param columns variable that gives the concepts
/// @param qualifier variable that says whether an actor is for or against; empty if there is none
/// @param profiles what is known of the values of each variable; a variable that is not there names
///   concepts
/// @param parents the parent of each code that has one
/// @param leftOut how many statements the source has beside the listed ones, by the reason
public record Statements(
    String source,
    SortedSet<String> variables,
    SortedMap<String, Scale> scales,
    String rows,
    String columns,
    String qualifier,
    Map<String, Map<String, Profile>> profiles,
    Map<String, String> parents,
    SortedMap<String, Integer> leftOut,
    List<Statement> list) {
  /// By time, then document, then id; statements without a time come last.
  static final Comparator<Statement> ORDER =
      Comparator.comparing(
              (Statement statement) -> statement.when().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Statement::document)
          .thenComparing(Statement::id, Statements::compareIds);

  public Statements {
    variables = Collections.unmodifiableSortedSet(new TreeSet<>(variables));
    scales = Collections.unmodifiableSortedMap(new TreeMap<>(scales));
    profiles = Map.copyOf(profiles);
    parents = Map.copyOf(parents);
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    list = list.stream().sorted(ORDER).toList();
  }

  /// What is known of a node beside its name.
  ///
  /// @param type such as `technology` or `Business`; may be empty
  public record Profile(NodeKind kind, String type) {
    static final Profile UNKNOWN = new Profile(NodeKind.UNKNOWN, "");
  }

  Scale scale(String variable) {
    return scales.getOrDefault(variable, Scale.TEXT);
  }

  /// Returns what is known of a value of a variable.
  Profile profile(String variable, String value) {
    Map<String, Profile> known = profiles.get(variable);
    return known == null
        ? new Profile(NodeKind.CONCEPT, "")
        : known.getOrDefault(value, Profile.UNKNOWN);
  }

  /// Returns what an actor does to another in a statement with this code.
  String verb(String code) {
    return Relation.verb(code, parents);
  }

  /// Refuses a variable that the source does not have.
  void check(String variable) {
    if (!variables.contains(variable)) {
      throw new InputException(
          "%s has no variable `%s`; expected one of: %s"
              .formatted(source, variable, String.join(", ", variables)));
    }
  }

  /// Numbers by size, everything else by letters.
  private static int compareIds(String one, String other) {
    if (one.length() != other.length() && isNumber(one) && isNumber(other)) {
      return Integer.compare(one.length(), other.length());
    }
    return one.compareTo(other);
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
