package org.actant.search;

/// What to look for, where, and how much of it is wanted.
///
/// @param feedback whether the query is widened by the terms of its best answers, see
///   [RelevanceModel]
/// @param limit most hits wanted
public record SearchRequest(
    Question question, Selection selection, Order order, boolean feedback, int limit) {
  public SearchRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  public static SearchRequest of(String query) {
    return of(new Question.Written(query));
  }

  public static SearchRequest of(Question question) {
    return new SearchRequest(question, Selection.ALL, Order.SCORE, false, 20);
  }

  public SearchRequest among(Selection selection) {
    return new SearchRequest(question, selection, order, feedback, limit);
  }

  public SearchRequest in(Order order) {
    return new SearchRequest(question, selection, order, feedback, limit);
  }

  public SearchRequest withFeedback(boolean feedback) {
    return new SearchRequest(question, selection, order, feedback, limit);
  }

  public SearchRequest withLimit(int limit) {
    return new SearchRequest(question, selection, order, feedback, limit);
  }
}
