package org.actant.discourse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a network came about, to be shown with it.
///
/// @param source what the statements were read from
/// @param statements how many count
/// @param suggested how many of those are suggestions of the machine that nobody has judged
/// @param leftOut how many statements of the source do not count, by the reason
/// @param legend what the numbers of an affiliation network of combinations stand for; else empty
public record Account(
    String source,
    Recipe recipe,
    int statements,
    int suggested,
    SortedMap<String, Integer> leftOut,
    List<String> legend) {
  public Account {
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    legend = List.copyOf(legend);
  }

  /// One line: what is shown.
  public String title() {
    Selection selection = recipe.selection();
    String what =
        switch (recipe.kind()) {
          case AFFILIATION -> "Affiliation of " + selection.rows() + " and " + selection.columns();
          case IGNORE -> "Shared " + selection.columns() + " of " + selection.rows();
          case CONGRUENCE -> "Congruence of " + selection.rows() + " over " + selection.columns();
          case CONFLICT -> "Conflict of " + selection.rows() + " over " + selection.columns();
          case SUBTRACT ->
              "Congruence less conflict of " + selection.rows() + " over " + selection.columns();
          case RELATIONS -> "Relations from " + selection.rows() + " to " + selection.columns();
        };
    return what + ", " + source;
  }

  /// The settings in words, those that change nothing left out.
  public String settings() {
    Selection selection = recipe.selection();
    var words = new ArrayList<String>();
    if (recipe.kind() == Kind.AFFILIATION) {
      words.add("qualifier: " + recipe.aggregation());
    }
    if (recipe.kind() != Kind.RELATIONS) {
      words.add("normalization: " + recipe.normalization());
    }
    words.add("duplicates: " + selection.duplicates());
    for (Exclusion exclusion : selection.exclusions()) {
      words.add(
          (exclusion.inverted() ? "only " : "without ")
              + exclusion.variable()
              + " "
              + String.join("; ", exclusion.values()));
    }
    if (selection.from() != null) {
      words.add("from " + selection.from());
    }
    if (selection.to() != null) {
      words.add("to " + selection.to());
    }
    if (selection.isolates()) {
      words.add("with isolates");
    }
    return String.join(" · ", words);
  }

  /// How many statements count, and how many do not and why.
  public String count() {
    var text =
        new StringBuilder("n = " + statements + (statements == 1 ? " statement" : " statements"));
    if (!leftOut.isEmpty()) {
      var reasons = new ArrayList<String>();
      leftOut.forEach((reason, number) -> reasons.add(number + " " + reason));
      text.append("; left out: ").append(String.join(", ", reasons));
    }
    return text.toString();
  }

  /// What must stand beside the network if it rests on suggestions; empty if it does not.
  public String warning() {
    return suggested == 0
        ? ""
        : suggested == statements
            ? "SUGGESTIONS ONLY: no person has judged any of these statements"
            : "INCLUDES SUGGESTIONS: no person has judged "
                + suggested
                + " of these "
                + statements
                + " statements";
  }
}
