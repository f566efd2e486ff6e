package org.actant.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Do coders give the same sentences the same codes? For each code a sentence has it or not; over
/// all codes a sentence has a set of them.
final class CodeAgreement {
  private static final String CODED = "coded";
  private static final String NOT_CODED = "not coded";

  private CodeAgreement() {}

  static List<Row> of(Group group) {
    List<Group.Cell> cells = group.cells();
    Ratings<Set<String>> sets = sets(group, cells);
    var rows =
        new ArrayList<>(
            Measured.rows(
                Row.Scope.CODE, Row.ALL, group, sets, Coefficient.sets(sets.categories())));
    for (String code : codes(cells)) {
      rows.addAll(
          Measured.rows(
              Row.Scope.CODE,
              code,
              group,
              code(group, cells, code),
              Coefficient.nominal(group.size())));
    }
    return rows;
  }

  /// The codes that somebody used where another can be compared.
  private static Set<String> codes(List<Group.Cell> cells) {
    var codes = new TreeSet<String>();
    for (Group.Cell cell : cells) {
      if (cell.labels().stream().filter(Objects::nonNull).count() > 1) {
        cell.labels().stream().filter(Objects::nonNull).forEach(codes::addAll);
      }
    }
    return codes;
  }

  private static Ratings<String> code(Group group, List<Group.Cell> cells, String code) {
    List<List<@Nullable String>> units =
        cells.stream()
            .map(cell ->
                cell.labels().stream()
                    .<@Nullable String>map(labels -> judgment(labels, code))
                    .collect(Collectors.toList()))
            .toList();
    return Ratings.of(group.size(), List.of(NOT_CODED, CODED), units);
  }

  private static @Nullable String judgment(@Nullable Set<String> labels, String code) {
    if (labels == null) {
      return null;
    }
    return labels.contains(code) ? CODED : NOT_CODED;
  }

  private static Ratings<Set<String>> sets(Group group, List<Group.Cell> cells) {
    var sets = new HashSet<Set<String>>();
    cells.forEach(cell -> cell.labels().stream().filter(Objects::nonNull).forEach(sets::add));
    List<Set<String>> categories =
        sets.stream().sorted(Comparator.comparing(Set::toString)).toList();
    return Ratings.of(group.size(), categories, cells.stream().map(Group.Cell::labels).toList());
  }
}
