package org.actant.language;

import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.Optional;
import java.util.TreeMap;

/// A regular expression over tokens in CoreNLP's TokensRegex (Chang and Manning 2014, Stanford
/// University technical report CSTR 2014-02), as in `[{lemma:refuse}] []{0,3} [{tag:TO}]`. Lemmas
/// are in lower case and American spelling. A group `(?$actor …)` names the last token of what it
/// matched.
public final class TokenPattern {
  private static final String EXPECTED =
      "a pattern of TokensRegex, such as [{lemma:refuse}] []{0,3} [{tag:TO}]";

  private final TokenSequencePattern pattern;
  private final Optional<RequiredWords> required;

  private TokenPattern(TokenSequencePattern pattern, Optional<RequiredWords> required) {
    this.pattern = pattern;
    this.required = required;
  }

  public static TokenPattern compile(String text) throws PatternException {
    try {
      return new TokenPattern(TokenSequencePattern.compile(text), required(text));
    } catch (RuntimeException | Error e) { // a lexical error is an Error there
      if (e instanceof VirtualMachineError fatal) {
        throw fatal;
      }
      throw new PatternException(
          "the token pattern `" + text + "` (" + PatternException.complaint(e) + ")", EXPECTED);
    }
  }

  /// Returns words that must be there, if the pattern names some outside groups and choices.
  public Optional<RequiredWords> required() {
    return required;
  }

  /// Returns the first match.
  public Optional<PatternMatch> find(Sentence sentence, String text) {
    TokenSequenceMatcher matcher = pattern.getMatcher(Labels.of(sentence, text));
    if (!matcher.find() || matcher.end() <= matcher.start()) {
      return Optional.empty();
    }
    var named = new TreeMap<String, Integer>();
    for (String name : new String[] {"actor", "target"}) {
      if (pattern.pattern().contains("?$" + name)) {
        int end = matcher.end("$" + name);
        if (end > 0) {
          named.put(name, end - 1);
        }
      }
    }
    return Optional.of(new PatternMatch(matcher.start(), matcher.end(), named));
  }

  /// Looks at the elements `[…]` of the outermost sequence that are not followed by a quantifier.
  private static Optional<RequiredWords> required(String text) {
    int depth = 0;
    Optional<RequiredWords> best = Optional.empty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return Optional.empty();
      } else if (c == '[') {
        int end = end(text, i);
        if (depth == 0 && (end + 1 >= text.length() || "?*{".indexOf(text.charAt(end + 1)) < 0)) {
          Optional<RequiredWords> words = element(text.substring(i + 1, end));
          best = best.isEmpty() ? words : best;
        }
        i = end;
      }
    }
    return best;
  }

  private static Optional<RequiredWords> element(String inside) {
    String stripped = inside.strip();
    return stripped.startsWith("{") && stripped.indexOf('}') == stripped.length() - 1
        ? RequiredWords.of(stripped)
        : Optional.empty();
  }

  /// Returns where the bracket that opens at `from` closes.
  private static int end(String text, int from) {
    int depth = 0;
    boolean regex = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '/' && text.charAt(i - 1) != '\\') {
        regex = !regex;
      } else if (!regex && c == '[') {
        depth++;
      } else if (!regex && c == ']' && --depth == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }
}
