package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A PDF document. Its passages are selections of its text; areas of its pages are selections of
/// its own.
///
/// @param representation its plain text
public record PdfSource(
    Entry entry,
    @Nullable String path,
    @Nullable String currentPath,
    List<PdfSelection> selections,
    @Nullable TextSource representation,
    Marks marks)
    implements Source {
  /// An area of a page.
  ///
  /// @param page from 0, which the standard leaves open
  /// @param representation its text
  public record PdfSelection(
      Entry entry, int page, Area area, @Nullable TextSource representation, Marks marks) {}

  public PdfSource {
    selections = List.copyOf(selections);
  }
}
