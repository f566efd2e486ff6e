package org.actant.tabulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.input.InputException;
import org.actant.language.TextUnits;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The units of text that have a code, each with all its codes.
///
/// @param coded those with at least one code or concept, in the order of documents and places
/// @param sizes how many units each document with codings has, coded or not
/// @param dimensions `code` or `concept` for each id in use
public record CodedUnits(
    List<Unit> coded, SortedMap<String, Integer> sizes, SortedMap<String, String> dimensions) {
  /// Where the table of statements lies.
  public static final String FILE = "codebook/passages/passages.csv";

  private static final List<String> DIMENSIONS = List.of("code", "concept");

  /// A unit that is coded.
  ///
  /// @param codes ids of codes and concepts
  public record Unit(Source source, SortedSet<String> codes) {
    boolean has(String code) {
      return codes.contains(code);
    }
  }

  /// How far a coding may be trusted. What people rejected is never counted.
  public enum Status {
    /// By the machine; nobody has looked, or people differ.
    SUGGESTED,
    /// By the machine; people agree.
    ACCEPTED,
    /// By a person.
    CODED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CodedUnits {
    coded = List.copyOf(coded);
  }

  /// @throws InputException if nothing has been coded
  public static CodedUnits read(Workspace workspace, TextUnits.Level level, Set<Status> statuses)
      throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file, "no such file", "the coded passages; run `actant code machine`");
    }
    var sources = new TreeMap<String, Source>();
    Sources.read(workspace).forEach(source -> sources.put(source.id(), source));
    Set<String> wanted = new TreeSet<>(statuses.stream().map(Status::toString).toList());
    Table passages = Csv.read(file);
    Table kept = passages.filter(row -> wanted.contains(row.get(passages.index("status"))));
    var units = new ArrayList<Unit>();
    var sizes = new TreeMap<String, Integer>();
    for (String document : new TreeSet<>(column(kept, "document"))) {
      Source source = sources.get(document);
      if (source == null) {
        throw new InputException(
            file,
            "the document `" + document + "`",
            "one of " + Sources.FILE + "; run `actant run`");
      }
      TextUnits text = TextUnits.read(workspace, document, level);
      int index = kept.index("document");
      units.addAll(units(source, text, kept.filter(row -> row.get(index).equals(document))));
      sizes.put(document, text.units().size());
    }
    return new CodedUnits(units, sizes, dimensions(kept));
  }

  /// Returns the units that fit.
  long count(Predicate<Unit> predicate) {
    return coded.stream().filter(predicate).count();
  }

  /// Whether a unit has any code of the dimension of this one.
  Predicate<Unit> hasLike(String code) {
    String dimension = dimensions.get(code);
    return unit ->
        unit.codes().stream().anyMatch(other -> Objects.equals(dimensions.get(other), dimension));
  }

  private static List<Unit> units(Source source, TextUnits text, Table statements) {
    var codes = new TreeMap<Integer, SortedSet<String>>();
    for (int row = 0; row < statements.rows().size(); row++) {
      int start = Integer.parseInt(statements.get(row, "start"));
      int end = Integer.parseInt(statements.get(row, "end"));
      for (int unit : text.coded(start, end)) {
        for (String dimension : DIMENSIONS) {
          String code = statements.get(row, dimension);
          if (!code.isEmpty()) {
            codes.computeIfAbsent(unit, _ -> new TreeSet<>()).add(code);
          }
        }
      }
    }
    return codes.values().stream().map(own -> new Unit(source, own)).toList();
  }

  private static SortedMap<String, String> dimensions(Table statements) {
    var dimensions = new TreeMap<String, String>();
    for (String dimension : DIMENSIONS) {
      column(statements, dimension).stream()
          .filter(code -> !code.isEmpty())
          .forEach(code -> dimensions.put(code, dimension));
    }
    return dimensions;
  }

  private static List<String> column(Table table, String name) {
    int index = table.index(name);
    return table.rows().stream().map(row -> row.get(index)).toList();
  }

  /// Returns the values of an attribute, sorted, each with the units of its documents.
  SortedMap<String, List<Unit>> by(Attribute attribute) {
    var groups = new TreeMap<String, List<Unit>>();
    for (Unit unit : coded) {
      groups.computeIfAbsent(attribute.of(unit.source()), _ -> new ArrayList<>()).add(unit);
    }
    return groups;
  }

  /// Returns how many units these documents have, coded or not.
  int size(Set<String> documents) {
    return documents.stream().mapToInt(document -> sizes.getOrDefault(document, 0)).sum();
  }
}
