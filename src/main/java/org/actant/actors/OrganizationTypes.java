package org.actant.actors;

import java.util.Locale;

/// Tells from its words what an organization is.
final class OrganizationTypes {
  private OrganizationTypes() {}

  /// Returns `company` for a name with a legal form, else the type of the last word that has one,
  /// else `organization`.
  static String of(String name, NameRules rules) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[\\s-]+");
    if (words.length > 1 && NameForm.isLegalForm(words[words.length - 1])) {
      return "company";
    }
    for (int i = words.length - 1; i >= 0; i--) {
      String type = rules.types().get(words[i]);
      if (type != null) {
        return type;
      }
    }
    return Named.ORGANIZATION;
  }
}
