package org.actant.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.actant.codebook.Codebooks;
import org.actant.input.InputException;
import org.actant.search.Codings;
import org.actant.search.Facet;
import org.actant.search.Hit;
import org.actant.search.IndexStage;
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
import picocli.CommandLine.Spec;

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
  private static final int WIDTH = 100;

  @Spec picocli.CommandLine.Model.CommandSpec spec;
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

  @Mixin SearchView view;
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
        counts.print(console, search, request, width());
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
      export.write(workspace, search, hits, request, name, view.context);
    } else {
      view.print(console, search, hits, counts.facets ? Optional.of(request) : Optional.empty());
    }
    if (counts.facets && !console.json()) {
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
    view.check();
    boolean asked =
        !query.isEmpty() || like != null || !selection.selection().equals(Selection.ALL);
    saved.check(asked || feedback);
    batch.check(asked || saved.saved != null);
  }

  private int width() {
    return SearchView.isTerminal() ? spec.root().usageMessage().width() : WIDTH;
  }

  // ---- what is asked

  private SearchRequest request() {
    return SearchRequest.of(question())
        .among(selection.selection())
        .in(view.order(Order.SCORE))
        .withFeedback(feedback);
  }

  private SearchRequest request(SavedQuery named) {
    return named.request().in(view.order(named.order()));
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

  private Codings codings(Workspace workspace, Selection selection) throws IOException {
    for (String code : selection.of(Facet.CODE)) {
      Codebooks.read(workspace).get(code);
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
}
