package org.actant.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.actant.corpus.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Writes documents into a new index: one thread, one commit, one segment of plain files. The
/// passages of a document stand together in order, the whole document right after them.
///
/// What is in memory is written out after a fixed number of characters, not bytes, so that the
/// pieces, and with them the bytes of the result, do not depend on the machine's memory.
final class CorpusWriter implements AutoCloseable {
  static final String SCHEMA_KEY = "actant.schema";
  private static final long CHARACTERS_IN_MEMORY = 32 << 20;

  private final Directory directory;
  private final IndexWriter writer;
  private long pending;

  CorpusWriter(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    var merges = new LogDocMergePolicy(); // merges neighbors only, so that the order stays
    merges.setNoCFSRatio(0);
    var config =
        new IndexWriterConfig(Analysis.analyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setUseCompoundFile(false)
            .setMergePolicy(merges)
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(1024)
            .setCommitOnClose(false);
    writer = new IndexWriter(directory, config);
  }

  void add(DocumentFacts facts, DocumentText text) throws IOException {
    writer.addDocuments(records(facts, text));
    pending += text.text().length();
    if (pending > CHARACTERS_IN_MEMORY) {
      writer.flush();
      pending = 0;
    }
  }

  /// Returns the passages of a document and, last, the document.
  static List<Document> records(DocumentFacts facts, DocumentText text) {
    List<Passage> passages = text.passages();
    var records = new ArrayList<Document>(passages.size() + 1);
    for (Passage passage : passages) {
      records.add(passage(facts, text, passage));
    }
    records.add(whole(facts, text, passages.size()));
    return records;
  }

  private static Document passage(DocumentFacts facts, DocumentText text, Passage passage) {
    var record = new Document();
    record.add(new StringField(Fields.UNIT, Fields.PASSAGE, Field.Store.NO));
    record.add(
        new StringField(
            Fields.PASSAGE, passage.document() + "#" + passage.number(), Field.Store.NO));
    Fields.keyword(Fields.DOCUMENT, passage.document()).forEach(record::add);
    Fields.keyword(Fields.ISSUER, facts.issuer()).forEach(record::add);
    Fields.keyword(Fields.ACTOR_TYPE, facts.actorType()).forEach(record::add);
    Fields.keyword(Fields.KIND, facts.kind()).forEach(record::add);
    Fields.keyword(Fields.LANGUAGE, facts.language()).forEach(record::add);
    Fields.keyword(Fields.BLOCK, passage.kind().toString()).forEach(record::add);
    facts
        .year()
        .ifPresent(year -> {
          record.add(new IntPoint(Fields.YEAR, year));
          record.add(new NumericDocValuesField(Fields.YEAR, year));
        });
    record.add(Fields.column(Fields.TITLE, facts.title()));
    record.add(new NumericDocValuesField(Fields.DATE, facts.date()));
    record.add(new NumericDocValuesField(Fields.NUMBER, passage.number()));
    record.add(new NumericDocValuesField(Fields.START, passage.start()));
    record.add(new NumericDocValuesField(Fields.END, passage.end()));
    record.add(new NumericDocValuesField(Fields.WORDS, words(passage.text())));
    record.add(new StoredField(Fields.PAGES, pages(text, passage)));
    record.add(new StoredField(Fields.QUOTATION, passage.text()));
    record.add(Fields.running(Language.of(facts.language()).field(Fields.TEXT), passage.text()));
    record.add(Fields.running(Fields.EXACT, passage.text()));
    return record;
  }

  private static Document whole(DocumentFacts facts, DocumentText text, int passages) {
    var record = new Document();
    record.add(new StringField(Fields.UNIT, Fields.DOCUMENT, Field.Store.NO));
    record.add(Fields.column(Fields.DOCUMENT, facts.id()));
    record.add(Fields.column(Fields.TITLE, facts.title()));
    record.add(Fields.column(Fields.LANGUAGE, facts.language()));
    record.add(new NumericDocValuesField(Fields.NUMBER, passages));
    record.add(
        Fields.counted(
            Language.of(facts.language()).field(Fields.WHOLE),
            facts.title() + "\n\n" + text.text()));
    return record;
  }

  /// How many runs of letters and digits a text has.
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }

  /// The pages that a passage stands on, a line `start number label` for each.
  private static String pages(DocumentText text, Passage passage) {
    int first = text.pageAt(passage.start()).number() - 1;
    int last = text.pageAt(passage.end() - 1).number() - 1;
    return text.pages().subList(first, last + 1).stream()
        .map(CorpusWriter::line)
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
