package org.actant.language;

import java.util.List;

/// A sentence: from the start of its first token to the end of its last.
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty() || start != tokens.getFirst().start() || end < tokens.getLast().end()) {
      throw new IllegalArgumentException("tokens do not span the sentence " + start + ".." + end);
    }
  }

  /// Returns the sentence as it stands in `text`, the text of its document.
  public String in(String text) {
    return text.substring(start, end);
  }

  /// Whether the tokens carry lemmas, tags and names; those of tables do not.
  public boolean isTagged() {
    return !tokens.getFirst().pos().isEmpty();
  }

  public boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
