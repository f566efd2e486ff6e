package org.actant.technique.model.coding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A canonical Huffman code (Huffman 1952, doi:10.1109/JRPROC.1952.273898; Schwartz and Kallick
/// 1964, doi:10.1145/363958.363991): the lengths of the codes say it all. Codes of equal length
/// follow each other in the order of their symbols, and shorter codes come first. If only one
/// symbol occurs, its code is empty.
final class HuffmanCode {
  /// Bits in which the length of one code is written.
  static final int LENGTH_BITS = 5;

  private static final int LONGEST = (1 << LENGTH_BITS) - 1;

  private final int[] lengths;
  private final int[] codes;
  private final int[] ordered;
  private final int[] perLength;
  private final boolean single;

  private HuffmanCode(int[] lengths) {
    this.lengths = lengths;
    this.perLength = new int[LONGEST + 1];
    for (int length : lengths) {
      perLength[length]++;
    }
    perLength[0] = 0;
    this.ordered = ordered(lengths);
    this.codes = codes(lengths, ordered);
    this.single = ordered.length == 1;
  }

  /// Returns the best code for symbols that occur so often; one that never occurs has none.
  static HuffmanCode of(long[] counts) {
    long[] scaled = counts.clone();
    int[] lengths = lengths(scaled);
    while (Arrays.stream(lengths).max().orElse(0) > LONGEST) {
      // flatter counts make a shallower tree: a little worse, and it fits
      Arrays.setAll(scaled, i -> (scaled[i] + 1) / 2);
      lengths = lengths(scaled);
    }
    return new HuffmanCode(lengths);
  }

  /// Reads the lengths of the codes of `symbols` symbols.
  ///
  /// @throws org.actant.input.InputException if there is no complete code with these lengths
  static HuffmanCode read(Source source, int symbols) {
    var bits = new BitReader(source, source.bytes(tableBytes(symbols)));
    int[] lengths = new int[symbols];
    long space = 0;
    for (int i = 0; i < symbols; i++) {
      lengths[i] = bits.read(LENGTH_BITS);
      space += lengths[i] == 0 ? 0 : 1L << (LONGEST - lengths[i]);
    }
    bits.finish();
    var code = new HuffmanCode(lengths);
    boolean complete = space == 1L << LONGEST;
    boolean small = code.ordered.length == 0 || (code.single && lengths[code.ordered[0]] == 1);
    if (!complete && !small) {
      throw source.damaged("lengths of codes that make no complete code", "a Huffman code");
    }
    return code;
  }

  /// Returns what [#read] reads.
  byte[] table() {
    var bits = new BitWriter();
    for (int length : lengths) {
      bits.write(length, LENGTH_BITS);
    }
    return bits.toByteArray();
  }

  /// The number of bytes of the table of this many symbols.
  static int tableBytes(int symbols) {
    return (symbols * LENGTH_BITS + Byte.SIZE - 1) / Byte.SIZE;
  }

  /// The number of bits of a symbol, 0 if it has no code or needs none.
  int length(int symbol) {
    return single ? 0 : lengths[symbol];
  }

  byte[] encode(int[] symbols) {
    var bits = new BitWriter();
    for (int symbol : symbols) {
      bits.write(codes[symbol], length(symbol));
    }
    return bits.toByteArray();
  }

  /// Reads `count` symbols that fill `bytes` to the last.
  int[] decode(Source source, byte[] bytes, int count) {
    if (count > 0 && ordered.length == 0) {
      throw source.damaged("entries without a code", "a code for them");
    }
    var bits = new BitReader(source, bytes);
    int[] symbols = new int[count];
    for (int i = 0; i < count; i++) {
      symbols[i] = single ? ordered[0] : next(bits);
    }
    bits.finish();
    return symbols;
  }

  /// Walks down by length: `code - first` is the rank among the codes of this length.
  private int next(BitReader bits) {
    int code = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; ; length++) {
      code |= bits.bit();
      int count = perLength[length];
      if (code - first < count) {
        return ordered[index + code - first];
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
  }

  /// The symbols that have a code, by length, then by number.
  private static int[] ordered(int[] lengths) {
    Integer[] symbols = new Integer[lengths.length];
    Arrays.setAll(symbols, i -> i);
    return Arrays.stream(symbols)
        .filter(symbol -> lengths[symbol] > 0)
        .sorted(Comparator.comparingInt(symbol -> lengths[symbol]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] codes(int[] lengths, int[] ordered) {
    int[] codes = new int[lengths.length];
    int code = 0;
    int length = 0;
    for (int symbol : ordered) {
      code <<= lengths[symbol] - length;
      length = lengths[symbol];
      codes[symbol] = code++;
    }
    return codes;
  }

  /// A tree or a leaf.
  @SuppressWarnings("ArrayRecordComponent")
  private record Node(long count, int order, int[] symbols) {}

  /// Joins the two rarest until one is left; each join makes the codes of all below one bit longer.
  private static int[] lengths(long[] counts) {
    var queue =
        new PriorityQueue<Node>(
            Comparator.comparingLong(Node::count).thenComparingInt(Node::order));
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        queue.add(new Node(counts[i], i, new int[] {i}));
      }
    }
    int[] lengths = new int[counts.length];
    if (queue.size() == 1) {
      lengths[queue.element().order()] = 1;
    }
    for (int joined = counts.length; queue.size() > 1; joined++) {
      Node a = queue.remove();
      Node b = queue.remove();
      int[] symbols = Arrays.copyOf(a.symbols(), a.symbols().length + b.symbols().length);
      System.arraycopy(b.symbols(), 0, symbols, a.symbols().length, b.symbols().length);
      for (int symbol : symbols) {
        lengths[symbol]++;
      }
      queue.add(new Node(a.count() + b.count(), joined, symbols));
    }
    return lengths;
  }
}
