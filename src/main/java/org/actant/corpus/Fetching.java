package org.actant.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.actant.corpus.fetch.Arrival;
import org.actant.corpus.fetch.Arrival.Arrived;
import org.actant.corpus.fetch.Arrival.Failed;
import org.actant.corpus.fetch.Fetcher;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Workspace;

/// Brings the documents into the corpus that `corpus/sources.csv` knows an address of. The digest
/// of a file is recorded when it is first seen and compared ever after. One failure does not stop
/// the others.
public final class Fetching {
  /// What became of one document.
  public sealed interface Outcome {
    /// The document's id, or its address where it has none.
    String id();

    /// @param file relative to the workspace
    record Fetched(String id, String file, long bytes) implements Outcome {}

    /// The file was there, with the digest that the table states, or is the same as another
    /// document's.
    record AlreadyThere(String id, String file) implements Outcome {}

    record Failure(String id, String reason) implements Outcome {}

    /// No server was reached.
    record Unreached(String id, String reason) implements Outcome {}
  }

  /// Hears which document is worked on.
  @FunctionalInterface
  public interface Listener {
    void begin(String id, int number, int of);
  }

  private final Workspace workspace;
  private final Fetcher fetcher;
  private final Listener listener;

  public Fetching(Workspace workspace, Fetcher fetcher, Listener listener) {
    this.workspace = workspace;
    this.fetcher = fetcher;
    this.listener = listener;
  }

  /// Returns the documents that [#fetch] would work on: those named, or all that have an address.
  ///
  /// @throws InputException if an id is not in the table, or has no address
  public static List<Source> wanted(Workspace workspace, Set<String> ids) throws IOException {
    List<Source> sources = Sources.read(workspace);
    var unknown = new TreeSet<>(ids);
    sources.forEach(source -> unknown.remove(source.id()));
    if (!unknown.isEmpty()) {
      throw new InputException(
          workspace.resolve(Sources.FILE), "no id `" + unknown.getFirst() + "`", "one of its ids");
    }
    for (Source source : sources) {
      if (ids.contains(source.id()) && source.url().isEmpty()) {
        throw new InputException(
            workspace.resolve(Sources.FILE),
            Sources.line(workspace, source),
            "no url for `" + source.id() + "`",
            "the address of the document");
      }
    }
    return sources.stream()
        .filter(source -> !source.url().isEmpty())
        .filter(source -> ids.isEmpty() || ids.contains(source.id()))
        .toList();
  }

  /// Fetches documents, in the order of the list.
  public List<Outcome> fetch(List<Source> wanted) throws IOException {
    var originals = Originals.of(workspace);
    var outcomes = new ArrayList<Outcome>();
    for (Source source : wanted) {
      listener.begin(source.id(), outcomes.size() + 1, wanted.size());
      Optional<Path> file = originals.file(source);
      outcomes.add(file.isPresent() ? compare(source, file.get()) : fetch(source));
    }
    return outcomes;
  }

  private Outcome compare(Source source, Path file) throws IOException {
    Digest found = Digest.of(file);
    if (source.sha256().isEmpty()) {
      Sources.record(workspace, source.id(), found);
    } else if (!source.sha256().get().equals(found)) {
      return new Outcome.Failure(
          source.id(),
          differs(workspace.relative(file), found, source.sha256().get()) + " is recorded");
    }
    return new Outcome.AlreadyThere(source.id(), workspace.relative(file));
  }

  private Outcome fetch(Source source) throws IOException {
    Optional<URI> address = address(source.url());
    if (address.isEmpty()) {
      return new Outcome.Failure(source.id(), "found the url `" + source.url() + "`, no address");
    }
    Path part = part(address.get());
    return switch (fetcher.fetch(address.get(), part)) {
      case Arrived arrived -> take(source, address.get(), arrived);
      case Failed(String reason) -> new Outcome.Failure(source.id(), reason);
      case Arrival.Unreachable(String reason) -> new Outcome.Unreached(source.id(), reason);
    };
  }

  private Outcome take(Source source, URI address, Arrived arrived) throws IOException {
    switch (format(arrived, address)) {
      case DocumentFormat.Unfit(String found, String expected) -> {
        Files.delete(arrived.part());
        return new Outcome.Failure(
            source.id(), "%s: found %s; expected %s".formatted(arrived.from(), found, expected));
      }
      case DocumentFormat.Known(String extension) -> {
        Digest digest = Digest.of(arrived.part());
        String name = RawFolder.name(source.id(), extension);
        if (source.sha256().isPresent() && !source.sha256().get().equals(digest)) {
          Path aside = workspace.resolve(name + ".unexpected");
          Files.move(arrived.part(), aside, StandardCopyOption.REPLACE_EXISTING);
          return new Outcome.Failure(
              source.id(),
              differs(address.toString(), digest, source.sha256().get())
                  + " is recorded; what came is kept as "
                  + workspace.relative(aside));
        }
        // first the digest: a file without one could be anything
        Sources.record(workspace, source.id(), digest);
        return place(source.id(), arrived.part(), name);
      }
    }
  }

