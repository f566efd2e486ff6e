package org.actant.exchange;

import java.util.List;
import java.util.Optional;
import org.actant.corpus.DocumentText;
import org.actant.corpus.LineBox;
import org.actant.corpus.Page;
import org.actant.corpus.TextBox;
import org.actant.exchange.refi.Area;

/// Finds the places of a foreign project's codings in the text that the document has here.
final class PlaceFinder {
  /// @param found false if the quotation does not stand in the text; the place is a guess then
  record Placed(int start, int end, String quotation, boolean found) {}

  private final DocumentText document;
  private final LetterPlaces here;

  PlaceFinder(DocumentText document) {
    this.document = document;
    this.here = new LetterPlaces(document.text());
  }

  /// Returns a place; nothing where a page has no text in an area, or for a whole document.
  Optional<Placed> find(ImportedPlace place) {
    return switch (place) {
      case ImportedPlace.Exact exact -> Optional.of(exact(exact));
      case ImportedPlace.InText in -> Optional.of(in(in));
      case ImportedPlace.OnPage on -> on(on);
      case ImportedPlace.Whole _ -> Optional.empty();
    };
  }

  /// Returns what is known of a place in a document that has no text here.
  static Optional<Placed> withoutText(ImportedPlace place) {
    return switch (place) {
      case ImportedPlace.Exact exact ->
          Optional.of(new Placed(exact.start(), exact.end(), exact.quotation(), false));
      case ImportedPlace.InText in -> Optional.of(new Placed(-1, -1, in.quotation(), false));
      case ImportedPlace.OnPage _, ImportedPlace.Whole _ -> Optional.empty();
    };
  }

  private Placed exact(ImportedPlace.Exact exact) {
    String text = document.text();
    boolean there =
        exact.start() >= 0
            && exact.start() <= text.length()
            && text.startsWith(exact.quotation(), exact.start());
    boolean found = there || here.contains(new LetterPlaces(exact.quotation()));
    return new Placed(exact.start(), exact.end(), exact.quotation(), found);
  }

  /// Where both texts have the same letters, the place is where the same letters stand; else it is
  /// at the same share of the text, from where the quotation is looked for.
  private Placed in(ImportedPlace.InText in) {
    if (in.text().equals(document.text())) {
      return placed(in.start(), in.end());
    }
    var there = new LetterPlaces(in.text());
    var passage = new LetterPlaces(in.text().substring(in.start(), in.end()));
    int first = there.before(in.start());
    if (passage.count() > 0 && here.has(passage, first) && here.count() == there.count()) {
      int start = here.place(first);
      int end = here.place(first + passage.count() - 1) + 1;
      return placed(start, withMarks(in, end));
    }
    long guess = (long) first * here.count() / Math.max(1, there.count());
    int start = here.place((int) guess);
    int end = start + in.quotation().length();
    boolean found = passage.count() > 0 && here.contains(passage);
    return new Placed(start, end, in.quotation(), found);
  }

  /// Takes in the marks that follow the last letter here as they do there.
  private int withMarks(ImportedPlace.InText in, int end) {
    String quotation = in.quotation();
    int last = quotation.length();
    while (last > 0 && !Character.isLetterOrDigit(quotation.charAt(last - 1))) {
      last--;
    }
    String marks = quotation.substring(last);
    return document.text().startsWith(marks, end) ? end + marks.length() : end;
  }

  private Placed placed(int start, int end) {
    return new Placed(start, end, document.text().substring(start, end), true);
  }

  private Optional<Placed> on(ImportedPlace.OnPage on) {
    if (on.page() < 0 || on.page() >= document.pages().size()) {
      return Optional.empty();
    }
    Page page = document.pages().get(on.page());
    List<LineBox> lines =
        page.lines().stream()
            .filter(line -> isIn(line.box(), on.area(), on.fromTop(), page.height()))
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int start = lines.stream().mapToInt(LineBox::start).min().orElseThrow();
    int end = lines.stream().mapToInt(LineBox::end).max().orElseThrow();
    return Optional.of(placed(start, end));
  }

  /// A line is in an area if its middle is.
  private static boolean isIn(TextBox box, Area area, boolean fromTop, double height) {
    double x = box.x() + box.width() / 2;
    double middle = box.y() + box.height() / 2;
    double y = fromTop ? middle : height - middle;
    return x >= Math.min(area.firstX(), area.secondX())
        && x <= Math.max(area.firstX(), area.secondX())
        && y >= Math.min(area.firstY(), area.secondY())
        && y <= Math.max(area.firstY(), area.secondY());
  }
}
