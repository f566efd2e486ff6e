package org.actant.experiment;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text with places to fill in, such as `--bits {bits} --seed {seed}`. Doubled braces stand for
/// braces.
final class Places {
  /// Places that every command may have; all others are knobs.
  static final Set<String> ALWAYS = Set.of("seed", "block", "threads", "workspace", "folder");

  private static final Pattern PLACE =
      Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z][A-Za-z0-9_-]*)\\}");

  private Places() {}

  /// The names of the places of a text.
  static Set<String> names(String text) {
    var names = new TreeSet<String>();
    for (Matcher matcher = PLACE.matcher(text); matcher.find(); ) {
      if (matcher.group(1) != null) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /// Fills in values.
  ///
  /// @throws IllegalArgumentException for a place without a value
  static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          String name = place.group(1);
          if (name == null) {
            return place.group().substring(1);
          }
          String value = values.get(name);
          if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "}");
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
