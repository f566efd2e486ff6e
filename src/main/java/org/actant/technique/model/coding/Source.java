package org.actant.technique.model.coding;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Supplier;
import org.actant.input.InputException;

/// The bytes of a file on their way in. Nothing is allocated on the word of the file alone: before
/// an array is made, that many bytes must be there.
final class Source {
  private final String name;
  private final ByteBuffer bytes;

  /// @param name the file's, for complaints
  Source(String name, byte[] bytes) {
    this.name = name;
    this.bytes = ByteBuffer.wrap(bytes);
  }

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  int unsignedByte() {
    return take(() -> Byte.toUnsignedInt(bytes.get()));
  }

  int unsignedShort() {
    return take(() -> Short.toUnsignedInt(bytes.getShort()));
  }

  /// A whole number from `min` to `max` in four bytes.
  int count(String what, int min, int max) {
    int value = take(bytes::getInt);
    if (value < min || value > max) {
      throw damaged(
          String.format(Locale.ROOT, "%d %s", value, what),
          String.format(Locale.ROOT, "%d to %d", min, max));
    }
    return value;
  }

  double float64() {
    return take(bytes::getDouble);
  }

  float[] floats(int count) {
    need((long) count * Float.BYTES);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getFloat();
    }
    return values;
  }

  byte[] bytes(int count) {
    need(count);
    byte[] taken = new byte[count];
    bytes.get(taken);
    return taken;
  }

  /// Returns the complaint, with the place that was reached.
  InputException damaged(String found, String expected) {
    return new InputException(
        String.format(
            Locale.ROOT,
            "%s: found %s before byte %d; expected %s",
            name,
            found,
            bytes.position(),
            expected));
  }

  private void need(long count) {
    if (count > bytes.remaining()) {
      throw damaged(
          String.format(Locale.ROOT, "%d bytes left", bytes.remaining()), count + " more bytes");
    }
  }

  private <T> T take(Supplier<T> next) {
    try {
      return next.get();
    } catch (BufferUnderflowException e) {
      throw damaged("the end", "more bytes");
    }
  }
}
