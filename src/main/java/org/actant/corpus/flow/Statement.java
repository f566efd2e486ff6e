package org.actant.corpus.flow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The simple elements of a part that describes a document, such as Dublin Core's.
final class Statement {
  private final Map<String, String> fields = new HashMap<>();

  private Statement() {}

  /// Reads a part of an archive; a part that is not there or damaged states nothing further.
  static Statement read(Archive archive, String name) throws IOException {
    var statement = new Statement();
    try {
      archive.read(name, statement::read);
    } catch (IOException _) {
      return statement; // the text is what counts
    }
    return statement;
  }

  private void read(Xml xml) throws IOException {
    String open = "";
    var text = new StringBuilder();
    while (xml.next()) {
      if (xml.isStart()) {
        open = xml.name();
        text.setLength(0);
      } else if (!xml.isEnd()) {
        text.append(xml.text());
      } else if (xml.name().equals(open) && !text.toString().isBlank()) {
        fields.putIfAbsent(open, text.toString().strip());
      }
    }
  }

  /// Returns the content of the first element with this name, if there is any.
  @Nullable String first(String name) {
    return fields.get(name);
  }
}
