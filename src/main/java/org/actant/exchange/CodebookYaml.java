package org.actant.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.actant.exchange.refi.QdaCode;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// Writes the file of a codebook. What this house asks of a code and a foreign one does not say is
/// filled with the plain statement that it does not.
final class CodebookYaml {
  private final StringBuilder yaml = new StringBuilder();
  private final String origin;

  /// @param origin what the codes come from, for people
  /// @param today for the change log, which every version after the first needs
  CodebookYaml(BookDescription book, String origin, LocalDate today) {
    this.origin = origin;
    line("# Made of " + origin.replaceAll("\\s+", " ") + ".");
    line("version: " + book.version());
    line("title: " + quoted(book.title()));
    line("dimension: " + book.dimension().name().toLowerCase(Locale.ROOT));
    line("changes:");
    line("  - version: " + book.version());
    line("    date: " + today);
    line("    what: " + quoted("Taken from " + origin + "."));
    line("codes:");
  }

  /// @param foreign what the other program says about the code; null for a level that names imply
  void add(
      String id,
      String label,
      @Nullable String parent,
      @Nullable QdaCode foreign,
      CodeDescription code) {
    line("  - id: " + id);
    line("    label: " + quoted(label));
    if (parent != null) {
      line("    parent: " + parent);
    }
    boolean codable = foreign != null && foreign.codable();
    if (!codable) {
      line("    codable: false");
    }
    line("    definition: " + quoted(or(code.definition(), "No definition in %s.")));
    line("    source: " + quoted(or(code.source(), "%s")));
    if (codable) {
      line("    use_when: " + quoted(or(code.useWhen(), "Not stated in %s.")));
      line("    do_not_use_when: " + quoted(or(code.doNotUseWhen(), "Not stated in %s.")));
      line("    examples: " + list(code.examples()));
    }
    if (foreign != null && foreign.color() != null) {
      line("    color: " + quoted(foreign.color()));
    }
  }

  /// Adds a category of a dictionary; without cues it only gathers others.
  void add(String id, String label, @Nullable String parent, List<String> cues) {
    line("  - id: " + id);
    line("    label: " + quoted(label));
    if (parent != null) {
      line("    parent: " + parent);
    }
    line("    definition: " + quoted("No definition in " + origin + "."));
    line("    source: " + quoted(origin));
    if (cues.isEmpty()) {
      line("    codable: false");
      return;
    }
    line("    use_when: " + quoted("Not stated in " + origin + "."));
    line("    do_not_use_when: " + quoted("Not stated in " + origin + "."));
    line("    examples: []");
    line("    cues: " + list(cues));
  }

  String text() {
    return yaml.toString();
  }

  private String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise.replace("%s", origin) : text;
  }

  private static String list(List<String> items) {
    return items.stream().map(CodebookYaml::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /// JSON is YAML 1.2.
  private static String quoted(String text) {
    return Json.line(text.strip().replaceAll("\\s+", " "));
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }
}
