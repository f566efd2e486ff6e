package org.actant.exchange.refi;

import org.jspecify.annotations.Nullable;

/// Who made a thing and when, who changed it last and when, as far as the file says so. Times are
/// as the file writes them.
public record Authorship(
    @Nullable Guid creator,
    @Nullable String created,
    @Nullable Guid modifier,
    @Nullable String modified) {
  public static final Authorship UNKNOWN = new Authorship(null, null, null, null);

  /// Returns the authorship of something made and never changed.
  public static Authorship by(@Nullable Guid creator, @Nullable String created) {
    return new Authorship(creator, created, null, null);
  }
}
