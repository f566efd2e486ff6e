package org.actant.search;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.actant.input.InputException;

/// Reads the files of retrieval evaluation.
public final class Topics {
  private Topics() {}

  /// Reads topics, a line `id<TAB>query` each, in the order of the file. Empty lines are skipped.
  public static SequencedMap<String, String> read(Path file) throws IOException {
    var topics = new LinkedHashMap<String, String>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] parts = line.split("\t", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[0].strip().contains(" ")) {
        throw new InputException(
            file, number, "`" + line + "`", "the topic's id, a tab and its query");
      }
      if (topics.put(parts[0].strip(), parts[1].strip()) != null) {
        throw new InputException(
            file, number, "the topic `" + parts[0].strip() + "` again", "each id once");
      }
    }
    if (topics.isEmpty()) {
      throw new InputException(file, "no topics", "lines of id, tab and query");
    }
    return Collections.unmodifiableSequencedMap(topics);
  }

  static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a text file");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (MalformedInputException e) {
      throw new InputException(file, "bytes that are not UTF-8", "a text file in UTF-8");
    }
  }
}
