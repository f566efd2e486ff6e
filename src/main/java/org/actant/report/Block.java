package org.actant.report;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a guide, from top to bottom. Every format writes every kind.
sealed interface Block {
  /// @param level 1 for a chapter
  record Heading(int level, String anchor, List<Inline> content) implements Block {}

  record Paragraph(List<Inline> content) implements Block {}

  record Listing(boolean ordered, List<List<Block>> items) implements Block {}

  /// A remark that must not be missed.
  record Notice(List<Block> content) implements Block {}

  /// What the author has still to write, and from what.
  record Unwritten(List<Block> content) implements Block {}

  record Code(String text) implements Block {}

  /// A table laid out for reading.
  ///
  /// @param anchor empty for a part of a table that stands elsewhere in full
  /// @param label such as `Table 2`; empty for an unnumbered one
  /// @param foot notes, and where the content comes from
  record Grid(
      String anchor,
      String label,
      List<Inline> caption,
      List<Head> heads,
      List<Row> rows,
      List<List<Inline>> foot)
      implements Block {
    /// @param share of the table's width in percent; 0 for as much as the content needs
    record Head(String title, String unit, boolean numeric, int share) {
      private static final int ROOMY = 15;

      /// Whether an interval has room beside its value; else it stands below.
      boolean roomy() {
        return share >= ROOMY;
      }

      static Head words(String title) {
        return new Head(title, "", false, 0);
      }

      static Head words(String title, int share) {
        return new Head(title, "", false, share);
      }
    }

    /// @param anchor empty for a row that nothing points at
    record Row(String anchor, List<List<Inline>> cells) {}

    int size() {
      return rows.size();
    }
  }

  /// A row of a table as something to read: a title, and what there is to say about it, each with a
  /// word for what it is.
  ///
  /// @param level of the title, as of a heading
  record Card(int level, String anchor, List<Inline> title, List<Line> lines) implements Block {
    record Line(String label, List<Inline> content) {}
  }

  /// Somebody's words, exactly.
  record Quotation(Passage passage) implements Block {}

  /// @param svg a whole SVG element
  /// @param description what the picture shows, for readers who cannot see it
  record Figure(String anchor, String label, List<Inline> caption, String svg, String description)
      implements Block {}

  /// The list of the literature cited.
  record Literature(List<Bibliography.Reference> references) implements Block {}

  /// One piece of advice and everything that speaks for and against it.
  ///
  /// @param words what the parts are called
  /// @param measured rows about experiments
  /// @param counted rows about documents
  /// @param silent types of actors whose documents have no matching passage
  record Recommendation(
      Wording.Of words,
      int number,
      String id,
      String title,
      List<Block> text,
      List<Block> why,
      Evidence<Grid> measured,
      Evidence<Grid> counted,
      Evidence<Voices> said,
      List<String> silent,
      List<Block> limits,
      List<RowReference> rows,
      List<Passage> passages)
      implements Block {
    String anchor() {
      return "recommendation-" + id;
    }

    /// Whether anything was found at all.
    boolean supported() {
      return !rows.isEmpty() || !passages.isEmpty();
    }
  }

  /// What actors of one type say.
  record Voices(String actorType, List<Quotation> quotations) {
    int size() {
      return quotations.size();
    }
  }

  /// @param table the table's name
  record RowReference(String table, String key) {
    String anchor() {
      return Anchors.row(table, key);
    }
  }

  /// What a search for evidence gave.
  sealed interface Evidence<T> {
    /// The recommendation does not look for this kind.
    record NotSought<T>() implements Evidence<T> {}

    record Nothing<T>() implements Evidence<T> {}

    record Found<T>(List<T> items) implements Evidence<T> {}
  }

  /// Returns the words of some blocks, for a format that knows nothing else.
  static String plain(List<Block> blocks) {
    return blocks.stream()
        .map(block ->
            switch (block) {
              case Heading(_, _, List<Inline> content) -> Inline.plain(content);
              case Paragraph(List<Inline> content) -> Inline.plain(content);
              case Listing(_, List<List<Block>> items) ->
                  items.stream().map(item -> "- " + plain(item)).collect(Collectors.joining("\n"));
              case Notice(List<Block> content) -> plain(content);
              case Unwritten(List<Block> content) -> plain(content);
              case Literature(List<Bibliography.Reference> references) ->
                  references.stream()
                      .map(r -> (r.label() + " " + Inline.plain(r.content())).strip())
                      .collect(Collectors.joining("\n"));
              case Code(String text) -> text;
              case Grid grid -> grid.label();
              case Card card -> Inline.plain(card.title());
              case Quotation(Passage passage) -> passage.quotation();
              case Figure figure -> figure.description();
              case Recommendation recommendation -> recommendation.title();
            })
        .collect(Collectors.joining("\n"));
  }
}
