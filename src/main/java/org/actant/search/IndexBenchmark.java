package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.table.Csv;
import org.actant.workspace.Folders;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// Indexes the same documents in two ways: as the stage `index` does, to reproducible files with
/// their statistics, and as Lucene does with its own settings, the same fields and analysis.
public final class IndexBenchmark {
  private final BenchmarkCorpus corpus;
  private final Path scratch;

  /// @param scratch a folder for the indexes; what is made there is deleted again
  public IndexBenchmark(BenchmarkCorpus corpus, Path scratch) {
    this.corpus = corpus;
    this.scratch = scratch;
  }

  /// How long it took and how large the index became.
  public record Made(double seconds, long bytes) {}

  public Made ours() throws IOException {
    Path folder = Files.createDirectories(scratch.resolve("ours"));
    long begin = System.nanoTime();
    index(corpus, folder);
    return made(folder, begin);
  }

  /// Makes an index as the stage does.
  static void index(BenchmarkCorpus corpus, Path folder) throws IOException {
    Path building = folder.resolve("building");
    Path lucene = Files.createDirectories(folder.resolve(IndexStage.LUCENE));
    try (var writer = new CorpusWriter(building)) {
      for (int i = 0; i < corpus.texts().size(); i++) {
        writer.add(corpus.facts().get(i), corpus.texts().get(i));
      }
    }
    ReproducibleIndex.copy(building, lucene);
    Folders.delete(building);
    Csv.write(folder.resolve("index.stats.csv"), IndexStatistics.of(lucene));
  }

  public Made plain() throws IOException {
    LuceneLog.quiet();
    Path folder = Files.createDirectories(scratch.resolve("plain"));
    long begin = System.nanoTime();
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.analyzer()))) {
      for (int i = 0; i < corpus.texts().size(); i++) {
        for (Document record : CorpusWriter.records(corpus.facts().get(i), corpus.texts().get(i))) {
          writer.addDocument(record);
        }
      }
    }
    return made(folder, begin);
  }

  private static Made made(Path folder, long begin) throws IOException {
    double seconds = (System.nanoTime() - begin) / 1e9;
    long bytes = 0;
    for (Path file : Folders.filesBelow(folder)) {
      bytes += Files.size(file);
    }
    Folders.delete(folder);
    return new Made(seconds, bytes);
  }
}
