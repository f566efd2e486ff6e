package org.actant.corpus.flow;

/// Cuts RTF into tokens: groups begin and end, words control, and everything else is text.
///
/// RTF is bytes; each is one character here, to be decoded by whoever knows the font.
final class RtfTokens {
  enum Kind {
    OPEN,
    CLOSE,
    /// A control word such as `\par`, or a control sign such as `\~`.
    WORD,
    /// One byte of text.
    BYTE,
    END
  }

  private static final int LONGEST_WORD = 64;

  private final String rtf;
  private int at;
  private Kind kind = Kind.END;
  private String word = "";
  private int number;
  private boolean numbered;
  private char character;

  RtfTokens(String rtf) {
    this.rtf = rtf;
  }

  Kind next() {
    while (at < rtf.length() && (rtf.charAt(at) == '\r' || rtf.charAt(at) == '\n')) {
      at++;
    }
    if (at >= rtf.length()) {
      kind = Kind.END;
      return kind;
    }
    char c = rtf.charAt(at++);
    switch (c) {
      case '{' -> kind = Kind.OPEN;
      case '}' -> kind = Kind.CLOSE;
      case '\\' -> control();
      default -> {
        kind = Kind.BYTE;
        character = c;
      }
    }
    return kind;
  }

  private void control() {
    kind = Kind.WORD;
    numbered = false;
    number = 0;
    if (at >= rtf.length()) {
      kind = Kind.END;
      return;
    }
    char c = rtf.charAt(at);
    if (c == '\'') {
      hex();
      return;
    }
    if (!isLetter(c)) {
      word = c == '\r' || c == '\n' ? "par" : Character.toString(c);
      at++;
      return;
    }
    int start = at;
    while (at < rtf.length() && isLetter(rtf.charAt(at)) && at - start < LONGEST_WORD) {
      at++;
    }
    word = rtf.substring(start, at);
    parameter();
    if (at < rtf.length() && rtf.charAt(at) == ' ') {
      at++;
    }
  }

  private void hex() {
    int end = Math.min(rtf.length(), at + 3);
    String digits = rtf.substring(at + 1, end);
    at = end;
    kind = Kind.BYTE;
    character = digits.matches("[0-9a-fA-F]{2}") ? (char) Integer.parseInt(digits, 16) : '?';
  }

  private void parameter() {
    int start = at;
    if (at < rtf.length() && rtf.charAt(at) == '-') {
      at++;
    }
    while (at < rtf.length() && Character.isDigit(rtf.charAt(at)) && at - start < 10) {
      at++;
    }
    String digits = rtf.substring(start, at);
    if (digits.matches("-?\\d+")) {
      number = (int) Math.clamp(Long.parseLong(digits), Integer.MIN_VALUE, Integer.MAX_VALUE);
      numbered = true;
    } else {
      at = start;
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /// Passes over bytes that are no tokens.
  void skip(int bytes) {
    at = (int) Math.min(rtf.length(), (long) at + Math.max(0, bytes));
  }

  String word() {
    return word;
  }

  /// The number at the end of the word.
  int number(int otherwise) {
    return numbered ? number : otherwise;
  }

  /// Says whether the word switches on, as `\v` does and `\v0` does not.
  boolean isOn() {
    return !numbered || number != 0;
  }

  char character() {
    return character;
  }
}
