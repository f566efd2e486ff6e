package org.actant.pack;

import java.util.List;

/// What a pack says of itself in `actant-pack.json`.
///
/// @param format version of the layout of packs
/// @param actant version of the program that made it
/// @param commit of the program's sources; empty if they are not known
/// @param report name of the report
/// @param command that made the pack
/// @param rule how quotations of withheld documents are cut, in words
/// @param leftOut files of the workspace that are not in the pack
/// @param cut files that are, with words cut out
/// @param partial what the pack alone cannot make whole again
public record PackFacts(
    int format,
    String actant,
    String commit,
    String report,
    String command,
    String rule,
    List<Sharing.Document> documents,
    List<LeftOut> leftOut,
    List<Cut> cut,
    List<Partial> partial) {
  static final int FORMAT = 1;
  static final String FILE = "actant-pack.json";

  /// A file that stands for itself by digest and size only.
  public record LeftOut(String path, String sha256, long bytes, String reason) {}

  /// A file with words cut out.
  ///
  /// @param sha256 of the whole file
  /// @param runs how many pieces were cut out
  /// @param characters how many characters they had together
  public record Cut(String path, String sha256, int runs, long characters, String reason) {}

  /// A derived file that needs what the pack does not have.
  ///
  /// @param rows true if the rows that the pack can make are compared, false if nothing is
  public record Partial(String path, boolean rows, String reason) {}

  public PackFacts {
    documents = List.copyOf(documents);
    leftOut = List.copyOf(leftOut);
    cut = List.copyOf(cut);
    partial = List.copyOf(partial);
  }
}
