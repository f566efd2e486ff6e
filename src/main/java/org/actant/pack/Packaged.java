package org.actant.pack;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.actant.input.InputException;
import org.actant.workspace.Folders;
import org.jspecify.annotations.Nullable;

/// Compares what workbooks and pictures hold rather than how tightly it is packed: another zlib
/// than the one that made a pack gives other bytes for the same content. The packed file may come
/// from anybody; the fresh one is our own.
final class Packaged {
  private static final Unpacking.Limits WORKBOOK = new Unpacking.Limits(10_000, 1L << 30, 1000);

  private Packaged() {}

  /// Returns the first part of a workbook that differs; nothing if all parts are the same.
  static Optional<String> differenceOfWorkbooks(Path packed, Path fresh) throws IOException {
    Path folder = Files.createTempDirectory("actant-pack");
    try {
      Path before = Files.createDirectory(folder.resolve("before"));
      Path after = Files.createDirectory(folder.resolve("after"));
      Unpacking.unpack(packed, before, WORKBOOK);
      Unpacking.unpack(fresh, after, WORKBOOK);
      List<String> parts = names(before);
      if (!parts.equals(names(after))) {
        return Optional.of("other parts: %s and %s".formatted(parts.size(), names(after).size()));
      }
      for (String part : parts) {
        long at = Files.mismatch(before.resolve(part), after.resolve(part));
        if (at >= 0) {
          return Optional.of("the part `%s` from byte %s on".formatted(part, at + 1));
        }
      }
      return Optional.empty();
    } catch (InputException e) {
      return Optional.of("no workbook that can be read: " + e.getMessage());
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return Folders.filesBelow(folder).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  /// Says whether two pictures have the same pixels.
  static boolean isSamePicture(Path packed, Path fresh) throws IOException {
    @Nullable BufferedImage after = ImageIO.read(fresh.toFile());
    if (after == null) {
      return false;
    }
    @Nullable BufferedImage before = read(packed, after.getWidth(), after.getHeight());
    return before != null && Arrays.equals(pixels(before), pixels(after));
  }

  /// Reads a picture, if it has the expected size: another size may be meant to fill the memory.
  private static @Nullable BufferedImage read(Path file, int width, int height) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        boolean fits = reader.getWidth(0) == width && reader.getHeight(0) == height;
        return fits ? reader.read(0) : null;
      } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
        return null; // broken
      } finally {
        reader.dispose();
      }
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
