package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Progress;
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

  private static final int LONGEST_ID = 80;

  /// After so many files their rows are written, so that little is left to do again when the
  /// program is killed.
  private static final int AT_ONCE = 50;

  private final RawFolder raw;
  private final Description description;
  private final Metadata metadata;
  private final ExtractionPool readers = new ExtractionPool();
  private final Map<Digest, String> known = new HashMap<>();
  private final Map<String, Source> waiting = new HashMap<>();
  private final List<Source> added = new ArrayList<>();

  private Acquisition(
      Workspace workspace, RawFolder raw, Description description, Metadata metadata)
      throws IOException {
    this.raw = raw;
    this.description = description;
    this.metadata = metadata;
    for (Source source : Sources.missing(workspace)) {
      waiting.put(Source.fold(source.id()), source);
    }
    for (Source source : Sources.read(workspace)) {
      if (!waiting.containsKey(Source.fold(source.id()))) {
        source.sha256().ifPresent(digest -> known.put(digest, source.id()));
      }
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
    return add(workspace, inputs, description, table, false, Progress.NONE);
  }

  /// Adds files as above.
  ///
  /// @param rehearsal true to write nothing and say what would become of the files
  public static Result add(
      Workspace workspace,
      List<Path> inputs,
      Description description,
      Optional<Path> table,
      boolean rehearsal,
      Progress progress)
      throws IOException {
    Metadata metadata = table.isPresent() ? Metadata.read(table.get()) : Metadata.NONE;
    var found = new ArrayList<Found>();
    for (Path input : inputs) {
      found.addAll(find(input, table));
    }
    var raw = new RawFolder(workspace, Sources.read(workspace), rehearsal);
    var acquisition = new Acquisition(workspace, raw, description, metadata);
    var outcomes = new ArrayList<Outcome>();
    progress.begin("documents", found.size());
    try {
      for (Found file : found) {
        outcomes.add(acquisition.add(file));
        progress.advance(file.name);
        if (acquisition.added.size() >= AT_ONCE) {
          acquisition.describe();
        }
      }
    } finally {
      progress.end();
      acquisition.readers.close();
      acquisition.describe();
    }
    return new Result(outcomes, metadata.unused());
  }

  /// Writes the rows of the files copied since the last time.
  private void describe() throws IOException {
    raw.describe(added);
    added.clear();
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
    Optional<Source> described = waitingFor(found, digest);
    Source source = described.isPresent() ? described.get() : describe(found, digest);
    raw.copy(file, RawFolder.name(source.id(), Readers.extension(file)));
    known.put(digest, source.id());
    if (described.isPresent()) {
      waiting.remove(Source.fold(source.id()));
      raw.record(source.id(), digest);
    } else {
      raw.take(source.id());
      added.add(source);
    }
    return new Outcome.Added(file, source);
  }

  /// Returns the row that describes this file already and has waited for it: the one with its
  /// digest, or the one with its name as id that knows no digest yet.
  private Optional<Source> waitingFor(Found found, Digest digest) {
    for (Source source : waiting.values()) {
      if (source.sha256().equals(Optional.of(digest))) {
        return Optional.of(source);
      }
    }
    return Optional.ofNullable(waiting.get(Source.fold(stem(found.file))))
        .filter(source -> source.sha256().isEmpty());
  }

  private Source describe(Found found, Digest digest) throws IOException {
    Metadata.Entry entry = metadata.find(found.name);
    Description said = entry.description().or(description);
    String stem = stem(found.file);
    String title = said.title();
    if (title.isEmpty()) {
      title = readers.stated(found.file).title().orElse(stem.replaceAll("[_-]+", " ").strip());
    }
    String wanted = entry.id().orElse(Source.isId(stem) ? stem : slug(stem));
    String id = id(wanted, found.file, digest, entry.id().isPresent());
    return said.source(id, title, said.url(), digest);
  }

  /// Returns the wanted id, or the wanted id with the first number that makes it free.
  private String id(String wanted, Path file, Digest digest, boolean asked) throws IOException {
    if (asked && !raw.isFree(wanted, digest)) {
      throw new InputException(
          file, "the id `" + wanted + "` for it, which is taken", "an id of its own");
    }
    return raw.free(wanted, digest);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /// Returns an id made from a name that is not fit to be one: letters without their accents,
  /// everything else a hyphen.
  static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
    return Source.isId(cut) ? cut : cut.isEmpty() ? "document" : "document-" + cut;
  }
}
