package org.actant.corpus;

import java.util.List;
import org.actant.provenance.Digest;

/// One row of a table of responses, as `corpus/raw/<id>.response` keeps it: the answers as they
/// were given, and where they stand.
///
/// @param table the table, relative to the workspace
/// @param sha256 of the table
/// @param row line that the row starts on in a text table, or its number in a spreadsheet; from 1
/// @param idColumn the column that names the document
record Response(String table, Digest sha256, long row, String idColumn, List<Answer> answers) {
  static final String EXTENSION = "response";

  /// @param column the question, as the table's header words it
  record Answer(String column, String text) {}

  Response {
    answers = List.copyOf(answers);
  }

  static String file(String id) {
    return Originals.RAW + "/" + id + "." + EXTENSION;
  }
}
