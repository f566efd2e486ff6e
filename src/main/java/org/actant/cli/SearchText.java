package org.actant.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.actant.search.Hit;
import org.actant.search.KeywordInContext;
import org.actant.search.PassageSearch;
import org.actant.search.Snippet;
import org.actant.table.Table;

/// Lays out what a search found. The texts come after the table proper, because marks take no room
/// on a terminal.
final class SearchText {
  private static final int TEXT_WIDTH = 96;

  private SearchText() {}

  /// One line a hit: score, document, issuer, year, page label, snippet.
  static String hits(List<Hit> hits, int width, SearchView.Marks marks) {
    var rows = new ArrayList<List<String>>();
    for (Hit hit : hits) {
      rows.add(
          List.of(
              String.format(Locale.ROOT, "%.2f", hit.score()),
              hit.document(),
              hit.issuer(),
              hit.year().isPresent() ? Integer.toString(hit.year().getAsInt()) : "",
              page(hit, hit.start())));
    }
    var table = new Table(List.of("score", "document", "issuer", "year", "page"), rows);
    return joined(
        table, "passage", i -> Snippet.of(hits.get(i), width, marks.before(), marks.after()));
  }

  /// One line a match: document, page label, and the match between its neighbors, aligned.
  static String lines(List<KeywordInContext> lines, int width, SearchView.Marks marks) {
    var rows = new ArrayList<List<String>>();
    for (KeywordInContext line : lines) {
      rows.add(List.of(line.hit().document(), page(line.hit(), line.match().start())));
    }
    return joined(
        new Table(List.of("document", "page"), rows),
        " ".repeat(width) + "match",
        i -> aligned(lines.get(i), width, marks));
  }

  /// A hit between its neighbors, wrapped for reading.
  static String surrounded(Hit hit, List<PassageSearch.Neighbor> around, SearchView.Marks marks) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s%s%s, p. %s (%.2f)",
            hit.document(),
            hit.issuer().isEmpty() ? "" : ", " + hit.issuer(),
            hit.year().isPresent() ? " " + hit.year().getAsInt() : "",
            page(hit, hit.start()),
            hit.score()));
    for (PassageSearch.Neighbor neighbor : around) {
      boolean itself = neighbor.number() == hit.number();
      String shown =
          itself
              ? Snippet.of(hit, hit.text().length(), marks.before(), marks.after())
              : neighbor.text();
      text.append('\n').append(wrapped(shown, itself ? "> " : "  "));
    }
    return text.toString();
  }

  private static String wrapped(String text, String margin) {
    var wrapped = new StringBuilder(margin);
    int column = 0;
    for (String word : text.split("\\s+")) {
      if (column > 0 && column + word.length() + 1 > TEXT_WIDTH) {
        wrapped.append('\n').append(margin);
        column = 0;
      }
      wrapped.append(column > 0 ? " " : "").append(word);
      column += word.length() + 1;
    }
    return wrapped.toString();
  }

  private static String aligned(KeywordInContext line, int width, SearchView.Marks marks) {
    return " ".repeat(width - line.left().length())
        + line.left()
        + marks.before()
        + line.keyword()
        + marks.after()
        + line.right();
  }

  /// The label printed on the page, or its number where there is none.
  private static String page(Hit hit, int offset) {
    Hit.PageStart page = hit.pageAt(offset);
    return page.label().isEmpty() ? Integer.toString(page.number()) : page.label();
  }

  private static String joined(Table table, String title, IntFunction<String> text) {
    List<String> lines = TextTable.format(table).lines().toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    var joined = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String last =
          i == 0 ? title : i == 1 ? "-".repeat(title.strip().length()) : text.apply(i - 2);
      String pad = " ".repeat(width - lines.get(i).length());
      joined
          .append(lines.get(i))
          .append(pad)
          .append("  ")
          .append(last.stripTrailing().replace('\t', ' ')) // between cells of a table
          .append('\n');
    }
    return joined.toString().stripTrailing();
  }
}
