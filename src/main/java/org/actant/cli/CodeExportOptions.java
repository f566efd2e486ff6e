package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `actant code export` may be told about a file. Each format understands some of it.
final class CodeExportOptions {
  @Option(
      names = "--codebook",
      paramLabel = "ID",
      description = "Only this codebook; may be given more than once. Default: all.")
  List<String> codebooks = new ArrayList<>();

  @Option(
      names = "--suggestions",
      description = "Also what the machine suggests and nobody has decided, as the user `machine`.")
  boolean suggestions;

  @Option(
      names = "--coder",
      paramLabel = "NAME",
      description = "Whose verdicts and codings a table of statements shows; default: the user.")
  @Nullable String coder;

  @Option(names = "--force", description = "Replace a file that is there.")
  boolean force;

  /// Returns the names of the options that were given and that not every format understands.
  Set<String> given() {
    var given = new LinkedHashSet<String>();
    if (!codebooks.isEmpty()) {
      given.add("--codebook");
    }
    if (suggestions) {
      given.add("--suggestions");
    }
    if (coder != null) {
      given.add("--coder");
    }
    return given;
  }
}
