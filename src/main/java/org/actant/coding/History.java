package org.actant.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// What one coder did.
///
/// @param lines all events of the file, in the order of time; those of the same time in the order
///   of the file
/// @param torn the last line of the file, if its writing was cut off
record History(String coder, List<Codings.Line> lines, Optional<Codings.Torn> torn) {
  History {
    lines = List.copyOf(lines);
  }

  /// Reads the histories of all coders of a workspace, by name.
  ///
  /// @throws InputException naming file and line of what is no event, of an event that another
  ///   coder's file should have, and of two files of one coder
  static List<History> all(Workspace workspace) throws IOException {
    var histories = new ArrayList<History>();
    Map<String, Path> files = new HashMap<>();
    for (Path file : Codings.files(workspace)) {
      Path other = files.put(CoderName.fold(Codings.coder(file)), file);
      if (other != null) {
        throw new InputException(
            file,
            "a second file of the coder of `" + other.getFileName() + "`",
            "one file a coder; move it out of the folder and `actant code merge` it");
      }
      histories.add(read(file));
    }
    return histories;
  }

  /// Reads the history of the coder that a file is named for.
  static History read(Path file) throws IOException {
    return of(file, Codings.read(file));
  }

  static History of(Path file, Codings.Content content) {
    String coder = Codings.coder(file);
    for (Codings.Line line : content.lines()) {
      if (!line.event().coder().equals(coder)) {
        throw new InputException(
            file,
            line.number(),
            "an event of the coder `" + line.event().coder() + "`",
            "events of `%s` only; move the file out of the folder and `actant code merge` it"
                .formatted(coder));
      }
    }
    var lines = new ArrayList<>(content.lines());
    lines.sort(Comparator.comparing(line -> Instant.parse(String.valueOf(line.event().at()))));
    return new History(coder, lines, content.torn());
  }

  /// Returns the events that stand: without undos and without what they took back. An undo can be
  /// taken back like any other event.
  List<Codings.Line> standing() {
    Set<String> undone = undone();
    return lines.stream()
        .filter(line -> line.event().event() != CodingEvent.Kind.UNDO)
        .filter(line -> !undone.contains(line.id()))
        .toList();
  }

  /// Returns the ids of the events that were taken back and stayed so.
  Set<String> undone() {
    var undone = new HashSet<String>();
    for (Codings.Line line : lines.reversed()) {
      CodingEvent event = line.event();
      if (event.event() == CodingEvent.Kind.UNDO && !undone.contains(line.id())) {
        undone.add(String.valueOf(event.undoes()));
      }
    }
    return undone;
  }

  Optional<Codings.Line> find(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst();
  }
}
