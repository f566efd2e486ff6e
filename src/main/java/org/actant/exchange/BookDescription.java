package org.actant.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.codebook.Codebook;
import org.actant.codebook.Dimension;

/// What the code that a codebook's codes stand below says of the codebook: `Codebook ant, version
/// 2, of codes: Actor-network theory`.
///
/// @param version of the codebook
record BookDescription(String id, int version, Dimension dimension, String title) {
  private static final Pattern TEXT =
      Pattern.compile(
          "Codebook ([a-z][a-z0-9-]*), version ([0-9]{1,6}), of (code|concept)s: (.+)",
          Pattern.DOTALL);

  static BookDescription of(Codebook book) {
    return new BookDescription(book.id(), book.version(), book.dimension(), book.title());
  }

  String text() {
    return "Codebook %s, version %s, of %ss: %s"
        .formatted(id, version, dimension.name().toLowerCase(Locale.ROOT), title);
  }

  static Optional<BookDescription> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new BookDescription(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Dimension.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)),
                matcher.group(4)))
        : Optional.empty();
  }
}
