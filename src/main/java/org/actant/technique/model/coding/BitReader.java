package org.actant.technique.model.coding;

/// Reads what a [BitWriter] has written.
final class BitReader {
  private final Source source;
  private final byte[] bytes;
  private int position;

  /// @param source complains if there are not enough bits
  BitReader(Source source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
  }

  int bit() {
    if (position / Byte.SIZE >= bytes.length) {
      throw source.damaged("a bit stream that ends too early", "a bit for every entry");
    }
    int bit = bytes[position / Byte.SIZE] >>> (7 - position % Byte.SIZE) & 1;
    position++;
    return bit;
  }

  int read(int bits) {
    int value = 0;
    for (int i = 0; i < bits; i++) {
      value = value << 1 | bit();
    }
    return value;
  }

  /// Checks that nothing is left but the zeros that fill up the last byte.
  void finish() {
    if (bytes.length - (position + 7) / Byte.SIZE != 0) {
      throw source.damaged("bytes after the last entry of a bit stream", "none");
    }
    while (position % Byte.SIZE != 0) {
      if (bit() != 0) {
        throw source.damaged("bits after the last entry of a bit stream", "zeros");
      }
    }
  }
}
