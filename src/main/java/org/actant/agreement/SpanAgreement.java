package org.actant.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actant.agreement.Continuum.Mark;
import org.actant.agreement.Continuum.Section;
import org.actant.coding.Statement;
import org.actant.language.TextUnits;
import org.actant.measure.Interval;

/// Do coders mark the same characters? Documents that all of them read lie end to end, each cut
/// where units end that no span crosses, so that a bootstrap has something to draw.
final class SpanAgreement {
  private SpanAgreement() {}

  static List<Row> of(Group group) {
    List<TextUnits> documents = group.readBy(group.size());
    Continuum text = continuum(group, documents);
    long all =
        group.readBy(1).stream().mapToLong(document -> document.text().text().length()).sum();
    Optional<Agreement.Undefined> apart = group.apart(group.size());
    if (apart.isPresent()) {
      double none = all == 0 ? Double.NaN : 0;
      return List.of(row(group, Row.ALL, apart.get(), Optional.empty(), 0, none));
    }
    double coverage = (double) text.length() / all;

    List<String> names = Stream.concat(Stream.of(Row.ALL), text.categories().stream()).toList();
    List<Agreement> values = values(text, names);
    List<Optional<Interval<Double>>> intervals =
        text.marks() < Bootstrap.FEWEST_UNITS
            ? names.stream().map(_ -> Optional.<Interval<Double>>empty()).toList()
            : Bootstrap.intervals(text, Continuum::redrawn, drawn -> values(drawn, names));
    var rows = new ArrayList<Row>();
    for (int i = 0; i < names.size(); i++) {
      long marks = i == 0 ? text.marks() : text.only(names.get(i)).marks();
      Optional<Interval<Double>> interval =
          marks < Bootstrap.FEWEST_UNITS ? Optional.empty() : intervals.get(i);
      rows.add(row(group, names.get(i), values.get(i), interval, marks, coverage));
    }
    return rows;
  }

  private static Row row(
      Group group,
      String code,
      Agreement agreement,
      Optional<Interval<Double>> interval,
      long marks,
      double coverage) {
    return new Row(
        Row.Scope.SPAN,
        code,
        Coefficient.ALPHA_U,
        group.names(),
        agreement,
        interval,
        marks,
        coverage);
  }

  private static List<Agreement> values(Continuum text, List<String> names) {
    UnitizingAlpha alpha = UnitizingAlpha.over(text);
    return names.stream().map(name -> name.equals(Row.ALL) ? alpha.all() : alpha.of(name)).toList();
  }

  static Continuum continuum(Group group, List<TextUnits> documents) {
    var sections = new ArrayList<Section>();
    for (TextUnits document : documents) {
      var marks = new ArrayList<Mark>();
      for (int coder = 0; coder < group.size(); coder++) {
        marks.addAll(marks(coder, group.coders().get(coder).statements(document.document())));
      }
      marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::coder));
      sections.addAll(cut(document, marks));
    }
    return new Continuum(group.size(), sections);
  }

  /// Returns a coder's spans; those of one code that overlap are one span.
  private static List<Mark> marks(int coder, List<Statement> statements) {
    Map<String, List<Mark>> byCode = new TreeMap<>();
    statements.stream()
        .sorted(Comparator.comparingInt(statement -> statement.anchor().start()))
        .forEach(statement -> {
          int start = statement.anchor().start();
          int end = statement.anchor().end();
          for (String code : Group.labels(statement)) {
            List<Mark> own = byCode.computeIfAbsent(code, _ -> new ArrayList<>());
            if (!own.isEmpty() && start < own.getLast().end()) {
              Mark last = own.removeLast();
              own.add(new Mark(coder, code, last.start(), Math.max(last.end(), end)));
            } else {
              own.add(new Mark(coder, code, start, end));
            }
          }
        });
    return byCode.values().stream().flatMap(List::stream).toList();
  }

  private static List<Section> cut(TextUnits document, List<Mark> marks) {
    var sections = new ArrayList<Section>();
    int from = 0;
    int next = 0;
    int reach = 0;
    for (TextUnits.Unit unit : document.units()) {
      int end = unit.end();
      int last = next;
      while (last < marks.size() && marks.get(last).start() < end) {
        reach = Math.max(reach, marks.get(last).end());
        last++;
      }
      if (reach <= end) {
        sections.add(section(from, end, marks.subList(next, last)));
        from = end;
        next = last;
      }
    }
    int length = document.text().text().length();
    if (length > from) {
      sections.add(section(from, length, marks.subList(next, marks.size())));
    }
    return sections;
  }

  private static Section section(int from, int to, List<Mark> marks) {
    return new Section(
        to - from,
        marks.stream()
            .map(mark ->
                new Mark(mark.coder(), mark.category(), mark.start() - from, mark.end() - from))
            .toList());
  }
}
