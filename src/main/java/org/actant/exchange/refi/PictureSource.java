package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture.
///
/// @param text what it shows, in words
public record PictureSource(
    Entry entry,
    @Nullable String path,
    @Nullable String currentPath,
    @Nullable TextSource text,
    List<PictureSelection> selections,
    Marks marks)
    implements Source {
  /// A part of a picture.
  public record PictureSelection(Entry entry, Area area, Marks marks) {}

  public PictureSource {
    selections = List.copyOf(selections);
  }
}
