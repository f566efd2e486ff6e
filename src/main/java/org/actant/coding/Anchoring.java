package org.actant.coding;

import org.actant.corpus.DocumentText;

/// Finds the place in a text that a coding means: where its offsets say, if the quotation stands
/// there; else where the quotation stands, whatever its white space, hyphens and quotation marks;
/// of several places the one nearest to the offsets, or the first if there are none.
public final class Anchoring {
  /// What became of a coding's place.
  public sealed interface Result {}

  public record Found(Anchor anchor) implements Result {}

  /// @param reason why there is no place, for the one who coded
  public record Lost(String reason) implements Result {}

  private final DocumentText document;
  private final Letters letters;

  public Anchoring(DocumentText document) {
    this.document = document;
    this.letters = Letters.of(document.text());
  }

  /// Finds a quotation.
  ///
  /// @param start where the quotation is expected, or -1
  /// @param end where it is expected to end, or -1
  public Result find(int start, int end, String quotation) {
    Letters wanted = Letters.of(quotation);
    if (wanted.length() == 0) {
      return new Lost("the quotation has no letters");
    }
    String text = document.text();
    if (start >= 0
        && start < end
        && end <= text.length()
        && Letters.of(text.substring(start, end)).text.equals(wanted.text)) {
      return new Found(Anchor.of(document, start, end));
    }
    int best = -1;
    for (int at = letters.text.indexOf(wanted.text);
        at >= 0;
        at = letters.text.indexOf(wanted.text, at + 1)) {
      if (best < 0 || (start >= 0 && distance(at, start) < distance(best, start))) {
        best = at;
      }
    }
    if (best < 0) {
      return new Lost(
          end > text.length()
              ? "the text ends at %s, before %s..%s, and the quotation does not stand in it"
                  .formatted(text.length(), start, end)
              : "the quotation does not stand in the text");
    }
    int from = letters.places[best];
    int to = letters.places[best + wanted.length() - 1] + 1;
    return new Found(Anchor.of(document, from, withMarks(to, quotation)));
  }

  private int distance(int at, int start) {
    return Math.abs(letters.places[at] - start);
  }

  /// Takes in the marks that follow the last letter in the text as they do in the quotation.
  private int withMarks(int to, String quotation) {
    String text = document.text();
    int end = to;
    int at = quotation.length();
    while (at > 0 && !Character.isLetterOrDigit(quotation.charAt(at - 1))) {
      at--;
    }
    String marks = quotation.substring(at).strip();
    if (text.startsWith(marks, end)) {
      end += marks.length();
    } else if (!marks.isEmpty() && end < text.length() && ".!?".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /// The letters and digits of a text and where each stands.
  private record Letters(String text, int[] places) {
    static Letters of(String text) {
      var letters = new StringBuilder();
      int[] places = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
          places[letters.length()] = i;
          letters.append(c);
        }
      }
      return new Letters(letters.toString(), places);
    }

    int length() {
      return text.length();
    }
  }
}
