package org.actant.coding;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.actant.corpus.sheet.Sheet;
import org.actant.input.InputException;
import org.actant.table.Formulas;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a table of statements; a column that is not there says nothing.
final class StatementRows {
  private final Sheet sheet;
  private final Map<String, List<String>> choices;

  StatementRows(Path file, Sheet sheet, Map<String, List<String>> choices) {
    this.sheet = sheet;
    this.choices = choices;
    boolean byId = sheet.columns().contains("id");
    boolean byPlace =
        sheet.columns().containsAll(List.of("document", "quotation"))
            && (sheet.columns().contains("code") || sheet.columns().contains("concept"));
    if (!byId && !byPlace) {
      throw new InputException(
          file,
          "the columns " + sheet.columns(),
          "`id`, or `document`, `quotation` and `code` or `concept`, in the first row");
    }
  }

  /// Returns a cell; empty if the column is not there.
  String cell(Sheet.Row row, String column) {
    return cell(row, column, "");
  }

  /// Returns a cell, or what stands for a column that is not there.
  String cell(Sheet.Row row, String column, @Nullable String otherwise) {
    int index = sheet.columns().indexOf(column);
    if (index < 0) {
      return Objects.requireNonNullElse(otherwise, "");
    }
    String cell = row.cell(index).strip();
    boolean guarded = cell.startsWith("'") && Formulas.looksLikeOne(cell.substring(1));
    return guarded ? cell.substring(1) : cell;
  }

  String verdict(Sheet.Row row, String now) {
    String verdict = cell(row, "verdict", now).toLowerCase(Locale.ROOT);
    return switch (verdict) {
      case "accepted" -> "accept";
      case "rejected" -> "reject";
      case "edited" -> "edit";
      default -> {
        if (!verdict.isEmpty() && !StatementTable.VERDICTS.contains(verdict)) {
          throw new InputException(
              "the verdict `%s`; expected one of %s or nothing"
                  .formatted(verdict, String.join(", ", StatementTable.VERDICTS)));
        }
        yield verdict;
      }
    };
  }

  /// Returns the note if there is a new one, else null.
  @Nullable String note(Sheet.Row row, String now) {
    String note = cell(row, "note", now);
    return note.isEmpty() || note.equals(now) ? null : note;
  }

  /// Returns the statement that a row says.
  ///
  /// @param now what it is now; null for a new one
  Statement statement(Sheet.Row row, @Nullable Statement now, Anchoring anchoring) {
    @Nullable String code = field(row, "code", now == null ? null : now.code());
    @Nullable String concept = field(row, "concept", now == null ? null : now.concept());
    if (code == null && concept == null) {
      throw new InputException("neither code nor concept; expected one of the two or both");
    }
    @Nullable Stance stanceNow = now == null ? null : now.stance();
    @Nullable String stance =
        field(row, "stance", stanceNow == null ? null : stanceNow.toString());
    return new Statement(
        anchor(row, now, anchoring),
        code,
        field(row, "actor", now == null ? null : now.actor()),
        field(row, "target", now == null ? null : now.target()),
        concept,
        stance == null ? null : stance(stance));
  }

  private @Nullable String field(Sheet.Row row, String column, @Nullable String now) {
    String value = cell(row, column, now);
    if (value.isEmpty()) {
      return null;
    }
    List<String> offered = choices.getOrDefault(column, List.of());
    if (!offered.isEmpty() && !value.equals(now) && !offered.contains(value)) {
      throw new InputException("the unknown %s `%s`".formatted(column, value));
    }
    return value;
  }

  private static Stance stance(String text) {
    return Stream.of(Stance.values())
        .filter(stance -> stance.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new InputException("the unknown stance `" + text + "`"));
  }

  private Anchor anchor(Sheet.Row row, @Nullable Statement now, Anchoring anchoring) {
    @Nullable Anchor here = now == null ? null : now.anchor();
    String quotation = cell(row, "quotation", here == null ? "" : here.quotation());
    if (here != null && squeezed(quotation).equals(squeezed(here.quotation()))) {
      return here;
    }
    int start = here == null ? offset(row, "start") : here.start();
    int end = here == null ? offset(row, "end") : start + quotation.length();
    return switch (anchoring.find(start, end, quotation)) {
      case Anchoring.Found(Anchor found) -> found;
      case Anchoring.Lost(String reason) ->
          throw new InputException(reason + ": `" + quotation + "`");
    };
  }

  private int offset(Sheet.Row row, String column) {
    String cell = cell(row, column);
    return cell.matches("\\d{1,9}") ? Integer.parseInt(cell) : -1;
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Cc}\uFFFD]+", "");
  }
}
