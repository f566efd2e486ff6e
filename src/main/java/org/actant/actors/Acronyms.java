package org.actant.actors;

import java.util.List;
import java.util.Optional;

/// Finds the long form of an acronym in the words before it, as in `Electronic Frontier Foundation
/// (EFF)`, by the method of Schwartz and Hearst, *A simple algorithm for identifying abbreviation
/// definitions in biomedical text*, Pacific Symposium on Biocomputing 8 (2003) 451–462: the letters
/// of the acronym are sought from the last to the first, and the first one must start a word.
final class Acronyms {
  private Acronyms() {}

  /// Returns how many of the last words of `before` make up the long form; none if they do not fit,
  /// or if they are no name.
  static Optional<Integer> longForm(String acronym, List<String> before) {
    String letters = acronym.replaceAll("[^\\p{L}\\p{N}]", "");
    int most = Math.min(letters.length() + 5, letters.length() * 2);
    int first = Math.max(0, before.size() - most);
    List<String> words = before.subList(first, before.size());
    int start = start(letters, words);
    if (start < 0 || words.size() - start < 2 || !isName(words.subList(start, words.size()))) {
      return Optional.empty();
    }
    return Optional.of(words.size() - start);
  }

  /// Returns the word in which the long form starts, or -1.
  private static int start(String letters, List<String> words) {
    int word = words.size() - 1;
    int at = word < 0 ? -1 : words.get(word).length() - 1;
    for (int k = letters.length() - 1; k >= 0; k--) {
      char wanted = Character.toLowerCase(letters.charAt(k));
      boolean found = false;
      while (word >= 0 && !found) {
        while (at >= 0 && !found) {
          found = Character.toLowerCase(words.get(word).charAt(at)) == wanted && (k > 0 || at == 0);
          at--;
        }
        if (!found || at < 0) {
          word--;
          at = word < 0 ? -1 : words.get(word).length() - 1;
          if (found) {
            break;
          }
        }
      }
      if (!found) {
        return -1;
      }
      if (k == 0) {
        return word + 1; // the loop has just left the word that starts the long form
      }
    }
    return -1;
  }

  private static boolean isName(List<String> words) {
    long capitalized = words.stream().filter(NameForm::isCapitalized).count();
    return NameForm.isCapitalized(words.getFirst()) && 2 * capitalized >= words.size();
  }
}
