package org.actant.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.corpus.Responses;
import org.actant.corpus.Responses.ActorTypeWord;
import org.actant.table.Table;

/// Tells what became of the rows of a table.
final class AddedRows {
  private final Console console;

  AddedRows(Console console) {
    this.console = console;
  }

  /// Returns the exit code.
  int tell(Path file, Responses.Result result) {
    for (Responses.Refusal refusal : result.refused()) {
      console.warn(
          "%s:%s: found %s; expected %s"
              .formatted(file, refusal.line(), refusal.found(), refusal.expected()));
    }
    result.warnings().forEach(warning -> console.warn(file + ": " + warning));
    result.actorTypes().stream()
        .filter(word -> !word.known())
        .forEach(word ->
            console.warn(
                "%s: the actor type `%s` of %s rows is not known and was taken for `%s`"
                    .formatted(file, word.word(), word.rows(), word.type())));
    console.result(text(result), value(result));
    return result.refused().isEmpty() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private static String text(Responses.Result result) {
    var counts =
        new Table(
            List.of("outcome", "rows"),
            List.of(
                List.of("added", Integer.toString(result.added().size())),
                List.of("already there", Integer.toString(result.there().size())),
                List.of("refused", Integer.toString(result.refused().size()))));
    String text = TextTable.format(counts) + "The table is kept as " + result.table() + ".";
    if (result.actorTypes().isEmpty()) {
      return text;
    }
    var words =
        new Table(
            List.of("actor type in the table", "taken for", "rows"),
            result.actorTypes().stream().map(AddedRows::row).toList());
    return text + "\n\n" + TextTable.format(words).stripTrailing();
  }

  private static List<String> row(ActorTypeWord word) {
    return List.of(
        word.word(),
        word.type() + (word.known() ? "" : " (unknown word)"),
        Integer.toString(word.rows()));
  }

  private static Map<String, Object> value(Responses.Result result) {
    var value = new LinkedHashMap<String, Object>();
    value.put("table", result.table());
    value.put("added", result.added());
    value.put("already_there", result.there());
    value.put("refused", result.refused());
    value.put("actor_types", result.actorTypes());
    value.put("warnings", result.warnings());
    return value;
  }
}
