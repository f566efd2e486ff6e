package org.actant.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Words of which a pattern needs at least one among the lemmas and forms of a sentence, so that
/// other sentences need not be tried, let alone be parsed.
///
/// @param words in lower case
/// @param like a regular expression for further ones; null if the words are all
public record RequiredWords(Set<String> words, @Nullable Pattern like) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\b(?:lemma|word|text)\\s*:\\s*(?:/((?:[^/\\\\]|\\\\.)*)/|\"([^\"]*)\"|([\\w-]+))");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}'-]+(\\|[\\p{L}\\p{N}'-]+)*");

  public RequiredWords {
    words = Set.copyOf(words);
  }

  /// Reads what one node requires, written as attributes such as `lemma:/refuse|reject/;tag:/V.*/`;
  /// nothing if it does not name a word.
  static Optional<RequiredWords> of(String node) {
    if (node.contains("!")) {
      return Optional.empty();
    }
    Matcher attribute = ATTRIBUTE.matcher(node);
    if (!attribute.find()) {
      return Optional.empty();
    }
    if (attribute.group(1) == null) {
      String word = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      return Optional.of(new RequiredWords(Set.of(word.toLowerCase(Locale.ROOT)), null));
    }
    String regex = attribute.group(1);
    String inner =
        regex.startsWith("(") && regex.endsWith(")")
            ? regex.substring(1, regex.length() - 1)
            : regex;
    if (PLAIN.matcher(inner).matches()) {
      return Optional.of(
          new RequiredWords(
              new TreeSet<>(List.of(inner.toLowerCase(Locale.ROOT).split("\\|"))), null));
    }
    try {
      return Optional.of(
          new RequiredWords(Set.of(), Pattern.compile(regex, Pattern.CASE_INSENSITIVE)));
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }
}
