package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statement that a source or a selection falls under a code. It has no weight and no stance;
/// the standard has no place for them.
///
/// @param code GUID of the code
/// @param notes GUIDs of notes
public record Coding(
    Guid guid, @Nullable Guid creator, @Nullable String created, Guid code, List<Guid> notes) {
  public Coding {
    notes = List.copyOf(notes);
  }
}
