package org.actant.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.actant.corpus.Block;
import org.actant.corpus.DocumentText;

/// Times searches of every kind: twenty hits with their text and marks, and how many there are in
/// all.
public final class SearchBenchmark implements AutoCloseable {
  private final BenchmarkCorpus corpus;
  private final OpenIndex index;
  private final PassageSearch search;

  /// Indexes the documents.
  ///
  /// @param folder an empty one for the index
  public SearchBenchmark(BenchmarkCorpus corpus, Path folder) throws IOException {
    this.corpus = corpus;
    LuceneLog.quiet();
    IndexBenchmark.index(corpus, folder);
    index = OpenIndex.of(folder.resolve(IndexStage.LUCENE), Bm25.DEFAULT);
    search = PassageSearch.over(index);
  }

  /// A search and the kind it belongs to.
  public record Timed(String kind, SearchRequest request) {}

  /// Makes up searches from words that stand in the documents: of each kind `each`, shuffled.
  public List<Timed> queries(int each, long seed) {
    var random = new Random(seed);
    var queries = new ArrayList<Timed>();
    for (int i = 0; i < each; i++) {
      kinds(new Words(random)).forEach((kind, request) -> queries.add(new Timed(kind, request)));
    }
    Collections.shuffle(queries, random);
    return queries;
  }

  private SequencedMap<String, SearchRequest> kinds(Words w) {
    var kinds = new LinkedHashMap<String, SearchRequest>();
    kinds.put("one word", SearchRequest.of(w.word()));
    kinds.put("two words", SearchRequest.of(w.word() + " " + w.word()));
    kinds.put("any of three", SearchRequest.of(w.word() + " OR " + w.word() + " OR " + w.word()));
    kinds.put("without", SearchRequest.of(w.word() + " NOT " + w.word()));
    kinds.put("phrase", SearchRequest.of("\"" + w.pair() + "\""));
    kinds.put("near", SearchRequest.of("\"" + w.pair() + "\"~8"));
    kinds.put("ordered", SearchRequest.of("\"" + w.pair().replace(" ", " > ") + "\"~8"));
    kinds.put("beginning", SearchRequest.of(w.beginning(4) + "*"));
    kinds.put("wildcard", SearchRequest.of(w.beginning(3) + "*" + w.ending()));
    kinds.put("nearly so", SearchRequest.of(w.beginning(9) + "~1"));
    kinds.put("exact", SearchRequest.of("exact:" + w.word()));
    Selection selection =
        Selection.ALL.in(new YearRange(2015, 2020)).with(Facet.ISSUER, w.someFacts().issuer());
    kinds.put("selected", SearchRequest.of(w.word()).among(selection));
    kinds.put("newest first", SearchRequest.of(w.word()).in(Order.DATE));
    return kinds;
  }

  /// Words as they stand in the documents, common ones more often than rare ones.
  private final class Words {
    private final Random random;

    Words(Random random) {
      this.random = random;
    }

    DocumentFacts someFacts() {
      return corpus.facts().get(random.nextInt(corpus.facts().size()));
    }

    private String[] passage() {
      while (true) {
        DocumentText text = corpus.texts().get(random.nextInt(corpus.texts().size()));
        if (!text.blocks().isEmpty()) {
          Block block = text.blocks().get(random.nextInt(text.blocks().size()));
          String[] words = text.text().substring(block.start(), block.end()).split("[^\\p{L}]+");
          if (words.length > 2) {
            return words;
          }
        }
      }
    }

    String word() {
      while (true) {
        String[] words = passage();
        String word = words[random.nextInt(words.length)];
        if (word.length() > 2) {
          return word;
        }
      }
    }

    String pair() {
      while (true) {
        String[] words = passage();
        int at = random.nextInt(words.length - 1);
        if (!words[at].isEmpty() && !words[at + 1].isEmpty()) {
          return words[at] + " " + words[at + 1];
        }
      }
    }

    String beginning(int letters) {
      String word = word();
      return word.substring(0, Math.min(letters, word.length()));
    }

    String ending() {
      String word = word();
      return word.substring(word.length() - 2);
    }
  }

  /// Searches once.
  ///
  /// @return milliseconds
  public double time(SearchRequest request) throws IOException {
    long begin = System.nanoTime();
    int shown = search.find(request).size();
    int all = shown < request.limit() ? shown : search.count(request);
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    if (all < shown) {
      throw new IllegalStateException(request + " shows more than it counts");
    }
    return milliseconds;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
