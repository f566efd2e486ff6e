package org.actant.coding;

import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.actant.provenance.Digest;

/// A place in a document, anchored three ways: by offsets into its text, by its page, and by the
/// digest of what stands there, so that it is found again after the text was extracted anew.
///
/// @param start first UTF-16 unit
/// @param end one past the last unit
/// @param page number of the page it starts on, from 1
/// @param pageLabel label of that page
/// @param quotation the text from `start` to `end`
/// @param sha256 digest of the quotation
public record Anchor(
    String document,
    int start,
    int end,
    int page,
    String pageLabel,
    String quotation,
    Digest sha256) {
  public Anchor {
    if (start < 0 || end <= start || quotation.length() != end - start) {
      throw new IllegalArgumentException("bad anchor " + start + ".." + end + " in " + document);
    }
  }

  /// Returns the place of a part of a document's text.
  public static Anchor of(DocumentText document, int start, int end) {
    String quotation = document.text().substring(start, end);
    Page page = document.pageAt(start);
    return new Anchor(
        document.id(), start, end, page.number(), page.label(), quotation, Digest.of(quotation));
  }
}
