package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said in a recording.
///
/// @param notes GUIDs of notes
public record Transcript(
    Entry entry,
    @Nullable String richTextPath,
    @Nullable String plainTextPath,
    @Nullable String content,
    List<SyncPoint> syncPoints,
    List<TranscriptSelection> selections,
    List<Guid> notes) {
  /// A place in the text and the time in the recording, in milliseconds, that belong together.
  public record SyncPoint(Guid guid, @Nullable Integer timeStamp, @Nullable Integer position) {}

  /// What is said between two such places.
  public record TranscriptSelection(
      Entry entry, @Nullable Guid from, @Nullable Guid to, Marks marks) {}

  public Transcript {
    syncPoints = List.copyOf(syncPoints);
    selections = List.copyOf(selections);
    notes = List.copyOf(notes);
  }
}
