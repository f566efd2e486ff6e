package org.actant.coding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// The name of a coder, which is also the name of the file with the coder's events.
final class CoderName {
  static final String RULE =
      "at most 60 letters, digits, `.`, `_` and `-`, a letter or digit first and last";

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]{0,58}[\\p{L}\\p{M}\\p{N}])?");

  /// Names that would be taken for the machine's codings, or for those that evaluate the cues.
  private static final Set<String> TAKEN = Set.of(CodedPassage.MACHINE, "gold");

  private CoderName() {}

  /// Returns the name in the one form in which it is written.
  ///
  /// @throws InputException if nobody can have this name
  static String check(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (!NAME.matcher(normal).matches()) {
      throw new InputException("the coder `" + name + "`; expected " + RULE);
    }
    if (TAKEN.contains(fold(normal))) {
      throw new InputException("the coder `" + name + "`; expected a name that is not in use");
    }
    return normal;
  }

  /// Returns what names are compared by: two that differ in case only would be one file on many
  /// disks.
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
