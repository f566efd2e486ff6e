package org.actant.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Ids of codes and codebooks.
final class Ids {
  private static final int LONGEST = 60;

  private Ids() {}

  static boolean isId(String text) {
    return text.matches("[a-z][a-z0-9-]*");
  }

  /// Returns an id made from a name: its letters without accents in lower case, everything else a
  /// hyphen; `otherwise` where no letter is left that can begin one.
  static String of(String name, String otherwise) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut =
        plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^[^a-z]+|-+$", "");
    return cut.isEmpty() ? otherwise : cut;
  }

  /// Returns the wanted id, or the wanted id with the first number that makes it free, and takes
  /// it.
  static String free(String wanted, Set<String> taken) {
    String id = wanted;
    for (int n = 2; !taken.add(id); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }
}
