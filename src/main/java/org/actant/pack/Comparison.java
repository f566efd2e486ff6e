package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;

/// How a file that was made again compares with the one in the pack.
sealed interface Comparison {
  record Same() implements Comparison {}

  /// Other bytes, and the same text, parts of a workbook or pixels.
  record SameContent() implements Comparison {}

  /// The fresh table has some of the packed table's rows, in the same order, and no others.
  record SomeRows(int rows, int of) implements Comparison {}

  /// Another content.
  ///
  /// @param detail what differs, in words
  record Differs(String detail) implements Comparison {}

  static Comparison of(Path packed, Path fresh, DocumentTexts texts) throws IOException {
    if (Files.mismatch(packed, fresh) < 0) {
      return new Same();
    }
    String name = packed.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> tables(packed, fresh);
      case "xlsx" ->
          Packaged.differenceOfWorkbooks(packed, fresh)
              .<Comparison>map(Differs::new)
              .orElseGet(SameContent::new);
      case "png" ->
          Packaged.isSamePicture(packed, fresh) ? new SameContent() : new Differs("other pixels");
      case "pdf", "docx", "odt", "html" -> documents(packed, fresh, texts);
      default -> files(packed, fresh);
    };
  }

  private static Comparison documents(Path packed, Path fresh, DocumentTexts texts)
      throws IOException {
    Optional<String> before = texts.of(packed);
    Optional<String> after = texts.of(fresh);
    if (before.isEmpty() || after.isEmpty()) {
      return files(packed, fresh);
    }
    return before.equals(after)
        ? new SameContent()
        : new Differs("the text, " + lines(before.get(), after.get()));
  }

  private static Comparison files(Path packed, Path fresh) throws IOException {
    return Cutting.canSearch(packed) && Cutting.canSearch(fresh)
        ? new Differs(lines(Files.readString(packed, UTF_8), Files.readString(fresh, UTF_8)))
        : new Differs("other bytes from byte " + (Files.mismatch(packed, fresh) + 1) + " on");
  }

  private static Comparison tables(Path packed, Path fresh) throws IOException {
    Table before;
    Table after;
    try {
      before = Csv.read(packed);
      after = Csv.read(fresh);
    } catch (InputException e) {
      return new Differs(String.valueOf(e.getMessage()));
    }
    if (!before.columns().equals(after.columns())) {
      return new Differs(
          "the columns in the pack are %s, made again %s"
              .formatted(before.columns(), after.columns()));
    }
    if (after.rows().size() < before.rows().size() && isPart(after.rows(), before.rows())) {
      return new SomeRows(after.rows().size(), before.rows().size());
    }
    return new Differs(cell(packed, before, after));
  }

  private static boolean isPart(List<List<String>> some, List<List<String>> all) {
    int next = 0;
    for (List<String> row : all) {
      if (next < some.size() && some.get(next).equals(row)) {
        next++;
      }
    }
    return next == some.size();
  }

  private static String cell(Path packed, Table before, Table after) throws IOException {
    int rows = Math.min(before.rows().size(), after.rows().size());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < before.columns().size(); column++) {
        String was = before.rows().get(row).get(column);
        String is = after.rows().get(row).get(column);
        if (!was.equals(is)) {
          return "line %s, column `%s`: the pack has `%s`, made again `%s`"
              .formatted(
                  Csv.line(packed, row), before.columns().get(column), brief(was), brief(is));
        }
      }
    }
    return before.rows().size() == after.rows().size()
        ? "the same fields, written in another way"
        : "%s rows in the pack, %s made again".formatted(before.rows().size(), after.rows().size());
  }

  private static String lines(String packed, String fresh) {
    List<String> before = packed.lines().toList();
    List<String> after = fresh.lines().toList();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        int from = Math.max(0, firstDifference(before.get(i), after.get(i)) - 20);
        return "line %s: the pack has `%s`, made again `%s`"
            .formatted(
                i + 1,
                brief(before.get(i).substring(from)),
                brief(after.get(i).substring(Math.min(from, after.get(i).length()))));
      }
    }
    return before.size() == after.size()
        ? "the ends of lines"
        : "%s lines in the pack, %s made again".formatted(before.size(), after.size());
  }

  private static int firstDifference(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
