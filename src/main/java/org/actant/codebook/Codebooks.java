package org.actant.codebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.actors.Actors;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// The codebooks of a workspace in the order of their file names; an id stands for one code among
/// all of them.
public record Codebooks(List<Codebook> all) {
  private static final String FOLDER = "codebook";

  public Codebooks {
    all = List.copyOf(all);
  }

  /// Returns the files of a workspace's codebooks, sorted.
  public static List<Path> files(Workspace workspace) throws IOException {
    Path gazetteer = Actors.file(workspace);
    return workspace.list(FOLDER).stream()
        .filter(file -> file.toString().endsWith(".yaml") && !file.equals(gazetteer))
        .toList();
  }

  /// @throws InputException naming the file of a bad codebook, or of a code that two of them have
  public static Codebooks read(Workspace workspace) throws IOException {
    var books = new ArrayList<Codebook>();
    Map<String, String> owners = new HashMap<>();
    for (Path file : files(workspace)) {
      Codebook book = Codebook.read(file);
      for (Code code : book.codes()) {
        String owner = owners.put(code.id(), book.id());
        if (owner != null) {
          throw new InputException(
              file, "has the code `" + code.id() + "` of `" + owner + ".yaml`", "each id once");
        }
      }
      books.add(book);
    }
    return new Codebooks(books);
  }

  /// Returns the codes of a dimension, codebook after codebook.
  public List<Code> codes(Dimension dimension) {
    return all.stream()
        .filter(book -> book.dimension() == dimension)
        .flatMap(book -> book.codes().stream())
        .toList();
  }

  public Optional<Code> find(String id) {
    return all.stream().flatMap(book -> book.find(id).stream()).findFirst();
  }

  /// Returns the codebook that a code stands in.
  public Optional<Codebook> bookOf(String code) {
    return all.stream().filter(book -> book.find(code).isPresent()).findFirst();
  }

  /// Returns a code that a user named.
  ///
  /// @throws InputException if there is none of this id
  public Code get(String id) {
    return find(id)
        .orElseThrow(() ->
            new InputException(
                "the codebooks have no code `%s`; expected one of: %s"
                    .formatted(
                        id,
                        String.join(
                            ", ",
                            all.stream()
                                .flatMap(book -> book.codes().stream())
                                .map(Code::id)
                                .toList()))));
  }
}
