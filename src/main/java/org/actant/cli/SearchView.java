package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.search.Hit;
import org.actant.search.KeywordInContext;
import org.actant.search.Order;
import org.actant.search.PassageSearch;
import org.actant.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How `actant search` shows what it found: in which order, as passages, with their neighbors, or
/// as a concordance.
final class SearchView {
  private static final int SNIPPET = 150;
  private static final int CONTEXT = 45;

  /// In what order results stand.
  enum Sorting {
    SCORE,
    DATE,
    DOCUMENT,
    LEFT,
    RIGHT
  }

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "By score, date or document; with --kwic also by the words on the left or right."
              + " Default: score, with --kwic document.")
  @Nullable Sorting sort;

  @Option(names = "--kwic", description = "Show every match in its line, aligned.")
  boolean kwic;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Show N passages before and after each one.")
  int context;

  void check() {
    if (context < 0 || context > 100) {
      throw new InputException("--context is " + context + "; expected 0 to 100");
    }
    if (kwic && context > 0) {
      throw new InputException("found --kwic and --context; expected one of them");
    }
    if (!kwic && (sort == Sorting.LEFT || sort == Sorting.RIGHT)) {
      throw new InputException(
          "--sort %s orders lines of a concordance; expected --kwic with it"
              .formatted(sort.name().toLowerCase(Locale.ROOT)));
    }
  }

  Order order(Order usual) {
    return switch (sort) {
      case DATE -> Order.DATE;
      case DOCUMENT -> kwic ? Order.SCORE : Order.DOCUMENT;
      case SCORE, LEFT, RIGHT -> Order.SCORE;
      case null -> usual;
    };
  }

  private KeywordInContext.Order lineOrder() {
    return switch (sort) {
      case SCORE, DATE -> KeywordInContext.Order.HITS;
      case LEFT -> KeywordInContext.Order.LEFT;
      case RIGHT -> KeywordInContext.Order.RIGHT;
      case DOCUMENT -> KeywordInContext.Order.DOCUMENT;
      case null -> KeywordInContext.Order.DOCUMENT;
    };
  }

  /// @param counted the search whose facets go along in JSON, if they are wanted
  void print(Console console, PassageSearch search, List<Hit> hits, Optional<SearchRequest> counted)
      throws IOException {
    List<KeywordInContext> lines =
        kwic ? KeywordInContext.of(hits, CONTEXT, lineOrder()) : List.of();
    if (console.json()) {
      List<?> found = kwic ? lines.stream().map(SearchJson::of).toList() : objects(search, hits);
      console.result(
          "",
          counted.isPresent()
              ? Map.of("facets", SearchCounts.brief(search, counted.get()), "found", found)
              : found);
    } else if (!hits.isEmpty()) {
      console.result(kwic ? SearchText.lines(lines, CONTEXT, marks()) : text(search, hits), hits);
    }
  }

  private List<Object> objects(PassageSearch search, List<Hit> hits) throws IOException {
    var objects = new ArrayList<Object>();
    for (Hit hit : hits) {
      var object = SearchJson.of(hit);
      if (context > 0) {
        object.put("context", SearchJson.neighbors(search.around(hit, context)));
      }
      objects.add(object);
    }
    return objects;
  }

  private String text(PassageSearch search, List<Hit> hits) throws IOException {
    if (context == 0) {
      return SearchText.hits(hits, SNIPPET, marks());
    }
    var texts = new ArrayList<String>();
    for (Hit hit : hits) {
      texts.add(SearchText.surrounded(hit, search.around(hit, context), marks()));
    }
    return String.join("\n\n", texts);
  }

  private static Marks marks() {
    return Marks.of(isTerminal());
  }

  static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /// What stands around a match: bold on a terminal, marks elsewhere.
  record Marks(String before, String after) {
    static Marks of(boolean terminal) {
      return terminal ? new Marks("\u001b[1m", "\u001b[0m") : new Marks("«", "»");
    }
  }
}
