package org.actant.exchange;

import java.util.List;
import java.util.Optional;
import org.actant.exchange.refi.MarkedText;
import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.Positions;
import org.actant.exchange.refi.ProjectTexts;
import org.actant.exchange.refi.Source;
import org.actant.exchange.refi.TextSelection;
import org.actant.exchange.refi.TextSource;

/// The passages of a foreign project's texts, by the way in which the project counts positions.
final class Passages {
  private final ProjectTexts texts;

  Passages(ProjectTexts texts) {
    this.texts = texts;
  }

  /// A passage and its place; none if it does not lie in its text.
  record Passage(TextSelection selection, Optional<ImportedPlace> place) {}

  /// Returns the passages of a source; none if it has no text.
  List<Passage> of(Source source) {
    Optional<TextSource> holder =
        switch (source) {
          case TextSource text -> Optional.of(text);
          case PdfSource pdf -> Optional.ofNullable(pdf.representation());
          default -> Optional.empty();
        };
    Optional<MarkedText> text = holder.map(h -> texts.texts().get(h.guid()));
    if (text.isEmpty()) {
      return holder.map(TextSource::selections).orElse(List.of()).stream()
          .map(selection -> new Passage(selection, Optional.empty()))
          .toList();
    }
    Positions positions = texts.positions(text.get());
    return text.get().source().selections().stream()
        .map(selection -> new Passage(selection, place(text.get(), positions, selection)))
        .toList();
  }

  private static Optional<ImportedPlace> place(
      MarkedText text, Positions positions, TextSelection selection) {
    if (!positions.holds(selection) || positions.quotation(selection).isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportedPlace.InText(
            text.text(), positions.index(selection.start()), positions.index(selection.end())));
  }

  /// Returns the text of a note.
  String note(TextSource note) {
    if (note.content() != null) {
      return note.content().strip();
    }
    MarkedText text = texts.texts().get(note.guid());
    return text == null ? "" : text.text().replace("\uFEFF", "").strip();
  }
}
