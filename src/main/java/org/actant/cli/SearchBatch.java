package org.actant.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.actant.input.InputException;
import org.actant.search.Bm25;
import org.actant.search.Codings;
import org.actant.search.Evaluation;
import org.actant.search.PassageSearch;
import org.actant.search.Qrels;
import org.actant.search.Ranked;
import org.actant.search.Topics;
import org.actant.search.TrecRun;
import org.actant.search.Unit;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `actant search --batch`: ranks documents for many topics and, with judgments, says how well.
final class SearchBatch {
  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Rank for many topics, lines of `id<TAB>query` in plain words.")
  @Nullable Path topics;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "With --batch: where the ranking goes, in the six columns of TREC.")
  @Nullable Path run;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "With --batch: rank document or passage; default: ${DEFAULT-VALUE}.")
  Unit unit = Unit.DOCUMENT;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "With --batch: most answers a topic; default: ${DEFAULT-VALUE}.")
  int depth = 1000;

  @Option(
      names = "--k1",
      paramLabel = "N",
      description = "How soon repetition stops counting in BM25; default: ${DEFAULT-VALUE}.")
  double k1 = Bm25.DEFAULT.k1();

  @Option(
      names = "--b",
      paramLabel = "N",
      description = "How much length counts in BM25, 0 to 1; default: ${DEFAULT-VALUE}.")
  double b = Bm25.DEFAULT.b();

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      description = "With --batch: judgments to evaluate the ranking by.")
  @Nullable Path qrels;

  Bm25 bm25() {
    return new Bm25(k1, b);
  }

  boolean isWanted() {
    return topics != null;
  }

  /// @param otherwiseAsked whether there is a query or filter beside the topics
  void check(boolean otherwiseAsked) {
    if (topics == null && (run != null || qrels != null)) {
      throw new InputException("found --run or --qrels without --batch; expected --batch FILE");
    }
    if (topics != null && otherwiseAsked) {
      throw new InputException(
          "found --batch with a query or filter; expected topics alone, which rank the whole"
              + " corpus");
    }
  }

  int call(Workspace workspace, Console console, boolean feedback) throws IOException {
    if (topics == null || (run == null && qrels == null)) {
      throw new InputException("found --batch alone; expected --run FILE, --qrels FILE or both");
    }
    if (depth < 1 || depth > 1_000_000) {
      throw new InputException("--depth is " + depth + "; expected 1 to 1000000");
    }
    @Nullable Qrels judged = qrels == null ? null : Qrels.read(qrels);
    SequencedMap<String, List<Ranked>> rankings = rank(workspace, topics, feedback);
    if (run != null) {
      TrecRun.write(run, rankings, feedback ? "actant-bm25-rm3" : "actant-bm25");
      console.say("run: %s topics in %s".formatted(rankings.size(), run));
    }
    if (judged != null) {
      console.table(table(Evaluation.of(judged, rankings)));
    }
    return ExitCode.DONE;
  }

  private SequencedMap<String, List<Ranked>> rank(
      Workspace workspace, Path topics, boolean feedback) throws IOException {
    var rankings = new LinkedHashMap<String, List<Ranked>>();
    try (var search = PassageSearch.open(workspace, bm25(), Codings.NONE)) {
      for (var topic : Topics.read(topics).entrySet()) {
        rankings.put(topic.getKey(), search.rank(topic.getValue(), unit, feedback, depth));
      }
    }
    return rankings;
  }

  private static Table table(Evaluation evaluation) {
    return new Table(
        List.of("topics", "map", "ndcg_cut_10", "P_30", "recall_1000"),
        List.of(
            List.of(
                Integer.toString(evaluation.topics()),
                four(evaluation.map()),
                four(evaluation.ndcg10()),
                four(evaluation.p30()),
                four(evaluation.recall1000()))));
  }

  private static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
