package org.actant.corpus.fetch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header by which a server suggests a file name (RFC 6266).
final class Disposition {
  private static final Pattern EXTENDED =
      Pattern.compile("(?i)filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)");
  private static final Pattern PLAIN =
      Pattern.compile("(?i)filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

  private Disposition() {}

  /// Returns the name without the folders that some servers write before it.
  static Optional<String> name(String header) {
    return extended(header)
        .or(() -> plain(header))
        .map(name -> name.replaceFirst(".*[/\\\\]", ""))
        .filter(name -> !name.isBlank());
  }

  private static Optional<String> extended(String header) {
    Matcher matcher = EXTENDED.matcher(header);
    try {
      return matcher.find()
          ? Optional.of(
              URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // not percent-encoded as it should be
    }
  }

  private static Optional<String> plain(String header) {
    Matcher matcher = PLAIN.matcher(header);
    return matcher.find()
        ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        : Optional.empty();
  }
}
