package org.actant.classifier;

/// What texts are taken apart into: sequences of words and pieces of words.
///
/// @param words longest sequence of words; 0 for none
/// @param shortest piece in characters
/// @param longest piece in characters; 0 for no pieces
public record Features(int words, int shortest, int longest) {
  private static final int MOST = 8;

  public Features {
    boolean pieces = shortest >= 1 && longest >= shortest && longest <= MOST;
    boolean none = shortest == 0 && longest == 0;
    if (words < 0 || words > MOST || !(pieces || none) || (words == 0 && none)) {
      throw new IllegalArgumentException(
          "words up to %s, pieces of %s to %s characters".formatted(words, shortest, longest));
    }
  }

  @Override
  public String toString() {
    String sequences = words == 0 ? "" : words == 1 ? "words" : "words 1-" + words;
    String pieces = longest == 0 ? "" : "pieces " + shortest + "-" + longest;
    return sequences.isEmpty() || pieces.isEmpty() ? sequences + pieces : sequences + ", " + pieces;
  }
}
