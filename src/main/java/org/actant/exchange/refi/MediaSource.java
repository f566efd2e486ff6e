package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recording.
public record MediaSource(
    Kind kind,
    Entry entry,
    @Nullable String path,
    @Nullable String currentPath,
    List<Transcript> transcripts,
    List<MediaSelection> selections,
    Marks marks)
    implements Source {
  /// What was recorded.
  public enum Kind {
    AUDIO("AudioSource", "AudioSelection"),
    VIDEO("VideoSource", "VideoSelection");

    private final String source;
    private final String selection;

    Kind(String source, String selection) {
      this.source = source;
      this.selection = selection;
    }

    String source() {
      return source;
    }

    String selection() {
      return selection;
    }
  }

  /// A part of a recording, in milliseconds.
  public record MediaSelection(Entry entry, int begin, int end, Marks marks) {}

  public MediaSource {
    transcripts = List.copyOf(transcripts);
    selections = List.copyOf(selections);
  }
}
