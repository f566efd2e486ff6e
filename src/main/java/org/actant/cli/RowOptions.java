package org.actant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.actant.corpus.ResponseColumns;
import picocli.CommandLine.Option;

/// The options that say which columns of a table of responses mean what.
final class RowOptions {
  @Option(
      names = "--rows",
      required = true,
      description = "Take each row of a table (CSV, TSV, XLSX, ODS) as a document of its own.")
  boolean rows;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "COL",
      description = "With --rows: the column that names the documents.")
  String id = "";

  @Option(
      names = "--text",
      required = true,
      paramLabel = "COL",
      description = "With --rows: a column of text; may be repeated.")
  List<String> texts = new ArrayList<>();

  @Option(
      names = "--meta",
      paramLabel = "FIELD=COL",
      description =
          "With --rows: the column for a field of sources.csv (title, issuer, actor_type, year,"
              + " kind, language, url, licence); may be repeated.")
  Map<String, String> meta = new LinkedHashMap<>();

  ResponseColumns columns() {
    return new ResponseColumns(id, texts, meta);
  }
}
