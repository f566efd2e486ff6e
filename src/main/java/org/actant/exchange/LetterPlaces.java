package org.actant.exchange;

/// The letters and digits of a text and where each stands: what is left of a passage when a text
/// was laid out anew.
final class LetterPlaces {
  private final String text;
  private final String letters;
  private final int[] places;

  LetterPlaces(String text) {
    this.text = text;
    var found = new StringBuilder();
    int[] at = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        at[found.length()] = i;
        found.append(c);
      }
    }
    letters = found.toString();
    places = java.util.Arrays.copyOf(at, found.length());
  }

  int count() {
    return places.length;
  }

  /// Returns how many letters stand before a place.
  int before(int place) {
    int at = java.util.Arrays.binarySearch(places, place);
    return at >= 0 ? at : -at - 1;
  }

  /// Says whether the letters of a passage stand in the text.
  boolean contains(LetterPlaces passage) {
    return letters.contains(passage.letters);
  }

  /// Returns the place of a letter; the end of the text for one that it does not have.
  int place(int letter) {
    return letter < places.length ? places[letter] : text.length();
  }

  /// Says whether letters stand here from a letter on.
  boolean has(LetterPlaces passage, int letter) {
    return letters.startsWith(passage.letters, letter);
  }
}
