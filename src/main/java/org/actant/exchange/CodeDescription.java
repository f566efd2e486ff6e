package org.actant.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.codebook.Code;

/// What a code means, in the one text that REFI-QDA has for it: the definition, then one paragraph
/// for each further thing, led in by its name. A text by another program is all definition.
///
/// ```
/// A text, device or format in which interests are made durable.
///
/// Use when: …
///
/// Do not use when: …
///
/// Examples: …
/// - …
///
/// Source: …
///
/// Id: inscription
/// ```
///
/// @param id of the code, or empty
/// @param source where the concept comes from, or empty
record CodeDescription(
    String id,
    String definition,
    String useWhen,
    String doNotUseWhen,
    List<String> examples,
    String source) {
  private static final String ID = "Id: ";
  private static final String USE_WHEN = "Use when: ";
  private static final String DO_NOT_USE_WHEN = "Do not use when: ";
  private static final String EXAMPLES = "Examples:";
  private static final String SOURCE = "Source: ";
  private static final String ITEM = "- ";

  CodeDescription {
    examples = List.copyOf(examples);
  }

  static CodeDescription of(Code code) {
    return new CodeDescription(
        code.id(),
        code.definition(),
        code.useWhen(),
        code.doNotUseWhen(),
        code.examples(),
        code.source());
  }

  String text() {
    var parts = new ArrayList<String>();
    parts.add(definition);
    add(parts, USE_WHEN, useWhen);
    add(parts, DO_NOT_USE_WHEN, doNotUseWhen);
    if (!examples.isEmpty()) {
      parts.add(
          EXAMPLES + examples.stream().map(e -> "\n" + ITEM + e).collect(Collectors.joining()));
    }
    add(parts, SOURCE, source);
    add(parts, ID, id);
    return String.join("\n\n", parts);
  }

  private static void add(List<String> parts, String name, String text) {
    if (!text.isEmpty()) {
      parts.add(name + text);
    }
  }

  static CodeDescription parse(String text) {
    var definition = new ArrayList<String>();
    String id = "";
    String useWhen = "";
    String doNotUseWhen = "";
    String source = "";
    var examples = new ArrayList<String>();
    for (String part : text.strip().split("\\R[ \\t]*\\R")) {
      if (part.startsWith(USE_WHEN)) {
        useWhen = part.substring(USE_WHEN.length());
      } else if (part.startsWith(DO_NOT_USE_WHEN)) {
        doNotUseWhen = part.substring(DO_NOT_USE_WHEN.length());
      } else if (part.startsWith(SOURCE)) {
        source = part.substring(SOURCE.length());
      } else if (part.startsWith(EXAMPLES)) {
        part.lines()
            .filter(line -> line.startsWith(ITEM))
            .forEach(line -> examples.add(line.substring(ITEM.length())));
      } else if (part.startsWith(ID) && Ids.isId(part.substring(ID.length()).strip())) {
        id = part.substring(ID.length()).strip();
      } else if (!part.isBlank()) {
        definition.add(part);
      }
    }
    return new CodeDescription(
        id,
        flat(String.join(" ", definition)),
        flat(useWhen),
        flat(doNotUseWhen),
        examples.stream().map(CodeDescription::flat).toList(),
        flat(source));
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