  private static String differs(String what, Digest found, Digest expected) {
    return "%s: found the sha256 %s; expected %s, which"
        .formatted(what, found.hex(), expected.hex());
  }

  private Outcome place(String id, Path part, String name) throws IOException {
    Path file = workspace.resolve(name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Outcome.Failure(id, "found " + name + "; expected no file there");
    }
    long bytes = Files.size(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return new Outcome.Fetched(id, name, bytes);
  }

  /// Fetches a document that the table does not know, and adds it there once it is here.
  public Outcome add(String url, Description said) throws IOException {
    Optional<URI> address = address(url);
    if (address.isEmpty()) {
      return new Outcome.Failure(url, "found no address; expected one with http or https");
    }
    List<Source> sources = Sources.read(workspace);
    for (Source source : sources) {
      if (source.url().equals(url)) {
        return fetch(List.of(source)).getFirst();
      }
    }
    listener.begin(url, 1, 1);
    return switch (fetcher.fetch(address.get(), part(address.get()))) {
      case Arrived arrived -> add(address.get(), arrived, said, sources);
      case Failed(String reason) -> new Outcome.Failure(url, reason);
      case Arrival.Unreachable(String reason) -> new Outcome.Unreached(url, reason);
    };
  }

  private Outcome add(URI address, Arrived arrived, Description said, List<Source> sources)
      throws IOException {
    Path part = arrived.part();
    Digest digest = Digest.of(part);
    for (Source source : sources) {
      if (source.sha256().equals(Optional.of(digest))) {
        Optional<Path> file = Originals.of(workspace).file(source);
        if (file.isEmpty()) {
          return take(source, address, arrived);
        }
        Files.delete(part);
        return new Outcome.AlreadyThere(source.id(), workspace.relative(file.get()));
      }
    }
    switch (format(arrived, address)) {
      case DocumentFormat.Unfit(String found, String expected) -> {
        Files.delete(part);
        return new Outcome.Failure(address.toString(), "found " + found + "; expected " + expected);
      }
      case DocumentFormat.Known(String extension) -> {
        var raw = new RawFolder(workspace, sources, false);
        String id = raw.free(name(arrived, address), digest);
        String name = RawFolder.name(id, extension);
        Path file = workspace.resolve(name);
        long bytes = Files.size(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        raw.describe(List.of(source(id, address, file, digest, said)));
        return new Outcome.Fetched(id, name, bytes);
      }
    }
  }

  private static Source source(String id, URI address, Path file, Digest digest, Description said)
      throws IOException {
    String title = said.title();
    if (title.isEmpty()) {
      try (var readers = new ExtractionPool()) {
        title = readers.stated(file).title().orElse(id.replaceAll("[_-]+", " ").strip());
      }
    }
    return said.source(id, title, address.toString(), digest);
  }

  /// Returns an id: the name of the file without extension, else the host's name.
  private static String name(Arrived arrived, URI address) {
    String path = String.valueOf(address.getPath());
    String name =
        arrived
            .name()
            .orElse(path.replaceFirst("/+$", "").replaceFirst(".*/", ""))
            .replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
    String meant = name.isBlank() ? String.valueOf(address.getHost()) : name;
    return Source.isId(meant) ? meant : Acquisition.slug(meant);
  }

  private static DocumentFormat format(Arrived arrived, URI asked) throws IOException {
    var readable = new TreeSet<String>();
    Readers.extensions().forEach(readable::add);
    readable.remove(Response.EXTENSION);
    try (InputStream in = Files.newInputStream(arrived.part())) {
      return DocumentFormat.of(arrived, asked, in.readNBytes(DocumentFormat.HEAD), readable);
    }
  }

  static Optional<URI> address(String url) {
    try {
      return Optional.of(new URI(url.strip()).normalize());
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /// Where the bytes of an address come to lie until they are a document.
  private Path part(URI address) throws IOException {
    String name = "." + Digest.of(address.toString()).hex().substring(0, 16) + ".part";
    return workspace.resolve(Originals.RAW + "/" + name);
  }
}
