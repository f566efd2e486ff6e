package org.actant.pack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The runs of [#LENGTH] words that stand in texts, to be found again in other texts. Words are
/// compared without case, without marks that cannot be seen such as soft hyphens, and in Unicode's
/// form NFKC, so that CO₂ is CO2; what stands between them does not count. A run of which fewer
/// than half of the words have letters is no run: the marks of an axis stand in many tables, and
/// quote none.
///
/// A run is kept as a 64-bit hash of its words (FNV-1a), so that a corpus of millions of words fits
/// into memory; a run that only has the same hash as one in a text is found once in some 10^11
/// words, and then words too many are cut, not too few.
final class WordRuns {
  /// How many words in a row make a run.
  static final int LENGTH = 8;

  private static final int LETTERED = LENGTH / 2;

  /// Stands for what is no run.
  private static final long NONE = 0;

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{IsIdeographic}"
              + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsIdeographic}]]"
              + "[\\p{L}\\p{N}\\p{M}\\p{Cf}&&[^\\p{IsIdeographic}]]*+");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] hashes;

  private WordRuns(long[] hashes) {
    this.hashes = hashes;
  }

  /// A piece of a text.
  record Piece(int start, int end) {}

  /// @param texts whose runs are to be found
  /// @param free texts whose runs are not, such as titles
  static WordRuns of(Collection<String> texts, Collection<String> free) {
    long[] not = sorted(free);
    return new WordRuns(
        Arrays.stream(sorted(texts)).filter(hash -> Arrays.binarySearch(not, hash) < 0).toArray());
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  /// Returns the pieces of a text that consist of such runs, in order, apart from each other.
  List<Piece> in(String text) {
    List<Piece> words = words(text);
    long[] runs = runs(text, words);
    var found = new ArrayList<Piece>();
    int from = -1;
    int to = -1;
    for (int i = 0; i < runs.length; i++) {
      if (Arrays.binarySearch(hashes, runs[i]) >= 0) {
        if (from >= 0 && i > to) {
          found.add(piece(words, from, to));
          from = -1;
        }
        from = from < 0 ? i : from;
        to = i + LENGTH - 1;
      }
    }
    if (from >= 0) {
      found.add(piece(words, from, to));
    }
    return found;
  }

  private static Piece piece(List<Piece> words, int from, int to) {
    return new Piece(words.get(from).start, words.get(to).end);
  }

  private static long[] sorted(Collection<String> texts) {
    return texts.stream()
        .flatMapToLong(text -> Arrays.stream(runs(text, words(text))))
        .filter(hash -> hash != NONE)
        .sorted()
        .distinct()
        .toArray();
  }

  private static List<Piece> words(String text) {
    var words = new ArrayList<Piece>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Piece(matcher.start(), matcher.end()));
    }
    return words;
  }

  /// The hash of each run, by the place of its first word; [#NONE] where there is no run.
  private static long[] runs(String text, List<Piece> places) {
    int count = places.size();
    long[] words = new long[count];
    int[] lettered = new int[count + 1];
    for (int i = 0; i < count; i++) {
      String word = text.substring(places.get(i).start, places.get(i).end);
      words[i] = hash(plain(word));
      lettered[i + 1] = lettered[i] + (word.codePoints().anyMatch(Character::isLetter) ? 1 : 0);
    }
    var runs = new long[Math.max(0, count - LENGTH + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = lettered[i + LENGTH] - lettered[i] < LETTERED ? NONE : run(words, i);
    }
    return runs;
  }

  private static long run(long[] words, int first) {
    long hash = FNV_OFFSET;
    for (int word = first; word < first + LENGTH; word++) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        hash = (hash ^ (words[word] >>> shift & 0xff)) * FNV_PRIME;
      }
    }
    return hash;
  }

  private static String plain(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 0x80);
    String visible = ascii ? word : UNSEEN.matcher(word).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static long hash(String word) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
