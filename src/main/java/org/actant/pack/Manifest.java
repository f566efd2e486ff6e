package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Folders;
import org.jspecify.annotations.Nullable;

/// `manifest-sha256.txt`: a line for each file with its digest, two spaces and its path, as BagIt
/// (RFC 8493) and `sha256sum` have it. The manifest itself is not listed.
record Manifest(SortedMap<String, Digest> digests) {
  static final String FILE = "manifest-sha256.txt";

  /// Takes the digests of all files below a folder.
  static Manifest of(Path folder) throws IOException {
    var digests = new TreeMap<String, Digest>();
    for (Path file : Folders.filesBelow(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!path.equals(FILE)) {
        digests.put(path, Digest.of(file));
      }
    }
    return new Manifest(digests);
  }

  static Manifest read(Path file) throws IOException {
    var digests = new TreeMap<String, Digest>();
    long number = 0;
    for (String line : Files.readString(file, UTF_8).split("\n", -1)) {
      number++;
      if (line.isEmpty()) {
        continue;
      }
      if (!line.matches("[0-9a-f]{64}  .+")) {
        throw new InputException(
            file, number, "`" + line + "`", "a SHA-256 digest, two spaces and a path");
      }
      if (digests.put(line.substring(66), Digest.ofHex(line.substring(0, 64))) != null) {
        throw new InputException(
            file, number, "`" + line.substring(66) + "` a second time", "each path once");
      }
    }
    return new Manifest(digests);
  }

  /// What is not as listed, by path.
  List<PackReport.Fault> faults(Manifest there) {
    var faults = new ArrayList<PackReport.Fault>();
    var paths = new TreeSet<>(digests.keySet());
    paths.addAll(there.digests().keySet());
    for (String path : paths) {
      @Nullable Digest expected = digests.get(path);
      @Nullable Digest found = there.digests().get(path);
      if (expected == null) {
        faults.add(new PackReport.Fault(path, "is not in the manifest"));
      } else if (found == null) {
        faults.add(new PackReport.Fault(path, "is missing"));
      } else if (!found.equals(expected)) {
        faults.add(
            new PackReport.Fault(
                path,
                "has been changed: the manifest says %s, the file has %s"
                    .formatted(expected.brief(), found.brief())));
      }
    }
    return faults;
  }

  void write(Path file) throws IOException {
    var text = new StringBuilder();
    digests.forEach(
        (path, digest) -> text.append(digest.hex()).append("  ").append(path).append('\n'));
    Files.writeString(file, text, UTF_8);
  }
}
