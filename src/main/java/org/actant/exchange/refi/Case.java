package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody or something that the sources tell of, such as a person interviewed or an organization.
///
/// @param codes, sources, selections GUIDs of what belongs to it
public record Case(
    Guid guid,
    @Nullable String name,
    @Nullable String description,
    List<Guid> codes,
    List<VariableValue> values,
    List<Guid> sources,
    List<Guid> selections) {
  public Case {
    codes = List.copyOf(codes);
    values = List.copyOf(values);
    sources = List.copyOf(sources);
    selections = List.copyOf(selections);
  }
}
