package org.actant.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.actant.provenance.Digest;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;

/// Copies an index so that the same content gives the same bytes.
///
/// Lucene names each segment and each commit by 16 random bytes, which stand in the headers of
/// every file, and notes time and machine in the segment's description. Here (1) the identifiers
/// are replaced by fixed ones in the data files, whose checksum (CRC-32 in the last 8 bytes, see
/// Lucene's `CodecUtil`) is made again; (2) the segment's description is written anew through its
/// codec, without time and machine; (3) the commit is written anew and gets the same treatment as
/// the data files. The copy must be one segment of plain files without deletions.
final class ReproducibleIndex {
  private static final byte[] SEGMENT = id("segment");
  private static final byte[] COMMIT = id("commit");

  private static final int BUFFER = 1 << 18;
  private static final int LONGEST_HEAD = 1 << 10; // of a file; see Lucene's `CodecUtil`

  private ReproducibleIndex() {}

  /// @param from an index of one segment, or of none
  /// @param to an empty folder
  static void copy(Path from, Path to) throws IOException {
    try (Directory source = FSDirectory.open(from);
        Directory target = FSDirectory.open(to)) {
      SegmentInfos written = SegmentInfos.readLatestCommit(source);
      if (written.size() > 1
          || written.asList().stream()
              .anyMatch(s -> s.info.getUseCompoundFile() || s.hasDeletions())) {
        throw new IllegalStateException("not one plain segment: " + written);
      }
      var fresh = new SegmentInfos(Version.LATEST.major);
      fresh.setUserData(written.getUserData(), false);
      fresh.counter = written.counter;
      for (SegmentCommitInfo segment : written) {
        copyData(segment.info, from, to);
        fresh.add(describe(segment.info, target));
      }
      fresh.commit(target);
      SegmentInfos committed =
          SegmentInfos.readLatestCommit(target); // only a commit that was read knows its identifier
      Path commit = to.resolve(committed.getSegmentsFileName());
      Path aside = commit.resolveSibling("commit");
      Files.move(commit, aside);
      replace(aside, commit, committed.getId(), COMMIT);
      Files.delete(aside);
    }
  }

  private static void copyData(SegmentInfo segment, Path from, Path to) throws IOException {
    for (String name : new TreeSet<>(segment.files())) {
      if (!name.endsWith(".si")) {
        replace(from.resolve(name), to.resolve(name), segment.getId(), SEGMENT);
      }
    }
  }

  private static SegmentCommitInfo describe(SegmentInfo old, Directory target) throws IOException {
    var info =
        new SegmentInfo(
            target,
            old.getVersion(),
            old.getMinVersion(),
            old.name,
            old.maxDoc(),
            false,
            old.getHasBlocks(),
            old.getCodec(),
            Map.of("source", "actant"),
            SEGMENT,
            old.getAttributes(),
            old.getIndexSort());
    var data = new TreeSet<>(old.files());
    data.remove(IndexFileNames.segmentFileName(old.name, "", "si"));
    info.setFiles(data);
    info.getCodec().segmentInfoFormat().write(target, info, IOContext.DEFAULT);
    return new SegmentCommitInfo(info, 0, 0, -1, -1, -1, SEGMENT);
  }

  /// Copies a file with one identifier in its head replaced by another and the checksum at its end
  /// made again.
  private static void replace(Path from, Path to, byte[] old, byte[] fresh) throws IOException {
    try (FileChannel in = FileChannel.open(from);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.allocate(BUFFER);
      var checksum = new CRC32();
      long rest = in.size() - Long.BYTES;
      for (boolean head = true; rest > 0; head = false) {
        in.read(buffer.clear().limit((int) Math.min(BUFFER, rest)));
        rest -= buffer.flip().remaining();
        if (head && replace(buffer.array(), buffer.limit(), old, fresh) == 0) {
          throw new IllegalStateException(
              from.getFileName() + " does not carry its segment's identifier");
        }
        checksum.update(buffer.duplicate());
        write(out, buffer);
      }
      write(out, buffer.clear().limit(Long.BYTES).putLong(0, checksum.getValue()));
    }
  }

  private static int replace(byte[] bytes, int length, byte[] old, byte[] fresh) {
    int found = 0;
    for (int at = 0; at + old.length <= Math.min(length, LONGEST_HEAD); at++) {
      if (Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
        System.arraycopy(fresh, 0, bytes, at, fresh.length);
        found++;
      }
    }
    return found;
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static byte[] id(String name) {
    byte[] digest = Digest.of("actant " + name).hex().getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(digest, StringHelper.ID_LENGTH);
  }
}
