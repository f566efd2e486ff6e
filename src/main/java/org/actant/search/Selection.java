package org.actant.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which passages are looked at: those whose document has one of the values of every facet named
/// here, and which hold one coding that has one of the values of every coded facet named here.
/// Capitals do not matter.
public record Selection(Map<Facet, List<String>> values, Optional<YearRange> years) {
  public static final Selection ALL = new Selection(Map.of(), Optional.empty());

  public Selection {
    var copy = new EnumMap<Facet, List<String>>(Facet.class);
    values.forEach((facet, wanted) -> {
      if (!wanted.isEmpty()) {
        copy.put(facet, List.copyOf(wanted));
      }
    });
    values = java.util.Collections.unmodifiableMap(copy);
  }

  public Selection with(Facet facet, String... wanted) {
    return with(facet, List.of(wanted));
  }

  public Selection with(Facet facet, List<String> wanted) {
    var all = new EnumMap<Facet, List<String>>(Facet.class);
    all.putAll(values);
    all.put(facet, wanted);
    return new Selection(all, years);
  }

  public Selection in(YearRange range) {
    return new Selection(values, Optional.of(range));
  }

  /// The values wanted of a facet; none means all.
  public List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  boolean needsCodings() {
    return values.keySet().stream().anyMatch(Facet::isCoded);
  }

  boolean wants(Facet facet, String value) {
    List<String> wanted = of(facet);
    return wanted.isEmpty()
        || wanted.stream()
            .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)));
  }

  /// Such as `issuer acme cloud, actor-type ngo or union, years 2019..2022`; empty for all.
  @Override
  public String toString() {
    String facets =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + " " + String.join(" or ", entry.getValue()))
            .collect(Collectors.joining(", "));
    String separator = facets.isEmpty() || years.isEmpty() ? "" : ", ";
    return facets + separator + years.map(range -> "years " + range).orElse("");
  }
}
