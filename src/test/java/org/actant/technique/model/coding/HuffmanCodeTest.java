package org.actant.technique.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuffmanCodeTest {
  /// Table I of Huffman 1952: thirteen messages, 3.42 binary digits on average.
  @Test
  void table1OfHuffman1952() {
    long[] percent = {20, 18, 10, 10, 10, 6, 6, 4, 4, 4, 4, 3, 1};
    HuffmanCode code = HuffmanCode.of(percent);
    long digits = IntStream.range(0, 13).mapToLong(i -> percent[i] * code.length(i)).sum();
    assertThat(digits).isEqualTo(342);
  }

  /// The example of RFC 1951, section 3.2.2: A to H with lengths 3, 3, 3, 3, 3, 2, 4, 4 have the
  /// codes 010, 011, 100, 101, 110, 00, 1110, 1111.
  @Test
  void theCanonicalCodeOfRfc1951() {
    HuffmanCode code = ofLengths(3, 3, 3, 3, 3, 2, 4, 4);
    byte[] bytes = code.encode(new int[] {0, 1, 2, 3, 4, 5, 6, 7});
    // 010 011 100 101 110 00 1110 1111 and zeros
    assertThat(bytes).containsExactly(0b01001110, 0b01011100, 0b01110111, 0b10000000);
    assertThat(code.decode(source(), bytes, 8)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void aLoneSymbolTakesNoBits() {
    HuffmanCode code = HuffmanCode.of(new long[] {0, 0, 9});
    assertThat(code.encode(new int[] {2, 2, 2})).isEmpty();
    HuffmanCode read = HuffmanCode.read(new Source("test", code.table()), 3);
    assertThat(read.decode(source(), new byte[0], 3)).containsExactly(2, 2, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 32, 256, 4096})
  void decodingGivesTheSymbolsThatWereEncodedSeed7(int symbols) {
    var random = new Random(7);
    int[] text = new int[3000];
    long[] counts = new long[symbols];
    for (int i = 0; i < text.length; i++) {
      text[i] = Math.min(symbols - 1, (int) (Math.abs(random.nextGaussian()) * symbols / 4));
      counts[text[i]]++;
    }
    HuffmanCode code = HuffmanCode.of(counts);
    byte[] bytes = code.encode(text);
    HuffmanCode read = HuffmanCode.read(new Source("test", code.table()), symbols);
    assertThat(read.decode(source(), bytes, text.length)).isEqualTo(text);
  }

  /// Counts that grow like Fibonacci's numbers make the deepest tree there is.
  @Test
  void codesNeverGetLongerThanTheTableCanSay() {
    long[] counts = new long[60];
    counts[0] = 1;
    counts[1] = 1;
    for (int i = 2; i < counts.length; i++) {
      counts[i] = counts[i - 1] + counts[i - 2];
    }
    HuffmanCode code = HuffmanCode.of(counts);
    assertThat(IntStream.range(0, 60).map(code::length)).allMatch(bits -> bits >= 1 && bits <= 31);
    int[] all = IntStream.range(0, 60).toArray();
    HuffmanCode read = HuffmanCode.read(new Source("test", code.table()), 60);
    assertThat(read.decode(source(), code.encode(all), 60)).isEqualTo(all);
  }

  @Test
  void lengthsThatMakeNoCompleteCodeAreRefused() {
    assertThatThrownBy(() -> ofLengths(1, 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no complete code");
    assertThatThrownBy(() -> ofLengths(2, 2)).hasMessageContaining("no complete code");
    assertThatThrownBy(() -> ofLengths(5)).hasMessageContaining("no complete code");
  }

  @Test
  void aStreamTooShortOrTooLongIsRefused() {
    HuffmanCode code = ofLengths(1, 2, 2);
    assertThatThrownBy(() -> code.decode(source(), new byte[1], 9))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ends too early");
    assertThatThrownBy(() -> code.decode(source(), new byte[2], 8))
        .hasMessageContaining("after the last entry");
    assertThatThrownBy(() -> code.decode(source(), new byte[] {1}, 1))
        .hasMessageContaining("after the last entry");
  }

  private static HuffmanCode ofLengths(int... lengths) {
    var bits = new BitWriter();
    for (int length : lengths) {
      bits.write(length, HuffmanCode.LENGTH_BITS);
    }
    return HuffmanCode.read(new Source("test", bits.toByteArray()), lengths.length);
  }

  private static Source source() {
    return new Source("test", new byte[0]);
  }
}
