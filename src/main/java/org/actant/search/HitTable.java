package org.actant.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actant.table.Column;
import org.actant.table.Table;

/// What a search found, as a table to work on with: a row a passage.
public final class HitTable {
  public static final List<Column> COLUMNS =
      List.of(
          Column.text("quotation", "the passage, word for word"),
          Column.text("document", "id of the document"),
          Column.text("title", "title of the document"),
          Column.text("issuer", "who issued it"),
          Column.text("actor_type", "what the issuer is"),
          Column.integer("year", "", "when it was issued"),
          Column.integer("page", "", "number of the page, from 1"),
          Column.text("page_label", "label printed on the page"),
          Column.integer("start", "", "first UTF-16 unit in the document's text"),
          Column.integer("end", "", "one past the last unit"),
          Column.number("score", "", "BM25; comparable within one search only"),
          Column.text("codes", "codes of codings that begin here, apart by `;`"),
          Column.text("citation", "how to cite it"),
          Column.text("before", "the passages before, if asked for"),
          Column.text("after", "the passages after, if asked for"),
          Column.text("query", "what was looked for"),
          Column.text("filters", "among which passages"),
          Column.text("saved_query", "name of the query, if it is saved"),
          Column.integer("saved_version", "", "its version"));

  private final PassageSearch search;
  private final Map<String, List<Codings.Coding>> codings;
  private final int context;

  /// @param context how many passages before and after each one are wanted
  public HitTable(PassageSearch search, Codings codings, int context) {
    this.search = search;
    this.codings = codings.all().stream().collect(Collectors.groupingBy(Codings.Coding::document));
    this.context = context;
  }

  public Table of(List<Hit> hits, SearchRequest request, Optional<SavedQuery> saved)
      throws IOException {
    var rows = new ArrayList<List<String>>();
    for (Hit hit : hits) {
      rows.add(row(hit, request, saved));
    }
    return new Table(COLUMNS.stream().map(Column::name).toList(), rows);
  }

  private List<String> row(Hit hit, SearchRequest request, Optional<SavedQuery> saved)
      throws IOException {
    List<PassageSearch.Neighbor> around = context == 0 ? List.of() : search.around(hit, context);
    Hit.PageStart page = hit.pageAt(hit.start());
    return List.of(
        hit.text(),
        hit.document(),
        hit.title(),
        hit.issuer(),
        hit.actorType(),
        hit.year().isPresent() ? Integer.toString(hit.year().getAsInt()) : "",
        Integer.toString(page.number()),
        page.label(),
        Integer.toString(hit.start()),
        Integer.toString(hit.end()),
        String.format(Locale.ROOT, "%.4f", hit.score()),
        codes(hit),
        Citation.of(hit),
        text(around.stream().filter(n -> n.number() < hit.number()).toList()),
        text(around.stream().filter(n -> n.number() > hit.number()).toList()),
        request.question().toString(),
        request.selection().toString(),
        saved.map(SavedQuery::name).orElse(""),
        saved.map(query -> Integer.toString(query.version())).orElse(""));
  }

  /// The codes of the codings that begin in a passage, sorted.
  private String codes(Hit hit) {
    return codings.getOrDefault(hit.document(), List.of()).stream()
        .filter(coding -> coding.start() >= hit.start() && coding.start() < hit.end())
        .map(coding -> coding.values().getOrDefault(Facet.CODE, ""))
        .distinct()
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static String text(List<PassageSearch.Neighbor> neighbors) {
    return neighbors.stream().map(PassageSearch.Neighbor::text).collect(Collectors.joining("\n\n"));
  }
}
