package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text: a source, a note, or what another source says in words. Its plain text stands in the
/// file itself or in a file beside it; positions count in the plain text.
///
/// @param richTextPath where the formatted text is, or null
/// @param plainTextPath where the plain text is, or null if it is `content`
public record TextSource(
    Entry entry,
    @Nullable String richTextPath,
    @Nullable String plainTextPath,
    @Nullable String content,
    List<TextSelection> selections,
    Marks marks)
    implements Source {
  public TextSource {
    selections = List.copyOf(selections);
  }
}
