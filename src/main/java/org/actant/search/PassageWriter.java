package org.actant.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.actant.corpus.Passage;
import org.actant.corpus.Source;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Writes passages into a new index: one thread, one commit, one segment of plain files, passages
/// in the order they come.
final class PassageWriter implements AutoCloseable {
  static final String SCHEMA_KEY = "actant.schema";

  private final Directory directory;
  private final IndexWriter writer;

  PassageWriter(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    var merges = new LogDocMergePolicy(); // merges neighbors only, so that the order stays
    merges.setNoCFSRatio(0);
    var config =
        new IndexWriterConfig(Fields.analyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setUseCompoundFile(false)
            .setMergePolicy(merges)
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(64)
            .setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
  }

  void add(Source source, DocumentText text) throws IOException {
    for (Passage passage : text.passages()) {
      writer.addDocument(document(source, text, passage));
    }
  }

  private static Document document(Source source, DocumentText text, Passage passage) {
    var document = new Document();
    document.add(
        new StringField(
            Fields.PASSAGE, passage.document() + "#" + passage.number(), Field.Store.NO));
    Fields.keyword(Fields.DOCUMENT, passage.document()).forEach(document::add);
    Fields.keyword(Fields.ISSUER, source.issuer()).forEach(document::add);
    Fields.keyword(Fields.ACTOR_TYPE, source.actorType().toString()).forEach(document::add);
    Fields.keyword(Fields.KIND, source.kind().toString()).forEach(document::add);
    Fields.keyword(Fields.BLOCK, passage.kind().toString()).forEach(document::add);
    source
        .year()
        .ifPresent(year -> {
          document.add(new IntPoint(Fields.YEAR, year));
          document.add(new StoredField(Fields.YEAR, year));
        });
    document.add(new StoredField(Fields.TITLE, source.title()));
    document.add(new StoredField(Fields.NUMBER, passage.number()));
    document.add(new StoredField(Fields.START, passage.start()));
    document.add(new StoredField(Fields.END, passage.end()));
    document.add(new StoredField(Fields.PAGES, pages(text, passage)));
    document.add(Fields.running(Fields.TEXT, passage.text(), true));
    document.add(Fields.running(Fields.EXACT, passage.text(), false));
    return document;
  }

  /// The pages that a passage stands on, a line `start number label` for each.
  private static String pages(DocumentText text, Passage passage) {
    int first = text.pageAt(passage.start()).number() - 1;
    int last = text.pageAt(passage.end() - 1).number() - 1;
    return text.pages().subList(first, last + 1).stream()
        .map(PassageWriter::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Page page) {
    return page.start() + " " + page.number() + " " + page.label();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(SCHEMA_KEY, Fields.SCHEMA).entrySet());
      writer.commit();
    }
  }
}
