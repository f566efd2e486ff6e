package org.actant.claims;

import java.util.List;

/// What a corpus says to a question: sentences of documents, word by word, or nothing.
///
/// @param quotations the best first; empty if the corpus has no answer
/// @param number the first amount or number of the best quotation that the question asks for; empty
///   if it asks for none or none is there
/// @param coverage how much of the question the best sentence and its passage speak of, 0 to 1
/// @param query what was asked of the index
/// @param hits passages that answer the query
/// @param reason why nothing is said; empty if something is
public record Reply(
    List<Quotation> quotations,
    String number,
    double coverage,
    String query,
    int hits,
    String reason) {
  /// A sentence and where it stands.
  public record Quotation(
      String document, String page, int start, int end, String text, double score) {}

  public Reply {
    quotations = List.copyOf(quotations);
  }

  public boolean isAbstention() {
    return !reason.isEmpty();
  }
}
