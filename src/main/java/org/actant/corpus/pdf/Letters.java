package org.actant.corpus.pdf;

import java.text.Normalizer;
import java.util.Arrays;

/// A text and where each of its UTF-16 units begins and ends along the line, in points. Units that
/// one glyph prints together share its width evenly.
final class Letters {
  static final Letters NONE = new Letters("", new float[0], new float[0]);

  private final String text;
  private final float[] left;
  private final float[] right;

  private Letters(String text, float[] left, float[] right) {
    this.text = text;
    this.left = left;
    this.right = right;
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  float left(int index) {
    return left[index];
  }

  float right(int index) {
    return right[index];
  }

  Letters part(int from, int to) {
    return from == 0 && to == length()
        ? this
        : new Letters(
            text.substring(from, to),
            Arrays.copyOfRange(left, from, to),
            Arrays.copyOfRange(right, from, to));
  }

  Letters stripped() {
    int from = 0;
    int to = length();
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return part(from, to);
  }

  /// Returns another text of the same length at these places.
  Letters as(String other) {
    return other.length() == length() ? new Letters(other, left, right) : this;
  }

  /// Returns the same without the character.
  Letters without(char c) {
    if (text.indexOf(c) < 0) {
      return this;
    }
    var kept = new Builder(length());
    for (int i = 0; i < length(); i++) {
      if (text.charAt(i) != c) {
        kept.append(this, i, i + 1);
      }
    }
    return kept.build();
  }

  /// Returns the same in normalization form C.
  Letters composed() {
    if (isAscii() || Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return this;
    }
    var composed = new Builder(length());
    int from = 0;
    for (int to = 1; to <= length(); to++) {
      if (to == length() || isStart(text.charAt(to))) {
        String cluster = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
        composed.append(cluster, min(left, from, to), max(right, from, to));
        from = to;
      }
    }
    Letters result = composed.build();
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    return result.text.equals(whole) ? result : spread(whole, left[0], right[length() - 1]);
  }

  /// Returns a part in the opposite order.
  Letters reversed(int from, int to) {
    var reversed = new Builder(to - from);
    int end = to;
    for (int i = to - 1; i >= from; i--) {
      // what stands over or beside a letter as a mark of its own follows it in either order
      if (i == from || isStart(text.charAt(i)) && !Character.isLowSurrogate(text.charAt(i))) {
        reversed.append(this, i, end);
        end = i;
      }
    }
    return reversed.build();
  }

  static Letters spread(String text, float left, float right) {
    return new Builder(text.length()).append(text, left, right).build();
  }

  boolean isAscii() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7E) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStart(char c) {
    return c < 0x300
        || !Character.isLowSurrogate(c)
            && switch (Character.getType(c)) {
              case Character.NON_SPACING_MARK,
                  Character.COMBINING_SPACING_MARK,
                  Character.ENCLOSING_MARK ->
                  false;
              default -> true;
            };
  }

  private static float min(float[] values, int from, int to) {
    float min = values[from];
    for (int i = from + 1; i < to; i++) {
      min = Math.min(min, values[i]);
    }
    return min;
  }

  private static float max(float[] values, int from, int to) {
    float max = values[from];
    for (int i = from + 1; i < to; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }

  /// Puts letters together.
  static final class Builder {
    private final StringBuilder text;
    private float[] left;
    private float[] right;

    Builder(int expected) {
      this.text = new StringBuilder(expected);
      this.left = new float[Math.max(4, expected)];
      this.right = new float[Math.max(4, expected)];
    }

    int length() {
      return text.length();
    }

    /// Adds a text that is printed from one place to another.
    Builder append(String added, float from, float to) {
      int length = added.length();
      ensure(text.length() + length);
      float step = length == 0 ? 0 : (to - from) / length;
      for (int i = 0; i < length; i++) {
        left[text.length() + i] = from + i * step;
        right[text.length() + i] = i == length - 1 ? to : from + (i + 1) * step;
      }
      text.append(added);
      return this;
    }

    Builder append(Letters letters, int from, int to) {
      ensure(text.length() + to - from);
      System.arraycopy(letters.left, from, left, text.length(), to - from);
      System.arraycopy(letters.right, from, right, text.length(), to - from);
      text.append(letters.text, from, to);
      return this;
    }

    Builder append(Letters letters) {
      return append(letters, 0, letters.length());
    }

    Letters build() {
      return new Letters(
          text.toString(), Arrays.copyOf(left, text.length()), Arrays.copyOf(right, text.length()));
    }

    private void ensure(int length) {
      if (length > left.length) {
        int larger = Math.max(length, 2 * left.length);
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
      }
    }
  }
}
