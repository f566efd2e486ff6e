package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// What has been coded, as `codebook/passages/passages.csv` says: by people, and by the machine
/// unless a person rejected it.
///
/// @param columns of the file
public record Codings(List<Coding> all, List<String> columns) {
  public static final Codings NONE = new Codings(List.of(), List.of());
  private static final String FILE = "codebook/passages/passages.csv";

  /// A run of text under a code.
  ///
  /// @param values what it has of the coded facets; an empty text for what nobody said
  public record Coding(String document, int start, int end, Map<Facet, String> values) {}

  public Codings {
    all = List.copyOf(all);
    columns = List.copyOf(columns);
  }

  public static boolean exist(Workspace workspace) {
    return Files.isRegularFile(workspace.resolve(FILE));
  }

  /// @throws UnavailableException if nothing has been coded
  public static Codings read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnavailableException("nothing is coded yet; `actant code machine` suggests codes");
    }
    Table table = Csv.read(file);
    for (String column : List.of("document", "start", "end", "code", "status", "actor")) {
      if (!table.columns().contains(column)) {
        throw new InputException(
            file, 1, "no column `" + column + "`", "a table that `actant code machine` wrote");
      }
    }
    var codings = new ArrayList<Coding>();
    for (int row = 0; row < table.rows().size(); row++) {
      if (!table.get(row, "status").equals("rejected")) {
        codings.add(coding(table, row));
      }
    }
    return new Codings(codings, table.columns());
  }

  private static Coding coding(Table table, int row) {
    var values = new HashMap<Facet, String>();
    for (Facet facet : Facet.values()) {
      if (facet.isCoded() && table.columns().contains(facet.column())) {
        values.put(facet, table.get(row, facet.column()));
      }
    }
    return new Coding(
        table.get(row, "document"),
        Integer.parseInt(table.get(row, "start")),
        Integer.parseInt(table.get(row, "end")),
        Map.copyOf(values));
  }

  /// Returns the codings that have what a selection wants of the coded facets.
  ///
  /// @throws UnavailableException if nothing is coded by one of those facets
  /// @throws InputException if a wanted value is not there
  Codings select(Selection selection) {
    for (Facet facet : selection.values().keySet()) {
      if (facet.isCoded()) {
        check(facet);
        selection.of(facet).forEach(value -> check(facet, value));
      }
    }
    return new Codings(
        all.stream()
            .filter(coding ->
                coding.values.entrySet().stream()
                    .allMatch(value -> selection.wants(value.getKey(), value.getValue())))
            .toList(),
        columns);
  }

  /// @throws UnavailableException if nothing is coded by this facet
  void check(Facet facet) {
    if (!columns.contains(facet.column())) {
      throw new UnavailableException(
          "the codings say nothing about the " + facet + " yet: " + FILE + " has no such column");
    }
  }

  private void check(Facet facet, String wanted) {
    var values = new TreeSet<String>();
    all.forEach(coding -> values.add(coding.values.getOrDefault(facet, "")));
    values.remove("");
    if (values.stream()
        .noneMatch(
            value -> value.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))) {
      throw new InputException(
          "no coding has the %s `%s`; expected one of: %s"
              .formatted(facet, wanted, Listed.some(values)));
    }
  }
}
