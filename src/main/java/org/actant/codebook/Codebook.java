package org.actant.codebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.provenance.Digest;

/// The codes of one file `codebook/<id>.yaml`, in their order there.
///
/// @param id the file's name without its ending, such as `ant`
/// @param version raised whenever a code or a cue changes
/// @param digest of the file, so that a coding made by an edit nobody gave a version to shows
/// @param tunedOn documents whose codings were read while the cues were written; no evidence for
///   how good the cues are
/// @param changes the versions in the order they were made, the last one this version
public record Codebook(
    String id,
    int version,
    Digest digest,
    String title,
    Dimension dimension,
    List<String> tunedOn,
    List<Change> changes,
    List<Code> codes) {
  public Codebook {
    tunedOn = List.copyOf(tunedOn);
    changes = List.copyOf(changes);
    codes = List.copyOf(codes);
  }

  /// Reads and checks a codebook.
  ///
  /// @throws org.actant.input.InputException naming file and line of a duplicate id, an unknown
  ///   parent, a cycle of parents, a missing definition, a color or a cue that is not in the
  ///   language, or a change log that does not tell the version
  public static Codebook read(Path file) throws IOException {
    return new CodebookReader(file).read();
  }

  /// Returns what codings name: id, version and the first digits of the digest, as in `ant
  /// 2@1a2b3c4d`.
  public String label() {
    return String.format(Locale.ROOT, "%s %d@%s", id, version, digest.hex().substring(0, 8));
  }

  /// Returns the codes that passages are coded with, in their order.
  public List<Code> codable() {
    return codes.stream().filter(Code::codable).toList();
  }

  /// Returns the codes that have no parent, in their order.
  public List<Code> families() {
    return codes.stream().filter(code -> code.parent().isEmpty()).toList();
  }

  /// Returns the codes directly below another, in their order.
  public List<Code> children(Code parent) {
    return codes.stream()
        .filter(code -> code.parent().filter(parent.id()::equals).isPresent())
        .toList();
  }

  public Optional<Code> find(String id) {
    return codes.stream().filter(code -> code.id().equals(id)).findFirst();
  }

  /// Says how many parents a code has above it.
  public int depth(Code code) {
    return code.parent().flatMap(this::find).map(parent -> depth(parent) + 1).orElse(0);
  }

  /// Returns the ancestor of a code that has no parent, or the code itself.
  public Code family(Code code) {
    return code.parent().flatMap(this::find).map(this::family).orElse(code);
  }
}
