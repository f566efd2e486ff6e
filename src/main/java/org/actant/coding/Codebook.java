package org.actant.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// The codes in use, in the order of their file.
///
/// @param tunedOn documents whose codings were read while the cues were written; no evidence for
///   how good the cues are
/// @param version raised whenever a code or a cue changes, so that a coding can say by which
///   codebook it was made
public record Codebook(int version, String title, List<String> tunedOn, List<Code> codes) {
  static final String FILE = "codebook/ant.yaml";

  public Codebook {
    tunedOn = List.copyOf(tunedOn);
    codes = List.copyOf(codes);
  }

  /// Reads and checks a codebook.
  ///
  /// @throws org.actant.input.InputException naming file and line of a duplicate id, an unknown
  ///   parent, a cycle of parents, a missing definition or a cue that is not in the language
  public static Codebook read(Path file) throws IOException {
    return new CodebookReader(file).read();
  }

  /// Returns the place of a workspace's codebook.
  public static Path file(Workspace workspace) {
    return workspace.resolve(FILE);
  }

  public Optional<Code> find(String id) {
    return codes.stream().filter(code -> code.id().equals(id)).findFirst();
  }

  /// Returns a code that a user named.
  ///
  /// @throws InputException if there is none of this id
  public Code get(String id) {
    return find(id)
        .orElseThrow(() ->
            new InputException(
                "the codebook has no code `%s`; expected one of: %s"
                    .formatted(id, String.join(", ", codes.stream().map(Code::id).toList()))));
  }

  /// Says how many parents a code has above it.
  public int depth(Code code) {
    return code.parent().flatMap(this::find).map(parent -> depth(parent) + 1).orElse(0);
  }
}
