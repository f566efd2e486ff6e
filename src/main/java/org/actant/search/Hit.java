package org.actant.search;

import java.util.List;
import java.util.OptionalInt;

/// A passage that answers a query.
///
/// @param score BM25 (Robertson and Zaragoza 2009, doi 10.1561/1500000019); higher is better,
///   comparable within one query only
/// @param kind of the document
/// @param language of the document, a BCP 47 code; empty if nobody knows
/// @param block what the passage is to its reader
/// @param number of the passage within its document, from 1
/// @param start first UTF-16 unit in the document's text
/// @param end one past the last
/// @param pages the pages it stands on, in order
/// @param text from start to end
/// @param matches the words that match, in order, apart
public record Hit(
    double score,
    String document,
    String title,
    String issuer,
    String actorType,
    OptionalInt year,
    String kind,
    String language,
    String block,
    int number,
    int start,
    int end,
    List<PageStart> pages,
    String text,
    List<Match> matches) {
  /// A page and where its text starts in the document.
  public record PageStart(int start, int number, String label) {}

  /// Where a match stands in the document's text.
  public record Match(int start, int end) {}

  public Hit {
    pages = List.copyOf(pages);
    matches = List.copyOf(matches);
  }

  /// The passage's name, such as `acme-2021#12`.
  public String key() {
    return document + "#" + number;
  }

  /// Returns the page that a place of the passage stands on.
  public PageStart pageAt(int offset) {
    PageStart at = pages.getFirst();
    for (PageStart page : pages) {
      if (page.start() <= offset) {
        at = page;
      }
    }
    return at;
  }
}
