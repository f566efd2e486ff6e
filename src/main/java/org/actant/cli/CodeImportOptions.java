package org.actant.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `actant code import` may be told about a file. Each format understands some of it.
final class CodeImportOptions {
  @Option(
      names = "--coder",
      paramLabel = "NAME",
      description = "Whose codings these are, where the file does not say or says otherwise.")
  @Nullable String coder;

  @Option(
      names = "--name",
      paramLabel = "ID",
      description = "Name of the codebook that is made; default: the file's name.")
  @Nullable String name;

  @Option(
      names = "--split",
      paramLabel = "SEPARATOR",
      description = "Make a hierarchy of names such as `energy::wind`, where SEPARATOR is `::`.")
  @Nullable String split;

  @Option(
      names = "--flip-pdf",
      description = "Areas on pages are measured from the top, against the standard.")
  boolean flipPdf;

  @Option(names = "--beside", description = "Also read sources that lie beside the file.")
  boolean beside;

  @Option(names = "--dry-run", description = "Say what would be taken and write nothing.")
  boolean rehearsal;

  /// Returns the names of the options that were given.
  Set<String> given() {
    var given = new LinkedHashSet<String>();
    note(given, "--coder", coder != null);
    note(given, "--name", name != null);
    note(given, "--split", split != null);
    note(given, "--flip-pdf", flipPdf);
    note(given, "--beside", beside);
    note(given, "--dry-run", rehearsal);
    return given;
  }

  private static void note(Set<String> given, String option, boolean is) {
    if (is) {
      given.add(option);
    }
  }
}
