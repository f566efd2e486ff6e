package org.actant.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.actant.input.InputException;

/// Unpacks an archive that may come from anybody. Before a byte is written, every name is looked
/// at: one that leads elsewhere, stands twice, or is a link ends it all. Sizes are counted while
/// they are read, whatever the archive says of them.
final class Unpacking {
  /// @param entries files at most
  /// @param bytes of content at most, together
  /// @param ratio how many times its packed size an entry may have at most; counts from the first
  ///   mebibyte on
  record Limits(int entries, long bytes, int ratio) {
    static final Limits USUAL = new Limits(60_000, 8L << 30, 200);
  }

  private static final int RATIO_COUNTS_FROM = 1 << 20;

  private final Path file;
  private final Limits limits;
  private long total;

  private Unpacking(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  /// @param folder an empty one
  /// @throws InputException if the archive is none, is damaged, or is not to be trusted; files that
  ///   were written by then are left in the folder
  static void unpack(Path file, Path folder, Limits limits) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a pack of `actant report pack`");
    }
    new Unpacking(file, limits).unpack(folder);
  }

  private void unpack(Path folder) throws IOException {
    CentralDirectory directory = CentralDirectory.read(file, limits.entries);
    checkNames(directory);
    try (var zip = new ZipFile(file.toFile())) {
      for (CentralDirectory.Entry entry : directory.entries()) {
        ZipEntry found = zip.getEntry(entry.name());
        if (found == null) {
          throw wrong("an entry `" + entry.name() + "` that cannot be read", "UTF-8 names");
        }
        if (!found.isDirectory()) {
          Path target = folder.resolve(entry.name());
          Files.createDirectories(target.getParent());
          write(zip, found, target);
        }
      }
    } catch (ZipException e) {
      throw wrong("a damaged archive (" + e.getMessage() + ")", "a whole pack");
    } catch (java.io.EOFException e) {
      throw wrong("an archive that ends too early", "a whole pack");
    }
  }

  private void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    long most = Math.max(RATIO_COUNTS_FROM, limits.ratio * Math.max(1, entry.getCompressedSize()));
    var buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        total += n;
        if (size > most) {
          throw wrong(
              "the entry `"
                  + entry.getName()
                  + "`, which grows to more than "
                  + limits.ratio
                  + " times its packed size",
              "files that are packed less tightly");
        }
        if (total > limits.bytes) {
          throw wrong("more than " + limits.bytes + " bytes of content", "a smaller pack");
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private void checkNames(CentralDirectory directory) {
    var seen = new HashSet<String>();
    for (CentralDirectory.Entry entry : directory.entries()) {
      String name = entry.name();
      if (leadsOut(name)) {
        throw wrong(
            "the entry `" + name + "`, which would be unpacked elsewhere", "names below the pack");
      }
      if (entry.isSpecial()) {
        throw wrong(
            "the entry `" + name + "`, which is a link or a device", "files and folders only");
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw wrong("the entry `" + name + "` twice", "each name once, in whatever case");
      }
    }
  }

  private static boolean leadsOut(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return path.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':')
        || List.of(path.split("/", -1)).stream()
            .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  private InputException wrong(String found, String expected) {
    return new InputException(file, found, expected);
  }
}
