package org.actant.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What makes a passage one of somebody who asks for a practice, resists it, or regulates it.
///
/// @param name asks, resists or regulates
/// @param field code or stance of the passage, or kind of its document
/// @param actorType type that the issuer must have; empty for any
record Role(String name, String field, String value, String actorType) {
  static final String REGULATES = "regulates";
  private static final Set<String> NAMES = Set.of("asks", "resists", REGULATES);
  private static final Set<String> FIELDS = Set.of("code", "stance", "kind");

  static List<Role> read(LiteratureFile file) {
    var roles = new ArrayList<Role>();
    for (int row = 0; row < file.rows(); row++) {
      if (!NAMES.contains(file.text(row, "role"))) {
        throw file.complaint(row, "role", "asks, resists or regulates");
      }
      if (!FIELDS.contains(file.text(row, "field"))) {
        throw file.complaint(row, "field", "code, stance or kind");
      }
      roles.add(
          new Role(
              file.text(row, "role"),
              file.text(row, "field"),
              file.text(row, "value"),
              file.text(row, "actor_type")));
    }
    return roles;
  }

  /// Whether a passage that names a topic has this role towards it. A stance counts if it is one
  /// towards a concept of the topic.
  ///
  /// @param kinds of documents, by id
  boolean fits(Topic topic, Sentence passage, Map<String, String> kinds) {
    String found =
        field.equals("kind") ? kinds.getOrDefault(passage.get("document"), "") : passage.get(field);
    return found.equals(value)
        && (actorType.isEmpty() || passage.get("actor_type").equals(actorType))
        && (!field.equals("stance") || topic.concepts().contains(passage.get("concept")));
  }

  /// For people: what gave the role.
  String sign() {
    return field + " " + value;
  }
}
