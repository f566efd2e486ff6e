package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.search.Facet;
import org.actant.search.FacetCount;
import org.actant.search.PassageSearch;
import org.actant.search.SearchRequest;
import org.actant.table.Table;
import picocli.CommandLine.Option;

/// `actant search --by` and `--facets`: how many passages answer, by what is known of them.
final class SearchCounts {
  private static final int BRIEF = 5;
  private static final List<Facet> SHOWN =
      List.of(Facet.YEAR, Facet.ISSUER, Facet.ACTOR_TYPE, Facet.KIND, Facet.LANGUAGE);

  @Option(
      names = "--by",
      hideParamSyntax = true,
      split = ",",
      paramLabel = "FIELD[,FIELD]",
      description =
          "Count passages and documents by year, issuer, actor-type, kind, language, document,"
              + " code, actor or stance, or by two of them; as a table and a plot.")
  List<String> by = List.of();

  @Option(names = "--facets", description = "Show brief counts below what was found.")
  boolean facets;

  boolean isWanted() {
    return !by.isEmpty();
  }

  boolean needCodings() {
    return isWanted() && by().stream().anyMatch(Facet::isCoded);
  }

  List<Facet> by() {
    if (by.size() > 2 || by.stream().distinct().count() < by.size()) {
      throw new InputException(
          "--by is `" + String.join(",", by) + "`; expected one field, or two different ones");
    }
    return by.stream().map(SearchCounts::facet).toList();
  }

  private static Facet facet(String word) {
    for (Facet facet : Facet.values()) {
      if (facet.toString().equals(word.strip().toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return facet;
      }
    }
    throw new InputException(
        "--by is `%s`; expected one of %s"
            .formatted(
                word,
                java.util.stream.Stream.of(Facet.values())
                    .map(Facet::toString)
                    .collect(Collectors.joining(", "))));
  }

  // ---- one or two facets

  /// @param width of the terminal
  void print(Console console, PassageSearch search, SearchRequest request, int width)
      throws IOException {
    List<Facet> facets = by();
    List<FacetCount> counts = search.count(request, facets);
    Table table = table(facets, counts);
    if (console.json()) {
      console.result("", json(facets, counts));
    } else if (counts.isEmpty()) {
      console.say("no passage answers");
    } else if (facets.size() == 1) {
      console.result(withBars(table, counts, width), table);
    } else {
      console.result(cross(counts, facets).stripTrailing(), table);
    }
  }

  private static Table table(List<Facet> facets, List<FacetCount> counts) {
    var columns = new ArrayList<>(facets.stream().map(Facet::column).toList());
    columns.addAll(List.of("passages", "documents", "per_10000_words"));
    var rows = new ArrayList<List<String>>();
    for (FacetCount count : counts) {
      var row = new ArrayList<>(count.values().stream().map(SearchCounts::named).toList());
      row.add(Integer.toString(count.passages()));
      row.add(Integer.toString(count.documents()));
      row.add(rate(count.perTenThousandWords()));
      rows.add(row);
    }
    return new Table(columns, rows);
  }

  private static List<Map<String, Object>> json(List<Facet> facets, List<FacetCount> counts) {
    var objects = new ArrayList<Map<String, Object>>();
    for (FacetCount count : counts) {
      var object = new LinkedHashMap<String, Object>();
      for (int i = 0; i < facets.size(); i++) {
        object.put(facets.get(i).column(), count.values().get(i));
      }
      object.put("passages", count.passages());
      object.put("documents", count.documents());
      object.put("words", count.words());
      OptionalDouble rate = count.perTenThousandWords();
      object.put(
          "per_10000_words", rate.isPresent() ? Math.round(rate.getAsDouble() * 1e4) / 1e4 : null);
      objects.add(object);
    }
    return objects;
  }

  private static String named(String value) {
    return value.isEmpty() ? "(unknown)" : value;
  }

  private static String rate(OptionalDouble rate) {
    return rate.isPresent() ? String.format(Locale.ROOT, "%.2f", rate.getAsDouble()) : "";
  }

  /// A bar behind each line, of the relative frequency where there is one.
  private static String withBars(Table table, List<FacetCount> counts, int terminal) {
    boolean relative = counts.stream().allMatch(c -> c.perTenThousandWords().isPresent());
    List<Double> values =
        counts.stream()
            .map(c -> relative ? c.perTenThousandWords().orElse(0) : (double) c.passages())
            .toList();
    List<String> lines = TextTable.format(table).lines().toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    List<String> bars = BarPlot.fitting(terminal, width + 2, isTerminal()).bars(values);
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String pad = " ".repeat(width - lines.get(i).length() + 2);
      String bar =
          switch (i) {
            case 0 -> relative ? "per 10,000 words" : "passages";
            case 1 -> "";
            default -> bars.get(i - 2);
          };
      text.append((lines.get(i) + pad + bar).stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /// The first facet downwards, the second across: passages, and a bar for each.
  private static String cross(List<FacetCount> counts, List<Facet> facets) {
    var across = new TreeSet<String>();
    var cells = new java.util.TreeMap<String, Map<String, Integer>>();
    for (FacetCount count : counts) {
      String column = named(count.values().getLast());
      across.add(column);
      cells
          .computeIfAbsent(named(count.values().getFirst()), _ -> new LinkedHashMap<>())
          .put(column, count.passages());
    }
    int widest =
        cells.values().stream()
            .flatMap(row -> row.values().stream())
            .mapToInt(n -> n)
            .max()
            .orElse(0);
    var header = new ArrayList<>(List.of(facets.getFirst().column()));
    header.addAll(across);
    var rows = new ArrayList<List<String>>();
    cells.forEach((name, row) -> {
      var line = new ArrayList<>(List.of(name));
      across.forEach(column -> line.add(cell(row.getOrDefault(column, 0), widest)));
      rows.add(line);
    });
    return TextTable.format(new Table(header, rows));
  }

  private static String cell(int passages, int widest) {
    String bar =
        new BarPlot(8, isTerminal()).bars(List.of((double) widest, (double) passages)).getLast();
    return passages == 0 ? "0" : passages + " " + bar;
  }

  // ---- all facets in brief

  void printBriefly(Console console, PassageSearch search, SearchRequest request)
      throws IOException {
    var lines = new ArrayList<String>();
    for (Facet facet : SHOWN) {
      List<FacetCount> counts =
          search.count(request, List.of(facet)).stream().filter(c -> c.passages() > 0).toList();
      if (!counts.isEmpty()) {
        lines.add(
            String.format(Locale.ROOT, "%-11s", facet + ":")
                + counts.stream()
                    .limit(facet == Facet.YEAR ? counts.size() : BRIEF)
                    .map(count -> named(count.values().getFirst()) + " " + count.passages())
                    .collect(Collectors.joining(", "))
                + (facet != Facet.YEAR && counts.size() > BRIEF
                    ? ", and " + (counts.size() - BRIEF) + " more"
                    : ""));
      }
    }
    lines.forEach(console::say);
  }

  /// The same as values, by facet.
  static Map<String, Object> brief(PassageSearch search, SearchRequest request) throws IOException {
    var object = new LinkedHashMap<String, Object>();
    for (Facet facet : SHOWN) {
      List<Facet> alone = List.of(facet);
      object.put(facet.column(), json(alone, search.count(request, alone)));
    }
    return object;
  }

  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }
}
