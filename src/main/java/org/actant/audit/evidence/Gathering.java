package org.actant.audit.evidence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;

/// Reads files and folders into [Evidence]. Nothing that a file holds stops the others; links are
/// not followed, and there are bounds on depth, number and size.
public final class Gathering {
  private static final int DEEPEST = 32;
  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 1L << 30;

  /// Asked in turn; the first that takes a file reads it.
  private static final List<Format> FORMATS =
      List.of(
          new CodeCarbonTable(),
          new CodeCarbonJson(),
          new TrialTables(),
          new ClaimTable(),
          new PowerLimitTable(),
          new LoadProfileTable(),
          new Recordings(),
          new SummaryTable(),
          new MetricsFile(),
          new SettingsFile());

  private static final Pattern LINE = Pattern.compile("(\\d{1,9}): (.*)", Pattern.DOTALL);

  private final Gathered gathered = new Gathered();
  private long bytes;

  private Gathering() {}

  /// Reads files, and folders with all below them.
  ///
  /// @throws NoSuchFileException for a path that is not there
  public static Evidence of(List<Path> paths) throws IOException {
    var gathering = new Gathering();
    var seen = new TreeSet<Path>();
    for (Path path : paths) {
      if (Files.notExists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      for (Path file : gathering.filesBelow(path)) {
        if (seen.add(file.toAbsolutePath().normalize())) {
          gathering.read(file);
        }
      }
    }
    return gathering.gathered.evidence();
  }

  private List<Path> filesBelow(Path path) throws IOException {
    var files = new ArrayList<Path>();
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    Files.walkFileTree(
        path,
        EnumSet.noneOf(java.nio.file.FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(path) && isHidden(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files.size() == MOST_FILES) {
              gathered.skip(
                  place(path), "more than " + MOST_FILES + " files; the rest is left out");
              return FileVisitResult.TERMINATE;
            }
            if (attributes.isDirectory()) {
              gathered.skip(place(file), "deeper than " + DEEPEST + " folders");
            } else if (!isHidden(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            gathered.skip(place(file), "cannot be read: " + failure.getMessage());
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private void read(Path path) {
    try {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        gathered.skip(place(path), "no regular file; links and devices are not followed");
        return;
      }
      bytes += Files.size(path);
      if (bytes > MOST_BYTES) {
        gathered.skip(place(path), "the files before it hold 1 GiB; audit this one alone");
        return;
      }
      read(RawFile.read(path, shown(path)));
    } catch (InputException e) {
      skip(path, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      gathered.skip(place(path), "cannot be read: " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      // a file made to break its reader must not hide the others
      gathered.skip(place(path), "the reader failed: " + e);
    }
  }

  private void read(RawFile file) throws IOException {
    Optional<RawTable> table =
        file.endsWith(".csv", ".tsv")
            ? Optional.of(RawTable.parse(file.path(), file.text()))
            : Optional.empty();
    for (Format format : FORMATS) {
      if (format.read(file, table, gathered)) {
        gathered.files.add(new Evidence.ReadFile(file.shown(), format.name(), file.sha256()));
        return;
      }
    }
    gathered.skip(
        file.place(0),
        table.isPresent()
            ? "no columns of energy, power or scores that are known"
            : "not a format that is known");
  }

  /// Complaints begin with the file, and the line where there is one.
  private void skip(Path path, String complaint) {
    String rest =
        complaint.startsWith(path + ":") ? complaint.substring((path + ":").length()) : "";
    Matcher line = LINE.matcher(rest);
    if (line.matches()) {
      gathered.skip(new Place(shown(path), Long.parseLong(line.group(1))), line.group(2));
    } else {
      gathered.skip(place(path), rest.isEmpty() ? complaint : rest.strip());
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  private static Place place(Path path) {
    return new Place(shown(path), 0);
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
