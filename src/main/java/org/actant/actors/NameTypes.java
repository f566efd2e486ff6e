package org.actant.actors;

import java.util.Locale;

/// Tells from its words what the bearer of a name is, whatever the recognition of names took it
/// for.
final class NameTypes {
  private NameTypes() {}

  /// Returns a thing for a name that ends as those of things do: `General Data Protection
  /// Regulation` is a law. Otherwise an organization: a `company` if there is a legal form, else
  /// what the last word says that says anything.
  ///
  /// @param written the name with its legal form
  static Named of(String name, String written, NameRules rules) {
    String thing =
        rules.things().get(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    if (thing != null) {
      return new Named(name, Actor.Kind.NONHUMAN, thing);
    }
    return new Named(
        name,
        Actor.Kind.HUMAN,
        organization(written.toLowerCase(Locale.ROOT).split("[\\s-]+"), rules));
  }

  private static String organization(String[] words, NameRules rules) {
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
