package org.actant.claims;

/// The words by which a sentence has an element.
///
/// @param start first UTF-16 unit in the document's text
/// @param end one past the last
/// @param value what the words come to: a quantity in its normal unit, a year, a name; else empty
public record Evidence(Element element, int start, int end, String words, String value) {
  public Evidence {
    if (start < 0 || end <= start || words.length() != end - start) {
      throw new IllegalArgumentException("bad evidence " + start + ".." + end + ": " + words);
    }
  }
}
