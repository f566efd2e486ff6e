package org.actant.exchange.refi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a program counts positions in a text. The standard counts Unicode code points (section 10.2)
/// and is silent about the rest.
///
/// @param unit what one step is
/// @param lineEnd how many steps a line end takes that is, or in the program was, a carriage return
///   and a line feed: 1 or 2
/// @param mark true if a byte-order mark at the beginning of the file takes a step
public record OffsetScheme(Unit unit, int lineEnd, boolean mark) {
  /// What one step is.
  public enum Unit {
    CODE_POINT("code points"),
    UTF_16("UTF-16 units");

    private final String words;

    Unit(String words) {
      this.words = words;
    }
  }

  public OffsetScheme {
    if (lineEnd != 1 && lineEnd != 2) {
      throw new IllegalArgumentException("a line end of " + lineEnd + " steps");
    }
  }

  /// Returns all schemes, those nearest to the standard first: of schemes that fit equally well the
  /// first is meant.
  ///
  /// @param inline true for texts inside the XML, where a line end is one character whatever it was
  static List<OffsetScheme> all(boolean inline) {
    var all = new ArrayList<OffsetScheme>();
    for (Unit unit : Unit.values()) {
      for (int lineEnd : inline ? new int[] {1, 2} : new int[] {2, 1}) {
        for (boolean mark : new boolean[] {false, true}) {
          all.add(new OffsetScheme(unit, lineEnd, mark));
        }
      }
    }
    return all;
  }

  /// Returns where the steps lead in a text: the UTF-16 index after as many steps as the index into
  /// the array, or -1 inside a character; the last entry is the end of the text.
  ///
  /// @param text as it is in its file, with a byte-order mark and all line ends
  /// @param inline true if it stood inside the XML
  int[] positions(String text, boolean inline) {
    var positions = new Steps(text.length());
    int i = 0;
    if (text.startsWith("\uFEFF")) {
      if (mark) {
        positions.step(0);
      }
      i = 1;
    }
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        positions.step(i);
        if (lineEnd == 2) {
          positions.step(i + 1);
        }
        i += 2;
      } else if (c == '\n' && inline) {
        for (int k = 0; k < lineEnd; k++) {
          positions.step(i);
        }
        i++;
      } else {
        int length = Character.charCount(text.codePointAt(i));
        positions.step(i);
        if (length == 2 && unit == Unit.UTF_16) {
          positions.step(-1); // inside a character
        }
        i += length;
      }
    }
    positions.step(text.length());
    return positions.toArray();
  }

  private static final class Steps {
    private int[] at;
    private int count;

    Steps(int length) {
      at = new int[length + 2];
    }

    void step(int index) {
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
      }
      at[count++] = index;
    }

    int[] toArray() {
      return Arrays.copyOf(at, count);
    }
  }

  @Override
  public String toString() {
    return "%s, CRLF as %s, byte-order mark %s"
        .formatted(unit.words, lineEnd, mark ? "counted" : "not counted");
  }
}
