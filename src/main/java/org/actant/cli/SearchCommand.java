package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.actant.coding.Codebook;
import org.actant.input.InputException;
import org.actant.search.Codings;
import org.actant.search.Facet;
import org.actant.search.Hit;
import org.actant.search.IndexStage;
import org.actant.search.KeywordInContext;
import org.actant.search.Order;
import org.actant.search.PassageSearch;
import org.actant.search.Question;
import org.actant.search.SavedQuery;
import org.actant.search.SearchRequest;
import org.actant.search.Selection;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant search`.
@Command(
    name = "search",
    description = "Finds passages in the corpus.",
    footer = {
      "%nA query is words, all of which must be in the passage, in any grammatical form. It may"
          + " also have",
      "  \"data center\"       a phrase            \"water use\"~5      words near each other",
      "  \"water > river\"     one before another  \"water > river\"~5  at most 5 words between",
      "  \"carbon neutral*\"   an open word        \"carbon neutral|free\"  either in a phrase",
      "  grid OR network     either word         water NOT rain     without a word",
      "  sustainab*  cent??  wildcards           behaviour~1        a word spelt nearly so",
      "  /colou?r/           a regular expression",
      "  exact:pledges       this form only      year:[2019 TO 2022], issuer:..., kind:report,"
          + " language:de, block:table",
      "%nExamples:",
      "  actant search '\"carbon neutral\" AND certificate*'",
      "  actant search water --actor-type ngo --year 2019..2022 --limit 5",
      "  actant search pledge --kwic --sort right",
      "  actant search '\"pledge > offset\"~10' --context 1",
      "  actant search grid --code obligatory-passage-point --json",
      "  actant search water --by year,actor-type",
      "  actant search --like acme-2021#12 -v",
      "  actant search '\"water use\"' --save water-use --purpose 'who counts water'",
      "  actant search --saved water-use --out water.xlsx",
      "  actant search --batch topics.tsv --run out.trec --qrels qrels.txt --k1 0.9 --b 0.4 --rm3"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int LIMIT = 20;
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

  @Mixin Session session;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
  List<String> query = List.of();

  @Option(
      names = "--like",
      paramLabel = "DOCUMENT[#N]",
      description = "Look for passages that speak of the same as a document or its passage N.")
  @Nullable String like;

  @Mixin SearchSelection selection;

  @Option(
      names = "--rm3",
      description =
          "Widen the query by words of its best answers (pseudo-relevance feedback); -v says"
              + " which.")
  boolean feedback;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most passages shown; default: " + LIMIT + ", with --out all.")
  @Nullable Integer limit;

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

  @Mixin SearchBatch batch;

  @Mixin SearchCounts counts;
  @Mixin SearchSaved saved;
  @Mixin SearchExport export;

  @Override
  public Integer call() throws Exception {
    check();
    Workspace workspace = session.workspace();
    Console console = session.console();
    if (saved.list) {
      SearchSaved.print(workspace, console);
      return ExitCode.DONE;
    }
    if (batch.isWanted()) {
      return batch.call(workspace, console, feedback);
    }
    Optional<SavedQuery> named = saved.read(workspace);
    SearchRequest request = named.map(this::request).orElseGet(this::request);
    Codings codings = codings(workspace, request.selection());
    try (PassageSearch search = PassageSearch.open(workspace, batch.bm25(), codings)) {
      sayIfOutdated(workspace, console);
      sayTerms(console, search, request);
      if (counts.isWanted()) {
        counts.print(console, search, request);
      } else {
        answer(workspace, console, search, request, named);
      }
    }
    return ExitCode.DONE;
  }

  private void answer(
      Workspace workspace,
      Console console,
      PassageSearch search,
      SearchRequest request,
      Optional<SavedQuery> named)
      throws IOException {
    int all = search.count(request);
    boolean everything = export.isWanted() && limit == null;
    SearchRequest limited = request.withLimit(everything ? Math.max(1, all) : limit());
    List<Hit> hits = search.find(limited);
    Optional<SavedQuery> name = named.or(() -> keep(workspace, console, request));
    if (export.isWanted()) {
      export.write(workspace, search, hits, request, name, context);
    } else {
      print(console, search, hits);
    }
    if (counts.facets) {
      counts.printBriefly(console, search, request);
    }
    console.say(told(hits.size(), all, request.question().toString()));
  }

  private Optional<SavedQuery> keep(Workspace workspace, Console console, SearchRequest request) {
    try {
      return saved.save(workspace, console, request);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int limit() {
    return limit == null ? LIMIT : limit;
  }

  private void check() {
    if (limit() < 1) {
      throw new InputException("--limit is " + limit + "; expected 1 or more");
    }
    if (context < 0 || context > 100) {
      throw new InputException("--context is " + context + "; expected 0 to 100");
    }
    if (!kwic && (sort == Sorting.LEFT || sort == Sorting.RIGHT)) {
      throw new InputException(
          "--sort %s orders lines of a concordance; expected --kwic with it"
              .formatted(sort.name().toLowerCase(Locale.ROOT)));
    }
    saved.check(
        !query.isEmpty()
            || like != null
            || feedback
            || !selection.selection().equals(Selection.ALL));
    export.isWanted();
  }

  // ---- what is asked

  private SearchRequest request() {
    return SearchRequest.of(question())
        .among(selection.selection())
        .in(order(Order.SCORE))
        .withFeedback(feedback);
  }

  private SearchRequest request(SavedQuery named) {
    return named.request().in(order(named.order()));
  }

  private Question question() {
    if (!query.isEmpty() && like != null) {
      throw new InputException("found a query and --like; expected one of them");
    }
    if (like != null) {
      return Question.Like.parse(like);
    }
    if (query.isEmpty() && !counts.isWanted()) {
      throw new InputException(
          "nothing to look for; expected a QUERY, --like, --saved, --by or --batch");
    }
    return new Question.Written(query.isEmpty() ? "*:*" : String.join(" ", query));
  }

  private Order order(Order usual) {
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

  private Codings codings(Workspace workspace, Selection selection) throws IOException {
    for (String code : selection.of(Facet.CODE)) {
      Codebook.read(Codebook.file(workspace)).get(code);
    }
    return counts.needCodings() || selection.values().keySet().stream().anyMatch(Facet::isCoded)
        ? Codings.read(workspace)
        : Codings.NONE;
  }

  // ---- what is said

  private void sayIfOutdated(Workspace workspace, Console console) throws IOException {
    if (!session.runner(workspace).outdated(new IndexStage()).isEmpty()) {
      console.say(
          "the texts have changed since the index was made; `actant corpus index` brings it up to"
              + " date");
    }
  }

  private void sayTerms(Console console, PassageSearch search, SearchRequest request)
      throws IOException {
    if (session.verbose && (feedback || like != null)) {
      console.detail(
          "words looked for, as they stand in the index: "
              + search.added(request).stream()
                  .map(term -> String.format(Locale.ROOT, "%s %.3f", term.term(), term.weight()))
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String told(int shown, int all, String query) {
    if (all == 0) {
      return "no passage answers `" + query + "`";
    }
    return shown == all
        ? all + (all == 1 ? " passage" : " passages")
        : shown + " of " + all + " passages; --limit shows more";
  }

  // ---- printing

  private void print(Console console, PassageSearch search, List<Hit> hits) throws IOException {
    if (kwic) {
      printLines(console, KeywordInContext.of(hits, CONTEXT, lineOrder()));
    } else {
      printHits(console, search, hits);
    }
  }

  private void printHits(Console console, PassageSearch search, List<Hit> hits) throws IOException {
    if (console.json()) {
      var objects = new ArrayList<Object>();
      for (Hit hit : hits) {
        var object = SearchJson.of(hit);
        if (context > 0) {
          object.put("context", SearchJson.neighbors(search.around(hit, context)));
        }
        objects.add(object);
      }
      console.result("", objects);
    } else if (!hits.isEmpty() && context > 0) {
      var texts = new ArrayList<String>();
      for (Hit hit : hits) {
        texts.add(SearchText.surrounded(hit, search.around(hit, context), Marks.of(isTerminal())));
      }
      console.result(String.join("\n\n", texts), hits);
    } else if (!hits.isEmpty()) {
      console.result(SearchText.hits(hits, SNIPPET, Marks.of(isTerminal())), hits);
    }
  }

  private static void printLines(Console console, List<KeywordInContext> lines) {
    if (console.json()) {
      console.result("", lines.stream().map(SearchJson::of).toList());
    } else if (!lines.isEmpty()) {
      console.result(SearchText.lines(lines, CONTEXT, Marks.of(isTerminal())), lines);
    }
  }

  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /// What stands around a match: bold on a terminal, marks elsewhere.
  record Marks(String before, String after) {
    static Marks of(boolean terminal) {
      return terminal ? new Marks("\u001b[1m", "\u001b[0m") : new Marks("«", "»");
    }
  }
}
