package org.actant.pack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;

/// The table of contents at the end of a ZIP file (PKWARE APPNOTE 6.3.10, sections 4.3.12 and
/// 4.3.16), read for what [java.util.zip.ZipFile] does not tell: which entries are symbolic links.
/// ZIP64 is refused: a pack is smaller than that.
///
/// @param entries in the order of the table
record CentralDirectory(List<Entry> entries) {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xffff;

  private static final int FILE_TYPE = 0xf000;
  private static final int REGULAR_FILE = 0x8000;
  private static final int FOLDER = 0x4000;

  /// @param mode the Unix file mode; 0 where the entry was not made on Unix
  record Entry(String name, long compressed, long size, int mode) {
    boolean isSpecial() {
      int type = mode & FILE_TYPE;
      return type != 0 && type != REGULAR_FILE && type != FOLDER;
    }
  }

  /// @throws InputException if the file is no whole ZIP file
  static CentralDirectory read(Path file, int mostEntries) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      ByteBuffer end = end(file, in);
      int count = end.getShort(10) & 0xffff;
      long size = end.getInt(12) & 0xffffffffL;
      long start = end.getInt(16) & 0xffffffffL;
      if (count > mostEntries) {
        throw new InputException(file, count + " entries", "at most " + mostEntries + " in a pack");
      }
      if (size == 0xffffffffL
          || start == 0xffffffffL
          || start + size > in.length()
          || size > 1L << 30) {
        throw broken(file);
      }
      return new CentralDirectory(entries(file, bytes(in, start, (int) size), count));
    }
  }

  private static ByteBuffer end(Path file, RandomAccessFile in) throws IOException {
    long length = in.length();
    int tail = (int) Math.min(length, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer bytes = bytes(in, length - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (bytes.getInt(at) == END) {
        return bytes.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw broken(file);
  }

  private static List<Entry> entries(Path file, ByteBuffer bytes, int count) {
    var entries = new ArrayList<Entry>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at + HEADER_LENGTH > bytes.limit() || bytes.getInt(at) != HEADER) {
        throw broken(file);
      }
      int name = bytes.getShort(at + 28) & 0xffff;
      int next =
          at
              + HEADER_LENGTH
              + name
              + (bytes.getShort(at + 30) & 0xffff)
              + (bytes.getShort(at + 32) & 0xffff);
      if (next > bytes.limit()) {
        throw broken(file);
      }
      var text = new byte[name];
      bytes.get(at + HEADER_LENGTH, text);
      boolean unix = (bytes.getShort(at + 4) & 0xff00) >>> 8 == 3;
      entries.add(
          new Entry(
              new String(text, StandardCharsets.UTF_8),
              bytes.getInt(at + 20) & 0xffffffffL,
              bytes.getInt(at + 24) & 0xffffffffL,
              unix ? bytes.getInt(at + 38) >>> 16 : 0));
      at = next;
    }
    return entries;
  }

  private static ByteBuffer bytes(RandomAccessFile in, long from, int length) throws IOException {
    var bytes = new byte[length];
    in.seek(from);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static InputException broken(Path file) {
    return new InputException(
        file,
        "no whole ZIP file; it is something else, or its end is missing",
        "a pack of `actant report pack`");
  }
}
