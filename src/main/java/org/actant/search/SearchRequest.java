package org.actant.search;

import java.util.List;
import java.util.Optional;

/// What to look for and where.
///
/// @param query in Lucene's classic syntax, all words required unless `OR` stands between them
/// @param issuer only documents of this issuer, whatever the capitals
/// @param actorType only documents of issuers of this type
/// @param years only documents of these years
/// @param places only passages that one of these places lies in
/// @param limit most hits wanted
public record SearchRequest(
    String query,
    Optional<String> issuer,
    Optional<String> actorType,
    Optional<YearRange> years,
    Optional<List<Place>> places,
    int limit) {
  /// A run of text in a document.
  public record Place(String document, int start, int end) {}

  public SearchRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit);
    }
  }

  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 20);
  }

  public SearchRequest withIssuer(String issuer) {
    return new SearchRequest(query, Optional.of(issuer), actorType, years, places, limit);
  }

  public SearchRequest withActorType(String actorType) {
    return new SearchRequest(query, issuer, Optional.of(actorType), years, places, limit);
  }

  public SearchRequest withYears(YearRange years) {
    return new SearchRequest(query, issuer, actorType, Optional.of(years), places, limit);
  }

  public SearchRequest withPlaces(List<Place> places) {
    return new SearchRequest(
        query, issuer, actorType, years, Optional.of(List.copyOf(places)), limit);
  }

  public SearchRequest withLimit(int limit) {
    return new SearchRequest(query, issuer, actorType, years, places, limit);
  }
}
