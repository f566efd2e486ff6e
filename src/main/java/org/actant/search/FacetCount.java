package org.actant.search;

import java.util.List;
import java.util.OptionalDouble;

/// How many passages with these values answer a query.
///
/// @param values one for each facet that was asked for; an empty text for what is not known
/// @param passages that answer
/// @param documents they stand in
/// @param words of all selected passages with these values, whether they answer or not; 0 where a
///   coding decides, because what nobody coded has no words to be counted
public record FacetCount(List<String> values, int passages, int documents, long words) {
  private static final double PER = 10_000;

  public FacetCount {
    values = List.copyOf(values);
  }

  /// Passages that answer for every 10 000 words of the group, by which groups of different size
  /// can be compared.
  public OptionalDouble perTenThousandWords() {
    return words == 0 ? OptionalDouble.empty() : OptionalDouble.of(PER * passages / words);
  }
}
