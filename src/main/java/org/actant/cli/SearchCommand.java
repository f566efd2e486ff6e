package org.actant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.actant.coding.Codebook;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.search.Hit;
import org.actant.search.IndexStage;
import org.actant.search.KeywordInContext;
import org.actant.search.PassageSearch;
import org.actant.search.SearchRequest;
import org.actant.search.YearRange;
import org.actant.table.Csv;
import org.actant.table.Table;
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
      "  grid OR network     either word         water NOT rain     without a word",
      "  sustainab*  cent??  wildcards           behaviour~1        a word spelt nearly so",
      "  exact:pledges       this form only      year:[2019 TO 2022], issuer:..., kind:report,"
          + " block:table",
      "%nExamples:",
      "  actant search '\"carbon neutral\" AND certificate*'",
      "  actant search water --actor-type ngo --year 2019..2022 --limit 5",
      "  actant search pledge --kwic --sort right",
      "  actant search grid --code obligatory-passage-point --json"
    })
final class SearchCommand implements Callable<Integer> {
  private static final int SNIPPET = 150;
  private static final int CONTEXT = 45;

  @Mixin Session session;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
  List<String> query;

  @Option(names = "--issuer", paramLabel = "NAME", description = "Only documents of this issuer.")
  @Nullable String issuer;

  @Option(
      names = "--actor-type",
      paramLabel = "TYPE",
      description =
          "Only issuers of this type: company, ngo, government, academia, association, union,"
              + " other.")
  @Nullable String actorType;

  @Option(names = "--year", paramLabel = "Y..Z", description = "Only documents of these years.")
  @Nullable String years;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description =
          "Only passages with this code, suggested or coded; `actant code codes` lists them.")
  @Nullable String code;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most passages shown; default: ${DEFAULT-VALUE}.")
  int limit = 20;

  @Option(names = "--kwic", description = "Show every match in its line, aligned.")
  boolean kwic;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "With --kwic: by the words on the left, on the right, or by document; default:"
              + " ${DEFAULT-VALUE}.")
  KeywordInContext.Order sort = KeywordInContext.Order.DOCUMENT;

  @Override
  public Integer call() throws Exception {
    if (limit < 1) {
      throw new InputException("--limit is " + limit + "; expected 1 or more");
    }
    Workspace workspace = session.workspace();
    Console console = session.console();
    SearchRequest request = request(workspace);
    try (PassageSearch search = PassageSearch.open(workspace)) {
      if (!session.runner(workspace).outdated(new IndexStage()).isEmpty()) {
        console.say(
            "the texts have changed since the index was made; `actant corpus index` brings it up to"
                + " date");
      }
      List<Hit> hits = search.find(request);
      int all = hits.size() < limit ? hits.size() : search.count(request);
      if (kwic) {
        printLines(console, KeywordInContext.of(hits, CONTEXT, sort));
      } else {
        printHits(console, hits);
      }
      console.say(told(hits.size(), all, request.query()));
    }
    return ExitCode.DONE;
  }

  private SearchRequest request(Workspace workspace) throws Exception {
    SearchRequest request = SearchRequest.of(String.join(" ", query)).withLimit(limit);
    if (issuer != null) {
      request = request.withIssuer(issuer);
    }
    if (actorType != null) {
      request = request.withActorType(actorType);
    }
    if (years != null) {
      request = request.withYears(YearRange.parse(years));
    }
    return code == null ? request : request.withPlaces(places(workspace, code));
  }

  private static List<SearchRequest.Place> places(Workspace workspace, String code)
      throws Exception {
    Codebook.read(Codebook.file(workspace)).get(code);
    Path file = workspace.resolve("codebook/passages/passages.csv");
    if (!Files.exists(file)) {
      throw new UnavailableException("nothing is coded yet; `actant code machine` suggests codes");
    }
    Table passages = Csv.read(file);
    var places = new ArrayList<SearchRequest.Place>();
    for (int row = 0; row < passages.rows().size(); row++) {
      if (passages.get(row, "code").equals(code)
          && !passages.get(row, "status").equals("rejected")) {
        places.add(
            new SearchRequest.Place(
                passages.get(row, "document"),
                Integer.parseInt(passages.get(row, "start")),
                Integer.parseInt(passages.get(row, "end"))));
      }
    }
    return places;
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

  private void printHits(Console console, List<Hit> hits) {
    if (console.json()) {
      console.result("", hits.stream().map(SearchCommand::json).toList());
    } else if (!hits.isEmpty()) {
      console.result(SearchText.hits(hits, SNIPPET, Marks.of(isTerminal())), hits);
    }
  }

  private void printLines(Console console, List<KeywordInContext> lines) {
    if (console.json()) {
      console.result("", lines.stream().map(SearchCommand::json).toList());
    } else if (!lines.isEmpty()) {
      console.result(SearchText.lines(lines, CONTEXT, Marks.of(isTerminal())), lines);
    }
  }

  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  private static Map<String, Object> json(Hit hit) {
    var object = place(hit, hit.start(), hit.end());
    object.put("score", Math.round(hit.score() * 1e4) / 1e4);
    object.put("block", hit.block());
    object.put("quotation", hit.text());
    var matches = new ArrayList<Map<String, Object>>();
    for (Hit.Match match : hit.matches()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("start", match.start());
      one.put("end", match.end());
      one.put("page", hit.pageAt(match.start()).number());
      one.put("text", hit.text().substring(match.start() - hit.start(), match.end() - hit.start()));
      matches.add(one);
    }
    object.put("matches", matches);
    return object;
  }

  private static Map<String, Object> json(KeywordInContext line) {
    var object = place(line.hit(), line.match().start(), line.match().end());
    object.put("left", line.left());
    object.put("keyword", line.keyword());
    object.put("right", line.right());
    return object;
  }

  private static Map<String, Object> place(Hit hit, int start, int end) {
    var object = new LinkedHashMap<String, Object>();
    object.put("document", hit.document());
    object.put("title", hit.title());
    object.put("issuer", hit.issuer());
    object.put("actor_type", hit.actorType());
    object.put("year", hit.year().isPresent() ? hit.year().getAsInt() : null);
    object.put("page", hit.pageAt(start).number());
    object.put("page_label", hit.pageAt(start).label());
    object.put("start", start);
    object.put("end", end);
    return object;
  }

  /// What stands around a match: bold on a terminal, marks elsewhere.
  record Marks(String before, String after) {
    static Marks of(boolean terminal) {
      return terminal ? new Marks("\u001b[1m", "\u001b[0m") : new Marks("«", "»");
    }
  }
}
