package org.actant.technique.model.coding;

import java.io.ByteArrayOutputStream;

/// Writes numbers of a few bits one after the other, the most significant bit first.
final class BitWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int current;
  private int used;

  /// Writes the lowest `bits` bits of a number.
  ///
  /// @param bits 0 to 31
  void write(int value, int bits) {
    for (int bit = bits - 1; bit >= 0; bit--) {
      current = current << 1 | (value >>> bit & 1);
      used++;
      if (used == Byte.SIZE) {
        bytes.write(current);
        current = 0;
        used = 0;
      }
    }
  }

  /// Returns what was written, the last byte filled up with zeros.
  byte[] toByteArray() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    if (used > 0) {
      whole.write(current << (Byte.SIZE - used));
    }
    return whole.toByteArray();
  }
}
