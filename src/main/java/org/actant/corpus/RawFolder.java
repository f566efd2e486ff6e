package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;

/// `corpus/raw`, where files are only ever added: each appears whole or not at all, and none takes
/// the place of another.
final class RawFolder {
  private static final String TABLES = Originals.RAW + "/tables/";

  private final Workspace workspace;
  private final Set<String> ids = new HashSet<>();
  private final boolean rehearsal;

  /// @param rehearsal true to write nothing
  RawFolder(Workspace workspace, List<Source> sources, boolean rehearsal) {
    this.workspace = workspace;
    this.rehearsal = rehearsal;
    sources.forEach(source -> ids.add(Source.fold(source.id())));
  }

  /// Says whether a document has this id, in whatever case.
  boolean has(String id) {
    return ids.contains(Source.fold(id));
  }

  /// Says whether the id is free for a file with this content: no document has it, nor has another
  /// file its place, as when a row was deleted by hand. The same file may stay from an attempt that
  /// was broken off.
  boolean isFree(String id, Digest content) throws IOException {
    if (has(id)) {
      return false;
    }
    for (String extension : Readers.extensions()) {
      Path place = file(name(id, extension));
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !(Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
              && Digest.of(place).equals(content))) {
        return false;
      }
    }
    return true;
  }

  /// Returns the wanted id, or the wanted id with the first number that makes it free.
  String free(String wanted, Digest content) throws IOException {
    String id = wanted;
    for (int n = 2; !isFree(id, content); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }

  static String name(String id, String extension) {
    return Originals.RAW + "/" + id + "." + extension;
  }

  /// @param name relative to the workspace
  Path file(String name) {
    return workspace.resolve(name);
  }

  /// Copies a file to a place; one that is there already has the same content.
  void copy(Path original, String name) throws IOException {
    if (!rehearsal && !Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
      Path fresh = fresh(name);
      Files.copy(original, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /// Writes a document's file.
  void write(String name, byte[] content) throws IOException {
    if (!rehearsal) {
      Path fresh = fresh(name);
      Files.write(fresh, content);
      Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /// Returns the place for a table: its own name, with the beginning of its digest if another table
  /// has that.
  String table(Path file, Digest sha256) throws IOException {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = name.substring(0, dot);
    String extension = name.substring(dot);
    String plain = TABLES + (Source.isId(stem) ? stem : Acquisition.slug(stem));
    Path place = file(plain + extension);
    boolean taken =
        Files.exists(place, LinkOption.NOFOLLOW_LINKS)
            && !(Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Digest.of(place).equals(sha256));
    return taken ? plain + "-" + sha256.hex().substring(0, 12) + extension : plain + extension;
  }

  /// Writes the rows of new documents.
  void describe(List<Source> added) throws IOException {
    if (!rehearsal && !added.isEmpty()) {
      Sources.add(workspace, added);
    }
  }

  /// Writes the digest of a document's file into its row.
  void record(String id, Digest digest) throws IOException {
    if (!rehearsal) {
      Sources.record(workspace, id, digest);
    }
  }

  /// Remembers that an id is taken from now on.
  void take(String id) {
    ids.add(Source.fold(id));
  }

  private Path fresh(String name) throws IOException {
    Path place = file(name);
    Files.createDirectories(place.getParent());
    return place.resolveSibling("." + place.getFileName() + ".new");
  }
}
