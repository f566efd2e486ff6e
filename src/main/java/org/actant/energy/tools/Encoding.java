package org.actant.energy.tools;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the bytes of a text are to be read: as its byte order mark says; without one as UTF-16 where
/// every other byte is zero, as UTF-8 where it is valid, else as Windows-1252, the superset of
/// Latin-1 that spreadsheets write.
///
/// @param markLength bytes of the byte order mark
/// @param guessed nothing in the file says that it is so encoded
record Encoding(Charset charset, int markLength, boolean guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOK = 1024;

  static Encoding of(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3, false);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, false);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, false);
    }
    if (zeros(bytes, 1) > 0.4) {
      return new Encoding(StandardCharsets.UTF_16LE, 0, true);
    }
    if (zeros(bytes, 0) > 0.4) {
      return new Encoding(StandardCharsets.UTF_16BE, 0, true);
    }
    var utf8 = new Encoding(StandardCharsets.UTF_8, 0, false);
    return utf8.reads(bytes) ? utf8 : new Encoding(WINDOWS, 0, true);
  }

  /// Returns the encoding that the user says, without a byte order mark where there is one.
  static Encoding known(byte[] bytes, Charset charset) {
    Encoding marked = of(bytes);
    return new Encoding(charset, marked.charset().equals(charset) ? marked.markLength() : 0, false);
  }

  /// Returns the text; bytes that are no characters become the replacement character.
  String decodeLoosely(byte[] bytes) {
    return new String(bytes, markLength, bytes.length - markLength, charset);
  }

  /// Says whether all bytes are characters, a character that is cut at the end excepted.
  private boolean reads(byte[] bytes) {
    for (int cut = 0; cut <= Math.min(3, bytes.length); cut++) {
      try {
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
        return true;
      } catch (CharacterCodingException _) {
        // the next try leaves one byte more out
      }
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// The share of zeros among the bytes at even (0) or odd (1) places.
  private static double zeros(byte[] bytes, int place) {
    int all = 0;
    int zero = 0;
    for (int i = place; i < Math.min(bytes.length, LOOK); i += 2) {
      all++;
      zero += bytes[i] == 0 ? 1 : 0;
    }
    return all == 0 ? 0 : (double) zero / all;
  }
}
