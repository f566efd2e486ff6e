package org.actant.language;

/// A word, number or mark of punctuation at its place in a document's text.
///
/// @param start first UTF-16 unit in the text
/// @param end one past the last unit
/// @param lemma the dictionary form; of a token that was only tokenized, its lower-case form
/// @param pos Penn Treebank tag (Marcus et al. 1993), such as `NNS`; empty if the token was only
///   tokenized
/// @param ner `PERSON`, `ORGANIZATION`, `LOCATION`, or [#NO_NAME]
public record Token(int start, int end, String lemma, String pos, String ner) {
  /// The mark of a token that is no part of a name.
  public static final String NO_NAME = "O";

  public Token {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("bad token " + start + ".." + end);
    }
  }

  /// Returns the token as it stands in `text`, the text of its document.
  public String in(String text) {
    return text.substring(start, end);
  }

  public boolean isName() {
    return !ner.equals(NO_NAME);
  }
}
