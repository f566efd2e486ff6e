package org.actant.corpus.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.jspecify.annotations.Nullable;

/// Cuts the content of a page into operators and their operands (ISO 32000-2, 7.8.2). It does what
/// PDFBox's own parser does, from bytes in memory and without a string for every number; what it
/// cannot make sense of it skips, byte by byte.
final class ContentLexer {
  private static final String DELIMITERS = "()<>[]{}/%";
  private static final int DEEPEST = 64;

  /// After the end of a picture, so many bytes of text tell it from two letters in the picture.
  private static final int TELLING = 10;

  private final byte[] bytes;
  private int at;
  private final List<COSBase> operands = new ArrayList<>();

  ContentLexer(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Returns the next operator, none at the end. Its operands are [#operands()] until the next
  /// call.
  @Nullable String next() throws IOException {
    operands.clear();
    while (skipSpace()) {
      if (isRegular(bytes[at]) && !beginsNumber(bytes[at])) {
        String word = word();
        switch (word) {
          case "true" -> operands.add(COSBoolean.TRUE);
          case "false" -> operands.add(COSBoolean.FALSE);
          case "null" -> operands.add(COSNull.NULL);
          case "BI" -> skipPicture();
          default -> {
            return word;
          }
        }
      } else {
        COSBase operand = operand(0);
        if (operand != null) {
          operands.add(operand);
        }
      }
    }
    return null;
  }

  List<COSBase> operands() {
    return operands;
  }

  private @Nullable COSBase operand(int depth) throws IOException {
    byte c = bytes[at];
    if (beginsNumber(c)) {
      return number();
    }
    switch (c) {
      case '/' -> {
        return name();
      }
      case '(' -> {
        return string();
      }
      case '<' -> {
        return at + 1 < bytes.length && bytes[at + 1] == '<' ? dictionary() : hexadecimal();
      }
      case '[' -> {
        return array(depth);
      }
      default -> {
        at++; // a bracket without its partner
        return null;
      }
    }
  }

  /// Skips white space and comments; says whether anything is left.
  private boolean skipSpace() {
    while (at < bytes.length) {
      byte c = bytes[at];
      if (c == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else if (isSpace(c)) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  private static boolean isRegular(byte c) {
    return !isSpace(c) && DELIMITERS.indexOf(c) < 0;
  }

  private static boolean beginsNumber(byte c) {
    return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.';
  }

  private String word() {
    int from = at;
    while (at < bytes.length && isRegular(bytes[at])) {
      at++;
    }
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
  }

  private COSBase number() {
    boolean negative = false;
    for (; at < bytes.length && (bytes[at] == '-' || bytes[at] == '+'); at++) {
      negative |= bytes[at] == '-';
    }
    double value = 0;
    double scale = 0;
    for (; at < bytes.length; at++) {
      byte c = bytes[at];
      if (c >= '0' && c <= '9') {
        value = 10 * value + (c - '0');
        scale *= 10;
      } else if (c == '.' && scale == 0) {
        scale = 1;
      } else {
        break;
      }
    }
    while (at < bytes.length && beginsNumber(bytes[at])) {
      at++; // a second sign or point: a damaged number ends before it
    }
    double signed = negative ? -value : value;
    return scale == 0 && value <= Integer.MAX_VALUE
        ? COSInteger.get((long) signed)
        : new COSFloat((float) (signed / Math.max(1, scale)));
  }

  private COSName name() {
    int from = ++at;
    boolean escaped = false;
    while (at < bytes.length && isRegular(bytes[at])) {
      escaped |= bytes[at++] == '#';
    }
    String name = new String(bytes, from, at - from, StandardCharsets.UTF_8);
    return COSName.getPDFName(escaped ? unescaped(name) : name);
  }

  private static String unescaped(String name) {
    var text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      int high = i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
      int low = i + 2 < name.length() ? Character.digit(name.charAt(i + 2), 16) : -1;
      if (name.charAt(i) == '#' && high >= 0 && low >= 0) {
        text.append((char) (16 * high + low));
        i += 2;
      } else {
        text.append(name.charAt(i));
      }
    }
    return text.toString();
  }

  private COSString string() {
    int end = plainEnd();
    if (end >= 0) {
      var plain = new COSString(Arrays.copyOfRange(bytes, at + 1, end));
      at = end + 1;
      return plain;
    }
    at++;
    var out = new ByteArrayOutputStream();
    int open = 1;
    while (at < bytes.length) {
      byte c = bytes[at++];
      if (c == '\\') {
        escape(out);
        continue;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0) {
        break;
      }
      out.write(c);
    }
    return new COSString(out.toByteArray());
  }

  /// Returns where a string without anything special ends, else -1.
  private int plainEnd() {
    for (int i = at + 1; i < bytes.length; i++) {
      byte c = bytes[i];
      if (c == ')') {
        return i;
      }
      if (c == '(' || c == '\\') {
        return -1;
      }
    }
    return -1;
  }

  private void escape(ByteArrayOutputStream out) {
    if (at == bytes.length) {
      return;
    }
    byte c = bytes[at++];
    switch (c) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\r' -> at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
      case '\n' -> {}
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int value = c - '0';
        for (int i = 0; i < 2 && at < bytes.length && isOctal(bytes[at]); i++) {
          value = 8 * value + bytes[at++] - '0';
        }
        out.write(value);
      }
      default -> out.write(c);
    }
  }

  private static boolean isOctal(byte c) {
    return c >= '0' && c <= '7';
  }

  private COSString hexadecimal() {
    int from = ++at;
    while (at < bytes.length && bytes[at] != '>') {
      at++;
    }
    byte[] out = new byte[(at - from + 1) / 2];
    int digits = 0;
    for (int i = from; i < at; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit >= 0) {
        out[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      }
    }
    at = Math.min(bytes.length, at + 1);
    return new COSString(Arrays.copyOf(out, (digits + 1) / 2));
  }

  private COSArray array(int depth) throws IOException {
    at++;
    var array = new COSArray();
    while (skipSpace() && bytes[at] != ']') {
      if (isRegular(bytes[at]) && !beginsNumber(bytes[at])) {
        int before = at;
        if (!isValue(word())) {
          at = before; // an operator: the array was never closed
          return array;
        }
        continue;
      }
      COSBase element = depth < DEEPEST ? operand(depth + 1) : skipByte();
      if (element != null) {
        array.add(element);
      }
    }
    at = Math.min(bytes.length, at + 1);
    return array;
  }

  private static boolean isValue(String word) {
    return word.equals("true") || word.equals("false") || word.equals("null");
  }

  private @Nullable COSBase skipByte() {
    at++;
    return null;
  }

  /// Leaves a dictionary to PDFBox.
  private @Nullable COSBase dictionary() throws IOException {
    int end = dictionaryEnd();
    byte[] slice = Arrays.copyOfRange(bytes, at, end);
    at = end;
    return new PDFStreamParser(slice).parseNextToken() instanceof COSBase value ? value : null;
  }

  private int dictionaryEnd() {
    int open = 0;
    for (int i = at; i < bytes.length; i++) {
      byte c = bytes[i];
      if (c == '(') {
        i = stringEnd(i);
      } else if (c == '<' && i + 1 < bytes.length && bytes[i + 1] == '<') {
        open++;
        i++;
      } else if (c == '<') {
        i = hexadecimalEnd(i);
      } else if (c == '>' && i + 1 < bytes.length && bytes[i + 1] == '>') {
        i++;
        if (--open == 0) {
          return i + 1;
        }
      }
    }
    return bytes.length;
  }

  /// Where a string such as `<FEFF00AD>` ends, whose last sign may stand before the dictionary's.
  private int hexadecimalEnd(int from) {
    int i = from;
    while (i < bytes.length - 1 && bytes[i] != '>') {
      i++;
    }
    return i;
  }

  private int stringEnd(int from) {
    int open = 0;
    for (int i = from; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '\\' -> i++;
        case '(' -> open++;
        case ')' -> {
          if (--open == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return bytes.length;
  }

  /// Skips a picture in the content, from behind its `BI` to behind its `EI`.
  private void skipPicture() {
    operands.clear();
    for (; at + 1 < bytes.length; at++) {
      if (bytes[at] == 'E'
          && bytes[at + 1] == 'I'
          && isSpace(bytes[at - 1])
          && (at + 2 == bytes.length || isSpace(bytes[at + 2]))
          && isTextFrom(at + 2)) {
        at += 2;
        return;
      }
    }
    at = bytes.length;
  }

  private boolean isTextFrom(int from) {
    for (int i = from; i < Math.min(bytes.length, from + TELLING); i++) {
      if (bytes[i] < 0 || bytes[i] > '~' || bytes[i] < ' ' && !isSpace(bytes[i])) {
        return false;
      }
    }
    return true;
  }
}
