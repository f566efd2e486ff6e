package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;

/// Adds documents to a corpus: copies each file to `corpus/raw/<id>.<ext>` and writes its row into
/// `corpus/sources.csv`. Originals are only read. Links are not followed.
public final class Acquisition {
  /// What became of one file.
  public sealed interface Outcome {
    Path file();

    record Added(Path file, Source source) implements Outcome {}

    /// The same content is in the corpus already.
    record AlreadyThere(Path file, String id) implements Outcome {}

    /// @param reason what was found and what was expected
    record Refused(Path file, String reason) implements Outcome {}
  }

  /// @param unused files that the metadata table describes and that were not among the added
  public record Result(List<Outcome> outcomes, List<String> unused) {
    public Result {
      outcomes = List.copyOf(outcomes);
      unused = List.copyOf(unused);
    }
  }

  private static final Duration TITLE_TIME = Duration.ofSeconds(20);
  private static final int LONGEST_ID = 80;

  private final Workspace workspace;
  private final Description description;
  private final Metadata metadata;
  private final Map<Digest, String> known = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Source> added = new ArrayList<>();

  private Acquisition(Workspace workspace, Description description, Metadata metadata)
      throws IOException {
    this.workspace = workspace;
    this.description = description;
    this.metadata = metadata;
    for (Source source : Sources.read(workspace)) {
      ids.add(source.id());
      source.sha256().ifPresent(digest -> known.put(digest, source.id()));
    }
  }

  /// Adds files, and all files below folders, in the order of their paths.
  ///
  /// @param description of all of them
  /// @param table a CSV file that describes single ones, by a column `file` and any columns of
  ///   `sources.csv`; it outweighs `description`
  /// @throws InputException if a file does not exist or the table is wrong; nothing has been added
  ///   then
  public static Result add(
      Workspace workspace, List<Path> inputs, Description description, Optional<Path> table)
      throws IOException {
    Metadata metadata = table.isPresent() ? Metadata.read(table.get()) : Metadata.NONE;
    var found = new ArrayList<Found>();
    for (Path input : inputs) {
      found.addAll(find(input, table));
    }
    var acquisition = new Acquisition(workspace, description, metadata);
    var outcomes = new ArrayList<Outcome>();
    try {
      for (Found file : found) {
        outcomes.add(acquisition.add(file));
      }
    } finally {
      if (!acquisition.added.isEmpty()) {
        Sources.add(workspace, acquisition.added);
      }
    }
    return new Result(outcomes, metadata.unused());
  }

  /// @param name relative to the folder that was named, with `/`
  private record Found(Path file, String name) {}

  private static List<Found> find(Path input, Optional<Path> table) throws IOException {
    if (Files.isSymbolicLink(input) || !Files.isDirectory(input)) {
      if (!Files.exists(input, LinkOption.NOFOLLOW_LINKS)) {
        throw new InputException(input, "no such file", "a document or a folder of documents");
      }
      return List.of(new Found(input, String.valueOf(input.getFileName())));
    }
    try (Stream<Path> below = Files.walk(input)) {
      return below
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(file -> table.isEmpty() || !isSame(file, table.get()))
          .sorted()
          .map(file -> new Found(file, input.relativize(file).toString().replace('\\', '/')))
          .toList();
    }
  }

  private static boolean isSame(Path file, Path other) {
    return file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Outcome add(Found found) throws IOException {
    Path file = found.file;
    if (Files.isSymbolicLink(file)) {
      return new Outcome.Refused(file, "found a link; expected a file");
    }
    if (!Files.isRegularFile(file)) {
      return new Outcome.Refused(file, "found something that is not a file; expected a file");
    }
    Optional<DocumentReader> reader = Readers.of(file);
    if (reader.isEmpty()) {
      String extension = Readers.extension(file);
      return new Outcome.Refused(
          file,
          "found %s; expected one of %s"
              .formatted(
                  extension.isEmpty()
                      ? "a name without extension"
                      : "the unknown format `" + extension + "`",
                  String.join(", ", Readers.extensions())));
    }
    Digest digest = Digest.of(file);
    String same = known.get(digest);
    if (same != null) {
      metadata.find(found.name);
      return new Outcome.AlreadyThere(file, same);
    }
    Source source = describe(found, reader.get(), digest);
    copy(file, source);
    known.put(digest, source.id());
    ids.add(source.id());
    added.add(source);
    return new Outcome.Added(file, source);
  }

  private Source describe(Found found, DocumentReader reader, Digest digest) throws IOException {
    Metadata.Entry entry = metadata.find(found.name);
    Description said = entry.description().or(description);
    String stem = stem(found.file);
    String title = said.title();
    if (title.isEmpty()) {
      title =
          GuardedReader.title(reader, found.file, TITLE_TIME)
              .orElse(stem.replaceAll("[_-]+", " ").strip());
    }
    return new Source(
        id(entry.id().orElse(slug(stem)), found.file, digest, entry.id().isPresent()),
        title,
        said.issuer(),
        said.actorType().orElse(ActorType.OTHER),
        said.year(),
        said.kind().orElse(DocumentKind.OTHER),
        said.language(),
        said.url(),
        said.licence(),
        Optional.of(digest));
  }

  /// Returns the wanted id, or the wanted id with the first number that makes it free.
  private String id(String wanted, Path file, Digest digest, boolean asked) throws IOException {
    String id = wanted;
    for (int n = 2; ids.contains(id) || isTaken(id, digest); n++) {
      if (asked) {
        throw new InputException(
            file, "the id `" + wanted + "` for it, which is taken", "an id of its own");
      }
      id = wanted + "-" + n;
    }
    return id;
  }

  /// Says whether another file has this id's place, as when a row was deleted by hand. The same
  /// file may stay from an attempt that was broken off.
  private boolean isTaken(String id, Digest digest) throws IOException {
    for (String extension : Readers.extensions()) {
      Path place = workspace.resolve(Originals.RAW + "/" + id + "." + extension);
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !(Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
              && Digest.of(place).equals(digest))) {
        return true;
      }
    }
    return false;
  }

  private void copy(Path file, Source source) throws IOException {
    Path place =
        workspace.resolve(Originals.RAW + "/" + source.id() + "." + Readers.extension(file));
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return; // the same content, as isTaken saw
    }
    Files.createDirectories(place.getParent());
    Path fresh = place.resolveSibling("." + place.getFileName() + ".new");
    Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
    Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /// Returns an id made from a name: letters without their accents, everything else a hyphen.
  static String slug(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
    return cut.isEmpty() ? "document" : cut;
  }
}
