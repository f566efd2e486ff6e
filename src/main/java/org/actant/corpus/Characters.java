package org.actant.corpus;

import java.text.Normalizer;

/// Turns the characters that files contain into the ones people write: Unicode normalization form
/// C, ligatures spelled out, bullets of symbol fonts as bullets, nothing invisible.
public final class Characters {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Characters() {}

  /// Returns the cleaned text: every space is U+0020, every control character is gone.
  public static String clean(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    var text = new StringBuilder(raw.length() + 8);
    raw.codePoints().forEach(c -> append(text, c));
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// Returns raised digits as superscript characters, so that a note's number does not become part
  /// of the word before it nor an exponent part of its base; anything else as it is.
  public static String raised(String text) {
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == ' ')) {
      return text;
    }
    var raised = new StringBuilder();
    text.chars()
        .forEach(
            c -> raised.append(c >= '0' && c <= '9' ? SUPERSCRIPTS.charAt(c - '0') : (char) c));
    return raised.toString();
  }

  public static boolean isSuperscript(char c) {
    return SUPERSCRIPTS.indexOf(c) >= 0;
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder text, int c) {
    if (c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE) {
      // ligatures and positional forms of letters; compatibility characters beyond these carry
      // meaning and stay
      text.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
      return;
    }
    if (c >= 0xF020 && c <= 0xF0FF) {
      text.append(symbol(c - 0xF000)); // symbol fonts without a Unicode map, such as Wingdings
      return;
    }
    switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          text.append(' ');
      case Character.CONTROL -> {
        if (c == '\t' || c == '\n' || c == '\r' || c == '\f') {
          text.append(' ');
        }
      }
      case Character.FORMAT -> {
        if (c == 0xAD) {
          text.append((char) c); // a soft hyphen decides how a line end is joined
        }
      }
      case Character.SURROGATE, Character.UNASSIGNED -> {}
      default -> text.appendCodePoint(c);
    }
  }

  private static char symbol(int code) {
    return switch (code) {
      case 0x2D -> '–';
      case 0x6F, 0x71, 0x72, 0xA8 -> '▪';
      case 0xD8, 0xE0, 0xE8 -> '→';
      case 0xFC, 0xFE -> '✓';
      default -> code < 0x7F && Character.isDigit(code) ? (char) code : '•';
    };
  }
}
