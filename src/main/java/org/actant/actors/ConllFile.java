package org.actant.actors;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;

/// Reads sentences with marked names in the two columns of CoNLL: a word, a tab, and `O`, `B-` or
/// `I-` with the type of the name (Tjong Kim Sang and De Meulder 2003, doi
/// 10.3115/1119176.1119195); an empty line ends a sentence.
final class ConllFile {
  /// A marked name.
  ///
  /// @param from first word
  /// @param to one past the last word
  record Entity(int from, int to, String type) {}

  record MarkedSentence(List<String> words, List<Entity> entities) {
    MarkedSentence {
      words = List.copyOf(words);
      entities = List.copyOf(entities);
    }
  }

  private ConllFile() {}

  /// @throws InputException naming file and line of what is no word with a mark
  static List<MarkedSentence> read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      throw new InputException(file, "bytes that are not UTF-8", "text in UTF-8");
    }
    var sentences = new ArrayList<MarkedSentence>();
    var words = new ArrayList<String>();
    var marks = new ArrayList<String>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank()) {
        end(words, marks, sentences);
      } else {
        String[] columns = line.strip().split("\t");
        if (columns.length != 2 || !columns[1].matches("O|[BI]-\\S+")) {
          throw new InputException(
              file, number, "`" + line + "`", "a word, a tab, and O, B-type or I-type");
        }
        words.add(columns[0]);
        marks.add(columns[1]);
      }
    }
    end(words, marks, sentences);
    if (sentences.isEmpty()) {
      throw new InputException(file, "no sentence", "words with marks");
    }
    return sentences;
  }

  private static void end(List<String> words, List<String> marks, List<MarkedSentence> sentences) {
    if (!words.isEmpty()) {
      sentences.add(new MarkedSentence(words, entities(marks)));
      words.clear();
      marks.clear();
    }
  }

  private static List<Entity> entities(List<String> marks) {
    var entities = new ArrayList<Entity>();
    int from = 0;
    while (from < marks.size()) {
      int to = from + 1;
      if (!marks.get(from).equals("O")) {
        String type = marks.get(from).substring(2);
        while (to < marks.size() && marks.get(to).equals("I-" + type)) {
          to++;
        }
        entities.add(new Entity(from, to, type));
      }
      from = to;
    }
    return entities;
  }
}
