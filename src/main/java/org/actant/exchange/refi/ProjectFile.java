package org.actant.exchange.refi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.exchange.refi.Finding.Kind;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// A file of a project, opened for reading: `.qdpx`, or a bare `.qde`. What deviates from the
/// standard and can be understood is understood, and told by [#findings].
///
/// ```java
/// try (ProjectFile file = ProjectFile.open(path, Limits.STANDARD, false)) {
///   file.project().sources().forEach(source -> ...);
///   file.findings().forEach(finding -> ...);
/// }
/// ```
public final class ProjectFile implements AutoCloseable {
  private final Path file;
  private final Limits limits;
  private final boolean beside;
  private final @Nullable Container container;
  private final Element tree;
  private final Project project;
  private final List<Finding> findings = new ArrayList<>();

  private ProjectFile(
      Path file, Limits limits, boolean beside, @Nullable Container container, Element tree) {
    this.file = file;
    this.limits = limits;
    this.beside = beside;
    this.container = container;
    this.tree = tree;
    if (container != null) {
      findings.addAll(container.findings());
    }
    if (!tree.namespace().equals(Project.NAMESPACE)) {
      findings.add(Finding.schema(tree, Namespaces.deviation(tree, Project.NAMESPACE)));
    }
    findings.addAll(Grammar.PROJECT.check(tree));
    project = new TreeReader(findings).project(tree);
  }

  /// Opens a project.
  ///
  /// @param beside true if files that lie beside this one may be read as its sources
  /// @throws InputException if it is no project of REFI-QDA at all, or larger than the limits
  public static ProjectFile open(Path file, Limits limits, boolean beside) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a REFI-QDA project (.qdpx)");
    }
    if (!isZip(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        long size = Files.size(file);
        var counted = new CountedStream(in, limits.xml(), size, file, file.toString());
        return new ProjectFile(file, limits, beside, null, root(file, counted, limits));
      }
    }
    var container = new Container(file, limits);
    try (InputStream in = container.project()) {
      return new ProjectFile(file, limits, beside, container, root(file, in, limits));
    } catch (InputException | IOException e) {
      container.close();
      throw e;
    }
  }

  private static Element root(Path file, InputStream in, Limits limits) {
    Element root = new XmlReader(file, limits).read(new BufferedInputStream(in));
    if (!root.name().equals(Grammar.PROJECT.root())) {
      throw new InputException(
          file, root.line(), "the root <" + root.name() + ">", "<Project> of REFI-QDA");
    }
    return root;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(2);
      return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    }
  }

  public Project project() {
    return project;
  }

  /// Returns what deviates from the standard in the container and in the XML, and what could not be
  /// taken.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  Element tree() {
    return tree;
  }

  /// Says where a path of the project leads. Nothing outside the container is looked at, unless it
  /// was allowed; then nothing that is not below the folder of the file.
  public Location locate(String path) throws IOException {
    if (path.startsWith("internal://")) {
      return inside(path.substring("internal://".length()));
    }
    if (path.startsWith("relative://")) {
      return relative(path.substring("relative://".length()).replaceFirst("^/+", ""));
    }
    if (path.startsWith("absolute://") || path.startsWith("/") || path.contains(":")) {
      return new Location.Refused("`" + Brief.of(path) + "` is a place on another computer");
    }
    return inside(path);
  }

  private Location inside(String name) {
    String base = name.replaceFirst("^/*((?i)sources/)?", "");
    if (base.contains("/") || base.contains("\\") || base.contains("..") || base.isEmpty()) {
      return new Location.Refused("`" + Brief.of(name) + "` leads out of the sources");
    }
    return container != null && container.hasSource(base)
        ? new Location.Inside(base)
        : new Location.Missing("no `" + Brief.of(base) + "` among the sources");
  }

  private Location relative(String path) throws IOException {
    if (!beside) {
      return new Location.Refused(
          "`" + Brief.of(path) + "` lies outside the file, where nothing is read");
    }
    Path folder = file.toAbsolutePath().normalize().resolveSibling("").toRealPath();
    Path found;
    try {
      found = folder.resolve(path).normalize();
    } catch (java.nio.file.InvalidPathException _) {
      return new Location.Refused("`" + Brief.of(path) + "` is no path");
    }
    if (!found.startsWith(folder)) {
      return new Location.Refused("`" + Brief.of(path) + "` leads out of the folder of the file");
    }
    if (!Files.isRegularFile(found)) {
      return new Location.Missing("no `" + Brief.of(path) + "` beside the file");
    }
    return found.toRealPath().startsWith(folder)
        ? new Location.Beside(found)
        : new Location.Refused("`" + Brief.of(path) + "` is a link out of the folder of the file");
  }

  /// Opens what a path leads to; nothing where it leads nowhere.
  public Optional<InputStream> open(Location location) throws IOException {
    return switch (location) {
      case Location.Inside(String name) ->
          container == null ? Optional.empty() : container.source(name);
      case Location.Beside(Path path) ->
          Optional.of(
              new CountedStream(
                  Files.newInputStream(path),
                  limits.source(),
                  limits.source(),
                  path,
                  path.toString()));
      case Location.Missing _, Location.Refused _ -> Optional.empty();
    };
  }

  /// Reads a text as it is in its file: with a byte-order mark and with the line ends that it has.
  public Optional<String> text(Location location) throws IOException {
    Optional<InputStream> stream = open(location);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = stream.get()) {
      return Optional.of(decode(in.readAllBytes()));
    }
  }

  private static String decode(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }

  @Override
  public void close() throws IOException {
    if (container != null) {
      container.close();
    }
  }

  /// Returns findings of one kind.
  public List<Finding> findings(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }
}
