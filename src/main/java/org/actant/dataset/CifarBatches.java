package org.actant.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.actant.input.InputException;

/// Reads CIFAR-10 in its binary format: for each image one byte that names the class, then 3,072
/// bytes: 32 x 32 of red, of green and of blue, row by row.
///
/// @param images how many images a file has to have
record CifarBatches(int images) {
  static final int SIDE = 32;
  static final int CHANNELS = 3;
  static final int CLASSES = 10;
  private static final int AREA = CHANNELS * SIDE * SIDE;
  private static final int RECORD = 1 + AREA;
  private static final int TAR_BLOCK = 512;

  /// Reads one file.
  ///
  /// @param file its name in messages
  ImageSet read(Path file, InputStream in) throws IOException {
    float[] pixels = new float[images * AREA];
    int[] labels = new int[images];
    for (int i = 0; i < images; i++) {
      byte[] bytes = in.readNBytes(RECORD);
      if (bytes.length < RECORD) {
        throw new InputException(
            file,
            (long) i * RECORD + bytes.length + " bytes",
            (long) images * RECORD + ", which are " + images + " images");
      }
      labels[i] = bytes[0] & 0xff;
      if (labels[i] >= CLASSES) {
        throw new InputException(
            file, "the class " + labels[i] + " at image " + (i + 1), "0 to " + (CLASSES - 1));
      }
      for (int p = 0; p < AREA; p++) {
        pixels[i * AREA + p] = (bytes[1 + p] & 0xff) / 255f;
      }
    }
    if (in.read() >= 0) {
      throw new InputException(
          file, "more bytes", (long) images * RECORD + ", which are " + images + " images");
    }
    return new ImageSet("cifar-10", CHANNELS, SIDE, SIDE, CLASSES, pixels, labels);
  }

  /// Reads all files of a tar archive whose names end in `.bin`, by their names without folders.
  SortedMap<String, ImageSet> readArchive(Path file) throws IOException {
    var batches = new TreeMap<String, ImageSet>();
    try (InputStream in = Idx.open(file)) {
      byte[] header = in.readNBytes(TAR_BLOCK);
      while (header.length == TAR_BLOCK && header[0] != 0) {
        String path = text(header, 0, 100);
        String name = path.substring(path.lastIndexOf('/') + 1);
        long size = size(file, header);
        byte[] content = in.readNBytes((int) size);
        in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
        if (name.endsWith(".bin")) {
          batches.put(name, read(file, new java.io.ByteArrayInputStream(content)));
        }
        header = in.readNBytes(TAR_BLOCK);
      }
      return batches;
    } catch (EOFException | ZipException e) {
      throw new InputException(
          file, "a broken archive (" + e.getMessage() + ")", "a whole .tar.gz");
    }
  }

  private static long size(Path file, byte[] header) {
    String octal = text(header, 124, 12).strip();
    try {
      long size = Long.parseLong(octal, 8);
      if (size <= Integer.MAX_VALUE) {
        return size;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InputException(file, "an entry of the size `" + octal + "`", "a tar archive");
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
