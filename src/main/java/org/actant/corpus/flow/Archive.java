package org.actant.corpus.flow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.actant.corpus.Limits;

/// A ZIP archive whose entries may be hostile: it is never unpacked to disk, and reading stops when
/// all that was read comes to more than a document can be. An entry's stated size is not trusted.
final class Archive implements AutoCloseable {
  /// Markup takes more room than the text in it.
  private static final int BYTES_PER_CHAR = 16;

  private static final int MOST_ENTRIES = 100_000;

  private final ZipFile zip;
  private final long most;
  private long read;

  Archive(Path file, Limits limits) throws IOException {
    zip = new ZipFile(file.toFile());
    most = (long) BYTES_PER_CHAR * limits.chars();
    if (zip.size() > MOST_ENTRIES) {
      zip.close();
      throw new Flow.OverLimit("an archive of more than " + MOST_ENTRIES + " entries");
    }
  }

  Optional<InputStream> open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
  }

  /// Opens the first entry, by name, that matches.
  Optional<InputStream> open(Pattern pattern) throws IOException {
    Optional<String> name =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(entry -> pattern.matcher(entry).matches())
            .min(Comparator.naturalOrder());
    return name.isPresent() ? open(name.get()) : Optional.empty();
  }

  /// What is made of a part of the archive.
  interface Part {
    void read(Xml xml) throws IOException;
  }

  /// Reads an entry as XML; one that is not there is passed over.
  void read(String name, Part part) throws IOException {
    read(open(name), part);
  }

  void read(Pattern name, Part part) throws IOException {
    read(open(name), part);
  }

  private static void read(Optional<InputStream> in, Part part) throws IOException {
    if (in.isPresent()) {
      try (var stream = in.get();
          var xml = new Xml(stream)) {
        part.read(xml);
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void count(long bytes) {
    read += Math.max(0, bytes);
    if (read > most) {
      throw new Flow.OverLimit("more than " + (most >> 20) + " MiB of content in its archive");
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count(n);
      return n;
    }
  }
}
