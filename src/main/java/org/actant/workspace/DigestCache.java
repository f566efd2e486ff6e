package org.actant.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.actant.provenance.Digest;
import org.jspecify.annotations.Nullable;

/// Remembers the digest of files whose size, time and identity have not changed, as git's index
/// does.
///
/// A file changed within the last two seconds is never remembered: a second change in the same tick
/// of the file system's clock would go unseen (git calls this a racily clean entry). Verification
/// does not use this cache.
final class DigestCache {
  private static final long SETTLED_MILLIS = 2000;

  private record Entry(long size, long modifiedNanos, String key, Digest digest) {}

  private final Path file;
  private final Path root;
  private final Clock clock;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private boolean changed;

  DigestCache(Workspace workspace, Clock clock) throws IOException {
    this.file = workspace.scratch().resolve("digests.tsv");
    this.root = workspace.root();
    this.clock = clock;
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] field = line.split("\t", -1);
        if (field.length == 5 && field[4].length() == 64) {
          entries.put(
              field[0],
              new Entry(
                  Long.parseLong(field[1]),
                  Long.parseLong(field[2]),
                  field[3],
                  Digest.ofHex(field[4])));
        }
      }
    }
  }

  Digest digest(Path path) throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    String name = root.relativize(path.toAbsolutePath().normalize()).toString();
    long modified = attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS);
    String key = String.valueOf((@Nullable Object) attributes.fileKey());
    Entry known = entries.get(name);
    if (known != null
        && known.size == attributes.size()
        && known.modifiedNanos == modified
        && known.key.equals(key)) {
      return known.digest;
    }
    Digest digest = Digest.of(path);
    if (clock.millis() - attributes.lastModifiedTime().toMillis() > SETTLED_MILLIS
        && name.indexOf('\t') < 0
        && name.indexOf('\n') < 0) {
      entries.put(name, new Entry(attributes.size(), modified, key, digest));
      changed = true;
    }
    return digest;
  }

  void save() throws IOException {
    if (!changed) {
      return;
    }
    var lines = new StringBuilder();
    new TreeMap<>(entries)
        .forEach((name, e) ->
            lines.append(
                "%s\t%s\t%s\t%s\t%s\n"
                    .formatted(name, e.size, e.modifiedNanos, e.key, e.digest.hex())));
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling("digests.tsv.new");
    Files.writeString(fresh, lines, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    changed = false;
  }
}
