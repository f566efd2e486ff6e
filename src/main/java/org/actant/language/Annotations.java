package org.actant.language;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.workspace.Workspace;

/// Reads and writes `corpus/annotations/<id>.jsonl`: one line a sentence, in the order of the text.
///
/// ```json
/// {"at":[120,149],"tokens":[[0,2,"we","PRP",""],[3,6,"sign","VBD",""],[10,8,"Voltaire","NNP","ORGANIZATION"],…]}
/// ```
///
/// `at` is where the sentence starts and ends in the text. A token is `[start, length, lemma, tag,
/// name]`, its start counted from the sentence's; an empty name means none, an empty tag means that
/// the token was only tokenized.
public final class Annotations {
  static final String FOLDER = "corpus/annotations";

  private Annotations() {}

  /// Returns the file of a document's annotations, there or not.
  public static Path file(Workspace workspace, String id) {
    return workspace.resolve(FOLDER + "/" + id + ".jsonl");
  }

  public static boolean exists(Workspace workspace, String id) {
    return Files.isRegularFile(file(workspace, id));
  }

  public static List<Sentence> read(Workspace workspace, String id) throws IOException {
    Path file = file(workspace, id);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file, "no such file", "the annotations of a document; run `actant corpus annotate`");
    }
    return Json.readLines(file, Line.class).stream().map(Line::sentence).toList();
  }

  static void write(Path file, List<Sentence> sentences) throws IOException {
    Json.writeLines(file, sentences.stream().map(Line::of).toList());
  }

  private record Line(List<Integer> at, List<Entry> tokens) {
    static Line of(Sentence sentence) {
      return new Line(
          List.of(sentence.start(), sentence.end()),
          sentence.tokens().stream().map(token -> Entry.of(token, sentence.start())).toList());
    }

    Sentence sentence() {
      int start = at.get(0);
      return new Sentence(
          start, at.get(1), tokens.stream().map(entry -> entry.token(start)).toList());
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Entry(int start, int length, String lemma, String pos, String ner) {
    static Entry of(Token token, int base) {
      return new Entry(
          token.start() - base,
          token.end() - token.start(),
          token.lemma(),
          token.pos(),
          token.isName() ? token.ner() : "");
    }

    Token token(int base) {
      int from = base + start;
      return new Token(from, from + length, lemma, pos, ner.isEmpty() ? Token.NO_NAME : ner);
    }
  }
}
