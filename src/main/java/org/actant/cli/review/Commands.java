package org.actant.cli.review;

import java.io.IOException;
import org.actant.coding.Statement;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// The words of a review: what a coder can say about the item that is shown.
final class Commands {
  static final String HELP =
      """
      a [NOTE]         accept the suggestion
      r [NOTE]         reject it
      e FIELD VALUE    edit code, actor, target, concept, stance or extent; `-` empties a field;
                       the extent is the words of the text that are meant
      c CODE           code the place yourself; more after `;`, as in
                       `c delegation; actor=Voltaire; target=Tenants; concept=offsets; stance=opposes`
      v WORDS          in-vivo code: these words of the text become a code
      m TEXT           memo on the passage; `md TEXT` on the document, `mc TEXT` on the code
      d                what the code means
      n                go on without a decision        b  back to the item before
      u                take the last event back        f  the document is finished
      ?                this help                       q  quit; everything is on disk already\
      """;

  private Commands() {}

  /// Does what a line says and returns what to tell the coder.
  ///
  /// @throws InputException if the line cannot be meant; nothing has happened then
  static String perform(ReviewDesk desk, String line) throws IOException {
    String[] words = line.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    @Nullable String note = rest.isEmpty() ? null : rest;
    return switch (words[0]) {
      case "a" -> desk.accept(note);
      case "r" -> desk.reject(note);
      case "e" -> edit(desk, rest);
      case "c" -> desk.code(statement(desk, rest));
      case "v" -> desk.inVivo(rest);
      case "m" -> desk.memo(rest);
      case "md" -> desk.memoOnDocument(rest);
      case "mc" -> desk.memoOnCode(rest);
      case "n", "s", "" -> desk.next();
      case "b" -> desk.back();
      case "u" -> desk.undo();
      case "f" -> desk.finish();
      default -> throw new InputException("`" + words[0] + "` means nothing here; ? helps");
    };
  }

  private static String edit(ReviewDesk desk, String rest) throws IOException {
    String[] words = rest.split("\\s+", 2);
    return desk.edit(Field.named(words[0]), words.length > 1 ? words[1] : "");
  }

  private static Statement statement(ReviewDesk desk, String rest) {
    String[] parts = rest.split(";");
    String code = desk.choices().meant(Field.CODE, parts[0]);
    var statement =
        new Statement(desk.item().anchor(), code.isEmpty() ? "-" : code, null, null, null, null);
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      Field field = Field.named(pair[0]);
      if (pair.length < 2 || field == Field.EXTENT) {
        throw new InputException("`" + parts[i].strip() + "`; expected FIELD=VALUE");
      }
      statement = field.change(statement, desk.choices().meant(field, pair[1]));
    }
    return "-".equals(statement.code()) ? Field.CODE.change(statement, "") : statement;
  }
}
