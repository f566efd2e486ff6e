package org.actant.corpus;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/// The MinHash sketch of a text (Broder 1997, doi 10.1109/SEQUEN.1997.666900): for each of 128
/// random orders of all possible [Shingles], the first one that the text has. The share of orders
/// in which two texts agree estimates the Jaccard similarity `s` of their shingles, with a standard
/// error of `sqrt(s (1 - s) / 128)`, at most 0.045.
///
/// An order is that of `a x + b mod 2^64`, cut to its upper half (Dietzfelbinger 1996, doi
/// 10.1007/3-540-60922-9_46), with an odd `a`; the numbers are the same in every run.
public final class Sketch {
  static final int SIZE = 128;
  private static final long[] FACTORS = new long[SIZE];
  private static final long[] SUMMANDS = new long[SIZE];

  static {
    var random = new Random(1997);
    for (int i = 0; i < SIZE; i++) {
      FACTORS[i] = random.nextLong() | 1;
      SUMMANDS[i] = random.nextLong();
    }
  }

  private final int[] firsts;

  private Sketch(int[] firsts) {
    this.firsts = firsts;
  }

  /// Returns the sketch of a text. All texts without words have the same sketch, which resembles
  /// none.
  public static Sketch of(String text) {
    long[] shingles = Shingles.of(text);
    int[] firsts = new int[SIZE];
    Arrays.fill(firsts, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      for (int i = 0; i < SIZE; i++) {
        int place = (int) ((FACTORS[i] * shingle + SUMMANDS[i]) >>> 32);
        firsts[i] = Math.min(firsts[i], place);
      }
    }
    return new Sketch(firsts);
  }

  /// Returns the sketch as text: Base64 of 512 bytes.
  public String encode() {
    var bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
    bytes.asIntBuffer().put(firsts);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /// @throws IllegalArgumentException if the text is no encoded sketch
  public static Sketch decode(String text) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    if (bytes.remaining() != SIZE * Integer.BYTES) {
      throw new IllegalArgumentException("a sketch of " + bytes.remaining() + " bytes");
    }
    int[] firsts = new int[SIZE];
    bytes.asIntBuffer().get(firsts);
    return new Sketch(firsts);
  }

  boolean isEmpty() {
    return firsts[0] == Integer.MAX_VALUE
        && Arrays.stream(firsts).allMatch(first -> first == Integer.MAX_VALUE);
  }

  /// Estimates the Jaccard similarity of two texts.
  double similarity(Sketch other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += firsts[i] == other.firsts[i] ? 1 : 0;
    }
    return same == SIZE && isEmpty() ? 0 : (double) same / SIZE;
  }

  /// Returns a hash of some consecutive places, for finding sketches that agree in all of them.
  long band(int start, int length) {
    long hash = start;
    for (int i = start; i < start + length; i++) {
      hash = Shingles.mix(hash * 31 + firsts[i]);
    }
    return hash;
  }
}
