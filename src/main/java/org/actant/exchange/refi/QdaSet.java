package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set of codes, sources and notes.
public record QdaSet(
    Guid guid,
    String name,
    @Nullable String description,
    List<Guid> codes,
    List<Guid> sources,
    List<Guid> notes) {
  public QdaSet {
    codes = List.copyOf(codes);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }
}
