package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// The documents' own files: `corpus/raw/<id>.<ext>`, or `corpus/samples/<id>.<ext>` for the
/// built-in ones.
final class Originals {
  static final String RAW = "corpus/raw";
  private static final List<String> FOLDERS = List.of(RAW, "corpus/samples");

  private final Workspace workspace;
  private final List<Map<String, List<Path>>> folders;

  private Originals(Workspace workspace, List<Map<String, List<Path>>> folders) {
    this.workspace = workspace;
    this.folders = folders;
  }

  static Originals of(Workspace workspace) throws IOException {
    var folders = new java.util.ArrayList<Map<String, List<Path>>>();
    for (String folder : FOLDERS) {
      folders.add(
          workspace.list(folder).stream()
              .filter(file -> Readers.of(file).isPresent())
              .collect(Collectors.groupingBy(Originals::id, TreeMap::new, Collectors.toList())));
    }
    return new Originals(workspace, folders);
  }

  /// Returns the file of a document, or nothing where it is still to be fetched.
  ///
  /// @throws InputException if there is more than one in the same folder
  Optional<Path> file(Source source) throws IOException {
    for (Map<String, List<Path>> folder : folders) {
      List<Path> files = folder.getOrDefault(source.id(), List.of());
      if (files.size() > 1) {
        String names = files.stream().map(workspace::relative).collect(Collectors.joining(", "));
        throw new InputException(
            workspace.resolve(Sources.FILE),
            Sources.line(workspace, source),
            files.size() + " files for `" + source.id() + "`: " + names,
            "one");
      }
      if (files.size() == 1) {
        return Optional.of(files.getFirst());
      }
    }
    return Optional.empty();
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
