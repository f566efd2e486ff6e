package org.actant.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;

/// A published data set of four IDX files: looked for in the workspace, in the user's cache and in
/// folders of the system, then downloaded into the cache. Wherever it was found, its content must
/// be what was published.
///
/// @param parts the four files: training images and labels, test images and labels
/// @param places where to look
/// @param advice how else to get the data set, a half sentence
record IdxSource(String name, List<Part> parts, Places places, String advice) {
  private static final int CLASSES = 10;

  /// One file.
  ///
  /// @param file its name, without `.gz`
  /// @param sha256 of its content, unpacked
  record Part(String file, String sha256) {}

  /// Where a data set may be.
  ///
  /// @param cache the folder that belongs to this data set in the user's cache
  /// @param system folders that a package of the operating system fills
  /// @param address where to download from; ends with `/`
  record Places(Path cache, List<Path> system, URI address) {
    Places {
      system = List.copyOf(system);
    }

    /// The places on this machine. The system property `actant.cache` moves the cache, which
    /// otherwise is `$XDG_CACHE_HOME/actant` or `~/.cache/actant`; `actant.datasets.<name>.address`
    /// names another address.
    static Places here(String name, String address, Path... system) {
      String chosen = System.getProperty("actant.datasets." + name + ".address", address);
      return new Places(
          userCache().resolve("datasets").resolve(name),
          List.of(system),
          URI.create(chosen.endsWith("/") ? chosen : chosen + "/"));
    }

    private static Path userCache() {
      String property = System.getProperty("actant.cache", "");
      if (!property.isEmpty()) {
        return Path.of(property);
      }
      String xdg = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).orElse("");
      return xdg.isEmpty()
          ? Path.of(System.getProperty("user.home"), ".cache", "actant")
          : Path.of(xdg, "actant");
    }
  }

  IdxSource {
    parts = List.copyOf(parts);
    if (parts.size() != 4) {
      throw new IllegalArgumentException(name + " has " + parts.size() + " files");
    }
  }

  Dataset load(DatasetRequest request) throws IOException {
    List<Path> files = find(request.workspaceRoot());
    ImageSet train = Idx.read(name, files.get(0), files.get(1), CLASSES);
    ImageSet test = Idx.read(name, files.get(2), files.get(3), CLASSES);
    return new Dataset(
        name,
        Subset.draw(train, request.trainLimit(), request.seed()),
        Subset.draw(test, request.testLimit(), request.seed() + 1));
  }

  private List<Path> find(Path workspace) throws IOException {
    Path own = workspace.resolve("datasets").resolve(name);
    var folders = new ArrayList<Path>();
    folders.add(own);
    folders.add(places.cache());
    folders.addAll(places.system());
    for (Path folder : folders) {
      List<Path> files = parts.stream().flatMap(part -> file(folder, part).stream()).toList();
      if (files.size() == parts.size()) {
        verify(files);
        return files;
      }
      if (folder.equals(own) && !files.isEmpty()) {
        throw new InputException(
            own, files.size() + " of the files of " + name, "all of " + fileNames());
      }
    }
    return download(own);
  }

  private static Optional<Path> file(Path folder, Part part) {
    return List.of(part.file(), part.file() + ".gz").stream()
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private void verify(List<Path> files) throws IOException {
    for (int i = 0; i < files.size(); i++) {
      String found = contentDigest(files.get(i));
      if (!found.equals(parts.get(i).sha256())) {
        throw new InputException(
            files.get(i),
            "content with the SHA-256 " + found,
            parts.get(i).sha256() + ", the published file; fetch it again");
      }
    }
  }

  private List<Path> download(Path own) throws IOException {
    var files = new ArrayList<Path>();
    for (Part part : parts) {
      Optional<Path> there = file(places.cache(), part);
      if (there.isPresent() && contentDigest(there.get()).equals(part.sha256())) {
        files.add(there.get());
        continue;
      }
      try {
        files.add(
            Download.fetch(
                places.address(), part.file() + ".gz", places.cache(), file -> check(part, file)));
      } catch (Download.FailedException e) {
        throw new UnavailableException(
            "the data set %s is not on this machine and %s; put the files %s into %s or %s, or %s"
                .formatted(name, e.getMessage(), fileNames(), own, places.cache(), advice),
            e);
      }
    }
    return files;
  }

  private static Optional<String> check(Part part, Path file) throws IOException {
    String found = contentDigest(file);
    return found.equals(part.sha256())
        ? Optional.empty()
        : Optional.of("has the SHA-256 " + found + " and not " + part.sha256());
  }

  private String fileNames() {
    return String.join(", ", parts.stream().map(part -> part.file() + "[.gz]").toList());
  }

  /// Returns the SHA-256 of a file's content, unpacked if it is gzipped. A broken gzip stream has
  /// none and gives its reason.
  static String contentDigest(Path file) throws IOException {
    MessageDigest sha = sha256();
    try (InputStream in = new DigestInputStream(Idx.open(file), sha)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      return "none, a broken gzip stream";
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
