package org.actant.corpus;

import java.util.Arrays;

/// The runs of five words of a text, each as a 64-bit hash: what two texts have in common is what
/// they have of these in common. Case, punctuation and spaces do not matter. A text of fewer words
/// is one run.
final class Shingles {
  private static final int WORDS = 5;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Shingles() {}

  /// Returns the runs, sorted, each once; none of a text without words.
  static long[] of(String text) {
    long[] words = words(text);
    if (words.length == 0) {
      return words;
    }
    int size = Math.min(WORDS, words.length);
    long[] runs = new long[words.length - size + 1];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int k = 0; k < size; k++) {
        run = mix(run * PRIME + words[i + k]);
      }
      runs[i] = run;
    }
    Arrays.sort(runs);
    int distinct = 0;
    for (int i = 0; i < runs.length; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        runs[distinct++] = runs[i];
      }
    }
    return Arrays.copyOf(runs, distinct);
  }

  /// Returns the Jaccard similarity of two sets: the size of their intersection through the size of
  /// their union; 0 for two empty ones.
  static double jaccard(long[] some, long[] others) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < some.length && j < others.length) {
      if (some[i] == others[j]) {
        common++;
        i++;
        j++;
      } else if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    int union = some.length + others.length - common;
    return union == 0 ? 0 : (double) common / union;
  }

  private static long[] words(String text) {
    long[] words = new long[text.length() / 4 + 1];
    int count = 0;
    long word = 0;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = mix(word * PRIME + Character.toLowerCase(c) + 1);
      } else if (word != 0) {
        if (count == words.length) {
          words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = word;
        word = 0;
      }
      i += Character.charCount(c);
    }
    return Arrays.copyOf(words, count);
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
