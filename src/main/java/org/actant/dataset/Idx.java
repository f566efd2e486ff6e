package org.actant.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.actant.input.InputException;

/// Reads IDX files of unsigned bytes, plain or gzipped: a magic number, the sizes of the dimensions
/// as big-endian 32-bit integers, then the values (the format of LeCun's MNIST page).
final class Idx {
  private static final int IMAGES = 0x0803;
  private static final int LABELS = 0x0801;
  private static final long LARGEST = 1L << 30;

  private Idx() {}

  /// Reads a file of images and the file of their labels.
  static ImageSet read(String name, Path imageFile, Path labelFile, int classes)
      throws IOException {
    Content images = read(imageFile, IMAGES, 3);
    Content labels = read(labelFile, LABELS, 1);
    int count = images.sizes()[0];
    if (labels.sizes()[0] != count) {
      throw new InputException(
          labelFile,
          labels.sizes()[0] + " labels",
          count + " labels, one for each image of " + imageFile.getFileName());
    }
    float[] pixels = new float[images.values().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (images.values()[i] & 0xff) / 255f;
    }
    int[] classOf = new int[count];
    for (int i = 0; i < count; i++) {
      classOf[i] = labels.values()[i] & 0xff;
      if (classOf[i] >= classes) {
        throw new InputException(
            labelFile, "the label " + classOf[i], "labels from 0 to " + (classes - 1));
      }
    }
    return new ImageSet(name, images.sizes()[1], images.sizes()[2], classes, pixels, classOf);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Content(int[] sizes, byte[] values) {}

  private static Content read(Path file, int magic, int dimensions) throws IOException {
    try (InputStream in = open(file)) {
      int found = header(file, in, "a magic number");
      if (found != magic) {
        throw new InputException(
            file,
            String.format(Locale.ROOT, "the magic number 0x%08x", found),
            String.format(
                Locale.ROOT,
                "0x%08x, an IDX file of unsigned bytes with %d dimension(s)",
                magic,
                dimensions));
      }
      int[] sizes = new int[dimensions];
      long total = 1;
      for (int i = 0; i < dimensions; i++) {
        sizes[i] = header(file, in, "the size of dimension " + (i + 1));
        if (sizes[i] < 1 || (total *= sizes[i]) > LARGEST) {
          throw new InputException(
              file,
              "the size " + Integer.toUnsignedString(sizes[i]) + " of dimension " + (i + 1),
              "1 or more, and at most " + LARGEST + " values in all");
        }
      }
      byte[] values = in.readNBytes((int) total);
      if (values.length < total) {
        throw new InputException(file, values.length + " values before the end", total + " values");
      }
      if (in.read() >= 0) {
        throw new InputException(
            file, "more than the " + total + " values announced", "the end of the file");
      }
      return new Content(sizes, values);
    } catch (EOFException | ZipException e) {
      throw new InputException(
          file, "a broken gzip stream (" + e.getMessage() + ")", "a whole gzip file");
    }
  }

  /// Opens a file, unpacking it if it starts like gzip, whatever its name says.
  static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static int header(Path file, InputStream in, String what) throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES);
    if (bytes.length < Integer.BYTES) {
      throw new InputException(file, "the end of the file", what);
    }
    return ByteBuffer.wrap(bytes).getInt();
  }
}
