package org.actant.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Recommendations in short: the advice, why, how much speaks to it, and one voice. Everything else
/// that speaks to them is in the workbook, and in a report that shows them whole.
record RecommendationCards(Citations citations) {
  Block.Card card(Block.Recommendation r) {
    var lines = new ArrayList<Block.Card.Line>();
    lines.add(new Block.Card.Line(r.words().get(Wording.DO), words(r.text())));
    lines.add(new Block.Card.Line(r.words().get(Wording.WHY), words(r.why())));
    lines.add(new Block.Card.Line(r.words().get(Wording.EVIDENCE), evidence(r)));
    if (!r.passages().isEmpty()) {
      lines.add(
          new Block.Card.Line(r.words().get(Wording.SAID), quotation(r.passages().getFirst())));
    }
    lines.add(new Block.Card.Line(r.words().get(Wording.LIMITS), words(r.limits())));
    return new Block.Card(3, r.anchor(), Inline.text(r.number() + ". " + r.title()), lines);
  }

  private List<Inline> evidence(Block.Recommendation r) {
    if (!r.supported()) {
      return List.of(new Inline.Strong(Inline.text(RecommendationBuilder.NO_EVIDENCE + ".")));
    }
    var parts = new ArrayList<String>();
    if (!r.rows().isEmpty()) {
      List<String> tables = r.rows().stream().map(Block.RowReference::table).distinct().toList();
      parts.add(
          Words.counted(r.rows().size(), "row")
              + (tables.size() == 1 ? " of the sheet " : " of the sheets ")
              + String.join(", ", tables));
    }
    if (!r.passages().isEmpty()) {
      String who =
          r.passages().stream()
              .map(p -> Words.actors(p.actorType()))
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      parts.add(Words.counted(r.passages().size(), "passage") + " (" + who + ")");
    }
    String silent =
        r.silent().isEmpty()
            ? ""
            : " "
                + Words.silent(
                    r.silent().stream().map(Words::actors).collect(Collectors.joining(", ")));
    return Inline.text(String.join("; ", parts) + "." + silent);
  }

  private List<Inline> quotation(Passage passage) {
    citations.cite(passage);
    return List.of(
        new Inline.Text("“" + passage.shown() + "” "),
        new Inline.Link("#" + Anchors.passage(passage.id()), Inline.text(passage.brief())));
  }

  /// The words of paragraphs, one after the other.
  private static List<Inline> words(List<Block> blocks) {
    var words = new ArrayList<Inline>();
    for (Block block : blocks) {
      if (!words.isEmpty()) {
        words.add(new Inline.Text(" "));
      }
      words.addAll(
          block instanceof Block.Paragraph(List<Inline> content)
              ? content
              : Inline.text(Block.plain(List.of(block))));
    }
    return words;
  }
}
