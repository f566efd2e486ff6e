package org.actant.technique.data;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.actant.dataset.ImageSet;

/// Images in a file, one record after the other, with 8 bits a pixel. What is read is what was
/// written, after rounding to 256 shades.
final class StoredImages {
  private final ImageSet images;
  private final Format format;
  private final Path file;
  private final int[] lengths;

  /// How an image is written: its bytes as they are, packed by gzip, or as a PNG.
  enum Format {
    RAW,
    GZIP,
    PNG
  }

  private StoredImages(ImageSet images, Format format, Path file, int[] lengths) {
    this.images = images;
    this.format = format;
    this.file = file;
    this.lengths = lengths;
  }

  /// Writes the images to a file.
  static StoredImages write(ImageSet images, Format format, Path file) throws IOException {
    int[] lengths = new int[images.size()];
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < lengths.length; i++) {
        byte[] record = encode(bytes(images, i), images.width(), format);
        out.write(record);
        lengths[i] = record.length;
      }
    }
    return new StoredImages(images, format, file, lengths);
  }

  /// The size of the file.
  long bytes() {
    return Arrays.stream(lengths).asLongStream().sum();
  }

  /// Reads and decodes all images into `pixels`.
  void read(float[] pixels) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      int next = 0;
      for (int length : lengths) {
        for (byte value : decode(in.readNBytes(length))) {
          pixels[next++] = (value & 0xff) / 255f;
        }
      }
    }
  }

  private int pixelsOfOne() {
    return images.pixels().length / images.size();
  }

  private static byte[] bytes(ImageSet images, int image) {
    byte[] bytes = new byte[images.pixels().length / images.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(255 * images.pixels()[image * bytes.length + i]);
    }
    return bytes;
  }

  private byte[] decode(byte[] record) throws IOException {
    return switch (format) {
      case RAW -> record;
      case GZIP -> {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(record))) {
          yield in.readNBytes(pixelsOfOne());
        }
      }
      case PNG -> {
        // without this stream ImageIO would keep a copy of each image on the disk
        BufferedImage image =
            ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(record)));
        yield ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      }
    };
  }

  private static byte[] encode(byte[] bytes, int width, Format format) throws IOException {
    var out = new ByteArrayOutputStream();
    switch (format) {
      case RAW -> {
        return bytes;
      }
      case GZIP -> {
        try (var gzip = new GZIPOutputStream(out)) {
          gzip.write(bytes);
        }
      }
      case PNG -> {
        // several channels lie below each other
        var image = new BufferedImage(width, bytes.length / width, BufferedImage.TYPE_BYTE_GRAY);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bytes, 0, target, 0, bytes.length);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
          ImageIO.write(image, "png", stream);
        }
      }
    }
    return out.toByteArray();
  }
}
