package org.actant.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.actant.table.Table;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Says what is in an index, field by field: documents, passages with the field, distinct terms,
/// postings, and a digest of the terms in order with all their passages, positions and offsets. Two
/// indexes with equal digests find the same, even if another version of Lucene wrote their files
/// differently.
final class IndexStatistics {
  static final List<String> COLUMNS =
      List.of("field", "documents", "passages", "terms", "postings", "sha256");

  private IndexStatistics() {}

  /// Reads the index in `folder`; one row a field, sorted by name.
  static Table of(Path folder) throws IOException {
    var rows = new ArrayList<List<String>>();
    try (var directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms ids = leaf.reader().terms(Fields.DOCUMENT);
        long documents = ids == null ? 0 : Math.max(0, ids.size());
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          if (field.getIndexOptions() != IndexOptions.NONE) {
            rows.add(row(leaf.reader(), field.name, documents));
          }
        }
      }
    }
    return new Table(COLUMNS, rows).sortedBy(List.of("field"));
  }

  private static List<String> row(LeafReader reader, String field, long documents)
      throws IOException {
    Terms terms = reader.terms(field);
    MessageDigest sha = sha256();
    var numbers = ByteBuffer.allocate(1 << 14);
    @Nullable PostingsEnum postings = null;
    long count = 0;
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        count++;
        sha.update(term.bytes, term.offset, term.length);
        postings = each.postings(postings, PostingsEnum.ALL);
        add(sha, postings, numbers);
      }
    }
    return List.of(
        field,
        Long.toString(documents),
        Integer.toString(terms == null ? 0 : terms.getDocCount()),
        Long.toString(count),
        Long.toString(terms == null ? 0 : terms.getSumTotalTermFreq()),
        HexFormat.of().formatHex(sha.digest()));
  }

  private static void add(MessageDigest sha, PostingsEnum postings, ByteBuffer numbers)
      throws IOException {
    for (int record = postings.nextDoc();
        record != DocIdSetIterator.NO_MORE_DOCS;
        record = postings.nextDoc()) {
      int times = postings.freq();
      put(sha, numbers, -1, record, times);
      for (int i = 0; i < times; i++) {
        int position = postings.nextPosition();
        put(sha, numbers, position, postings.startOffset(), postings.endOffset());
      }
    }
    sha.update(numbers.array(), 0, numbers.position());
    numbers.clear();
  }

  private static void put(MessageDigest sha, ByteBuffer numbers, int a, int b, int c) {
    numbers.putInt(a).putInt(b).putInt(c);
    if (numbers.remaining() < 3 * Integer.BYTES) {
      sha.update(numbers.array(), 0, numbers.position());
      numbers.clear();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
