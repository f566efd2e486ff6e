package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.workspace.Workspace;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// An index file that is open: what can be searched and the columns beside it. A *record* is the
/// number of a passage or document in the index, from 0; an index is one segment, or empty.
final class OpenIndex implements AutoCloseable {
  private static final String AGAIN = "make it again with `actant corpus index`";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = Analysis.analyzer();

  private OpenIndex(Directory directory, DirectoryReader reader, Bm25 bm25) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity((float) bm25.k1(), (float) bm25.b()));
  }

  /// @throws UnavailableException if there is none yet
  /// @throws InputException if it is damaged or was written by another version of actant or of
  ///   Lucene
  static OpenIndex of(Workspace workspace, Bm25 bm25) throws IOException {
    Path folder = workspace.resolve(IndexStage.FOLDER + "/" + IndexStage.LUCENE);
    if (!Files.isDirectory(folder)) {
      throw new UnavailableException(
          "this workspace has no index yet; make it with `actant corpus index`");
    }
    return of(folder, bm25);
  }

  static OpenIndex of(Path folder, Bm25 bm25) throws IOException {
    LuceneLog.quiet();
    Directory directory = FSDirectory.open(folder);
    try {
      return new OpenIndex(directory, reader(directory, folder), bm25);
    } catch (RuntimeException | IOException e) {
      directory.close();
      throw e;
    }
  }

  private static DirectoryReader reader(Directory directory, Path folder) throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
      throw new InputException(
          folder, "an index of another Lucene version", "one of this version; " + AGAIN);
    } catch (CorruptIndexException | IndexNotFoundException | IllegalArgumentException e) {
      throw new InputException(
          folder, "a damaged index (" + firstLine(e) + ")", "a whole one; " + AGAIN);
    }
    String schema = reader.getIndexCommit().getUserData().get(CorpusWriter.SCHEMA_KEY);
    if (!Fields.SCHEMA.equals(schema) || reader.leaves().size() > 1) {
      reader.close();
      throw new InputException(
          folder, "an index of schema " + schema, "schema " + Fields.SCHEMA + "; " + AGAIN);
    }
    return reader;
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /// How many records there are.
  int size() {
    return reader.maxDoc();
  }

  /// The whole index as Lucene reads it; null if it is empty.
  @Nullable LeafReader leaf() {
    return reader.leaves().isEmpty() ? null : reader.leaves().getFirst().reader();
  }

  private LeafReader records() {
    LeafReader leaf = leaf();
    if (leaf == null) {
      throw new IllegalStateException("an empty index has no records");
    }
    return leaf;
  }

  /// The fields that hold `base` in the languages there are; `base` alone if there are none.
  List<String> variants(String base) {
    LeafReader leaf = leaf();
    Stream<String> names =
        leaf == null
            ? Stream.of()
            : Stream.of(Language.values())
                .map(language -> language.field(base))
                .filter(field -> leaf.getFieldInfos().fieldInfo(field) != null)
                .filter(field -> frequency(leaf, field) > 0);
    List<String> found = names.toList();
    return found.isEmpty() ? List.of(base) : found;
  }

  private static int frequency(LeafReader leaf, String field) {
    try {
      return leaf.getDocCount(field);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// How many records have the term.
  int frequency(Term term) throws IOException {
    return reader.docFreq(term);
  }

  /// Returns the record of a document's first passage, or -1 if there is none such.
  int firstPassage(String document) throws IOException {
    LeafReader leaf = leaf();
    PostingsEnum passages =
        leaf == null
            ? null
            : leaf.postings(
                new Term(Fields.DOCUMENT, document.toLowerCase(java.util.Locale.ROOT)),
                PostingsEnum.NONE);
    return passages == null ? -1 : passages.nextDoc();
  }

  // ---- columns

  String word(String column, int record) throws IOException {
    SortedDocValues words = DocValues.getSorted(records(), Fields.columnOf(column));
    return words.advanceExact(record) ? words.lookupOrd(words.ordValue()).utf8ToString() : "";
  }

  /// Returns the number in a column, 0 if there is none.
  int number(String column, int record) throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(records(), column);
    return numbers.advanceExact(record) ? (int) numbers.longValue() : 0;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
