package org.actant.report;

import java.util.List;
import org.actant.table.Table;

/// A coded quotation of the corpus, as `passages.csv` has it.
///
/// @param start the first UTF-16 unit in the document's text; -1 where it is not known
/// @param end the unit after the last
/// @param status `suggested` by the machine, `accepted` by a person who saw the suggestion, or
///   `coded` by a person
record Passage(
    String id,
    String document,
    String title,
    String issuer,
    String actorType,
    String year,
    String page,
    String pageLabel,
    int start,
    int end,
    String quotation,
    String code,
    String coder,
    String status,
    String actor,
    String reason) {

  static Passage of(Table table, List<String> row) {
    return new Passage(
        row.get(table.index("id")),
        row.get(table.index("document")),
        row.get(table.index("title")),
        row.get(table.index("issuer")),
        row.get(table.index("actor_type")),
        row.get(table.index("year")),
        row.get(table.index("page")),
        row.get(table.index("page_label")),
        offset(row.get(table.index("start"))),
        offset(row.get(table.index("end"))),
        row.get(table.index("quotation")),
        row.get(table.index("code")),
        row.get(table.index("coder")),
        row.get(table.index("status")),
        row.get(table.index("actor")),
        row.get(table.index("reason")));
  }

  private static int offset(String field) {
    return field.isEmpty() ? -1 : Integer.parseInt(field);
  }

  /// The quotation as pages show it.
  String shown() {
    return Shortened.text(quotation);
  }

  /// The printed page where it is known, such as `p. iv`; the position in the file, such as `page 4
  /// of the file`, where it is not.
  String place() {
    if (!pageLabel.isEmpty()) {
      return "p. " + pageLabel;
    }
    return page.isEmpty() ? "no page" : "page " + page + " of the file";
  }

  /// Such as `Issuer 2024, p. 3`.
  String brief() {
    return (issuer + " " + year).strip() + ", " + place();
  }
}
