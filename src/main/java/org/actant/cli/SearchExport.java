package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.report.TableWorkbook;
import org.actant.search.Codings;
import org.actant.search.Hit;
import org.actant.search.HitTable;
import org.actant.search.PassageSearch;
import org.actant.search.Ranked;
import org.actant.search.SavedQuery;
import org.actant.search.SearchRequest;
import org.actant.search.TrecRun;
import org.actant.table.Column;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `actant search --out`: what was found, as a file to work on with.
final class SearchExport {
  private static final List<String> ENDINGS = List.of("csv", "xlsx", "json", "trec");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write all passages found to a file, by its ending: csv, xlsx, json or trec; --limit"
              + " writes fewer.")
  @Nullable Path out;

  boolean isWanted() {
    if (out != null && !ENDINGS.contains(ending(out))) {
      throw new InputException(
          "--out is `" + out + "`; expected a name that ends in ." + String.join(", .", ENDINGS));
    }
    return out != null;
  }

  void write(
      Workspace workspace,
      PassageSearch search,
      List<Hit> hits,
      SearchRequest request,
      Optional<SavedQuery> saved,
      int context)
      throws IOException {
    Path file = java.util.Objects.requireNonNull(out).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Codings codings = Codings.exist(workspace) ? Codings.read(workspace) : Codings.NONE;
    switch (ending(file)) {
      case "trec" -> writeRun(file, hits, saved);
      default -> {
        Table table = new HitTable(search, codings, context).of(hits, request, saved);
        write(file, table, title(request, saved));
      }
    }
  }

  private static String title(SearchRequest request, Optional<SavedQuery> saved) {
    return "Passages that answer "
        + saved.map(query -> query.name() + " version " + query.version() + ": ").orElse("")
        + request.question();
  }

  private static void write(Path file, Table table, String title) throws IOException {
    switch (ending(file)) {
      case "csv" -> Csv.write(file, Formulas.guarded(table));
      case "xlsx" -> TableWorkbook.write(file, title, HitTable.COLUMNS, table, "");
      default -> Json.write(file, objects(table));
    }
  }

  private static void writeRun(Path file, List<Hit> hits, Optional<SavedQuery> saved)
      throws IOException {
    var run = new LinkedHashMap<String, List<Ranked>>();
    run.put(
        saved.map(SavedQuery::name).orElse("query"),
        hits.stream().map(hit -> new Ranked(hit.key(), hit.score())).toList());
    TrecRun.write(file, run, "actant-bm25");
  }

  private static List<Map<String, Object>> objects(Table table) {
    return table.rows().stream().map(SearchExport::object).toList();
  }

  private static Map<String, Object> object(List<String> row) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < row.size(); i++) {
      Column column = HitTable.COLUMNS.get(i);
      String field = row.get(i);
      object.put(
          column.name(),
          switch (column.type()) {
            case STRING -> field;
            case INTEGER -> field.isEmpty() ? null : (Object) Long.valueOf(field);
            case NUMBER -> field.isEmpty() ? null : (Object) Double.valueOf(field);
            case BOOLEAN -> Boolean.valueOf(field);
          });
    }
    return object;
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
