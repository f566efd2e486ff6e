package org.actant.discourse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;

/// What one actor does to another, told by the code of the statement: the moments of translation
/// (Callon 1986, doi:10.1111/j.1467-954X.1984.tb00113.x), delegation (Latour 1992), speaking for
/// others and contesting them.
public enum Relation {
  PROBLEMATIZES("problematization", "defines the problem for", false),
  REQUIRES("obligatory-passage-point", "requires", false),
  INTERESTS("interessement", "interests", false),
  ENROLLS("enrollment", "enrolls", false),
  MOBILIZES("mobilization", "mobilizes", false),
  DELEGATES("delegation", "delegates to", false),
  PRESCRIBES("script", "prescribes to", false),
  SPEAKS("spokesperson", "speaks for", false),
  CONTESTS("dissidence", "contests", true),
  DISPUTES("controversy", "disputes with", true),
  COUNTERACTS("anti-program", "works against", true);

  private final String code;
  private final String verb;
  private final boolean against;

  Relation(String code, String verb, boolean against) {
    this.code = code;
    this.verb = verb;
    this.against = against;
  }

  /// Returns the verb for a code, or for the nearest of its parents that has one; the code itself
  /// if there is none.
  ///
  /// @param parents the parent of each code that has one
  static String verb(String code, Map<String, String> parents) {
    var seen = new HashSet<String>();
    for (String at = code; at != null && seen.add(at); at = parents.get(at)) {
      for (Relation relation : values()) {
        if (relation.code.equals(at)) {
          return relation.verb;
        }
      }
    }
    return code;
  }

  /// Says whether it is one of these relations and not just the name of a code.
  static boolean isOne(String verb) {
    return Arrays.stream(values()).anyMatch(relation -> relation.verb.equals(verb));
  }

  static boolean isAgainst(String verb) {
    return Arrays.stream(values())
        .anyMatch(relation -> relation.against && relation.verb.equals(verb));
  }
}
