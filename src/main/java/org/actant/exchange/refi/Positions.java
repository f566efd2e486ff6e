package org.actant.exchange.refi;

/// A text in which positions are found that a program counted in its way.
public final class Positions {
  private final String text;
  private final int[] at;

  public Positions(MarkedText marked, OffsetScheme scheme) {
    this.text = marked.text();
    this.at = scheme.positions(text, marked.inline());
  }

  /// Returns the UTF-16 index that a position means, or -1 if it lies outside the text or inside a
  /// character.
  public int index(int position) {
    return position < 0 || position >= at.length ? -1 : at[position];
  }

  /// Says whether a selection is one: both ends in the text, the first before the last.
  public boolean holds(TextSelection selection) {
    int start = index(selection.start());
    int end = index(selection.end());
    return start >= 0 && end > start;
  }

  /// Returns what a selection selects.
  public String quotation(TextSelection selection) {
    return text.substring(index(selection.start()), index(selection.end()));
  }

  /// Says whether a position stands between words: not inside one.
  boolean isBetweenWords(int position) {
    int index = index(position);
    return index >= 0
        && (index == 0
            || index == text.length()
            || !isWord(text.codePointBefore(index))
            || !isWord(text.codePointAt(index)));
  }

  /// Says whether a selection begins and ends with something other than white space, between words.
  boolean isSnug(TextSelection selection) {
    if (!holds(selection)
        || !isBetweenWords(selection.start())
        || !isBetweenWords(selection.end())) {
      return false;
    }
    String quotation = quotation(selection);
    return quotation.equals(quotation.strip());
  }

  /// Says whether a selection reads as the file says it does: its name or its description is the
  /// text, or the beginning of it.
  boolean readsAsStated(TextSelection selection) {
    return holds(selection)
        && (reads(quotation(selection), selection.entry().name())
            || reads(quotation(selection), selection.entry().description()));
  }

  private static boolean reads(String quotation, @org.jspecify.annotations.Nullable String stated) {
    if (stated == null) {
      return false;
    }
    String wanted = flat(stated).strip();
    String beginning = wanted.replaceFirst("(…|\\.\\.\\.)$", "");
    if (beginning.length() < 3) {
      return false;
    }
    String found = flat(quotation);
    return beginning.equals(wanted) && wanted.length() < SHORTENED
        ? found.equals(wanted)
        : found.startsWith(beginning);
  }

  /// Names of this length may have been cut without a sign of it.
  private static final int SHORTENED = 40;

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ");
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }
}
