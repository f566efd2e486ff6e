package org.actant.exchange.refi;

import org.jspecify.annotations.Nullable;

/// What every source and every selection has: its GUID, a name, who made it, and a description.
public record Entry(
    Guid guid, @Nullable String name, Authorship authorship, @Nullable String description) {
  public static Entry of(Guid guid, @Nullable String name) {
    return new Entry(guid, name, Authorship.UNKNOWN, null);
  }
}
