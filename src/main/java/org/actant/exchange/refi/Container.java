package org.actant.exchange.refi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.actant.exchange.refi.Finding.Kind;
import org.actant.input.InputException;

/// The ZIP file of a project. Nothing in it is ever unpacked to a path of its choosing; names that
/// try to lead elsewhere are told and never opened. Sizes are counted while they are read.
final class Container implements AutoCloseable {
  private static final String PROJECT = "project.qde";

  private final Path file;
  private final Limits limits;
  private final ZipFile zip;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ZipEntry> sources = new HashMap<>();
  private final ZipEntry project;

  /// @throws InputException if it is no ZIP file, has no project, or is larger than the limits
  Container(Path file, Limits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new InputException(
          file, "no readable ZIP file (" + e.getMessage() + ")", "a REFI-QDA project (.qdpx)");
    }
    try {
      project = survey();
    } catch (InputException e) {
      zip.close();
      throw e;
    }
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// Opens the project's XML.
  InputStream project() throws IOException {
    return open(project, limits.xml());
  }

  /// Opens a source by the name of its file, in whatever case.
  Optional<InputStream> source(String name) throws IOException {
    ZipEntry entry = sources.get(name.toLowerCase(Locale.ROOT));
    return entry == null ? Optional.empty() : Optional.of(open(entry, limits.source()));
  }

  boolean hasSource(String name) {
    return sources.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /// Looks at every name, and returns the entry of the project.
  private ZipEntry survey() {
    if (zip.size() > limits.entries()) {
      throw new InputException(
          file, zip.size() + " entries", "at most " + limits.entries() + " in a project");
    }
    var seen = new HashSet<String>();
    var projects = new ArrayList<ZipEntry>();
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      String name = entry.getName();
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new InputException(
            file, "the entry `" + Brief.of(name) + "` twice", "each name once");
      }
      if (leadsOut(name)) {
        tell("the entry `" + Brief.of(name) + "` would be unpacked elsewhere; it is never opened");
      } else if (!entry.isDirectory()) {
        sort(entry, projects);
      }
    }
    return choose(projects);
  }

  private void sort(ZipEntry entry, List<ZipEntry> projects) {
    String name = entry.getName();
    int slash = name.lastIndexOf('/');
    String folder = name.substring(0, Math.max(0, slash)).toLowerCase(Locale.ROOT);
    String base = name.substring(slash + 1);
    if (base.toLowerCase(Locale.ROOT).endsWith(".qde")) {
      projects.add(entry);
    } else if (folder.equals("sources") || folder.endsWith("/sources")) {
      sources.put(base.toLowerCase(Locale.ROOT), entry);
      if (!name.startsWith("sources/")) {
        tellOnce("sources lie in `" + name.substring(0, slash) + "`; the standard has `sources`");
      }
    } else {
      tell("the entry `" + Brief.of(name) + "` belongs to no project; it is ignored");
    }
  }

  private ZipEntry choose(List<ZipEntry> projects) {
    List<ZipEntry> candidates =
        projects.stream().filter(entry -> entry.getName().indexOf('/') < 0).toList();
    if (candidates.isEmpty()) {
      candidates = projects;
    }
    if (candidates.size() > 1) {
      candidates = candidates.stream().filter(e -> e.getName().equalsIgnoreCase(PROJECT)).toList();
    }
    if (candidates.size() != 1) {
      String found = projects.isEmpty() ? "no file *.qde" : projects.size() + " files *.qde";
      throw new InputException(file, "a ZIP file with " + found, "one with " + PROJECT);
    }
    ZipEntry chosen = candidates.getFirst();
    if (!chosen.getName().equals(PROJECT)) {
      tell("the project is `" + Brief.of(chosen.getName()) + "`; the standard has `project.qde`");
    }
    return chosen;
  }

  private void tell(String message) {
    findings.add(new Finding(Kind.CONTAINER, 0, message));
  }

  private void tellOnce(String message) {
    var finding = new Finding(Kind.CONTAINER, 0, message);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || name.indexOf('\u0000') >= 0
        || List.of(name.split("/", -1)).contains("..");
  }

  private InputStream open(ZipEntry entry, long most) throws IOException {
    if (entry.getSize() > most) {
      throw new InputException(
          file,
          "an entry `%s` of %s bytes".formatted(Brief.of(entry.getName()), entry.getSize()),
          "at most " + most);
    }
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      return new ByteArrayInputStream(new byte[0]);
    }
    return new CountedStream(
        in, most, entry.getCompressedSize() * limits.ratio(), file, entry.getName());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
