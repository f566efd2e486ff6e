package org.actant.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How often people accepted what a cue suggested. Every decision of every coder counts once for
/// each cue of its suggestion; an edited suggestion was not accepted as it was, though its code may
/// have been.
public final class CueAcceptance {
  static final Schema SCHEMA =
      new Schema(
          "acceptance",
          List.of("cue", "code"),
          List.of(
              Column.text("cue", "the cue, or `all`"),
              Column.text("code", "id of the code or concept it suggests"),
              Column.integer("suggested", "", "suggestions with this cue"),
              Column.integer("accepted", "", "decisions of people for one"),
              Column.integer("rejected", "", "decisions against one"),
              Column.integer("edited", "", "decisions for another statement in its place"),
              Column.integer("kept", "", "of the edited ones, those that kept the code"),
              Column.number("share", "", "accepted among the decisions"),
              Column.number("low", "", "lower end of the 95 % score interval of Wilson (1927)"),
              Column.number("high", "", "upper end")));

  private static final class Count {
    int suggested;
    int accepted;
    int rejected;
    int edited;
    int kept;

    int decided() {
      return accepted + rejected + edited;
    }
  }

  private record Key(String cue, String code) {}

  private final Map<String, Count> byCue = new HashMap<>();
  private final Map<Suggestion, Set<Verdict.Decided>> decided = new HashMap<>();

  CueAcceptance(List<CoderRecord> coders) {
    for (CoderRecord coder : coders) {
      for (Verdict verdict : coder.verdicts()) {
        decided
            .computeIfAbsent(verdict.suggestion(), _ -> EnumSet.noneOf(Verdict.Decided.class))
            .add(verdict.decided());
        verdict
            .suggestion()
            .cues()
            .forEach(cue -> count(byCue.computeIfAbsent(cue, _ -> new Count()), verdict));
      }
    }
  }

  /// Says how little a person's decision on a suggestion would tell, from 0: the distance from one
  /// half of the share accepted so far, of its most divided cue, taken after one acceptance and one
  /// rejection more (Laplace's rule of succession). Where coders differ it is below 0.
  double certainty(Suggestion suggestion) {
    if (decided.getOrDefault(suggestion, Set.of()).size() > 1) {
      return -1;
    }
    return suggestion.cues().stream()
        .mapToDouble(cue -> {
          Count count = byCue.getOrDefault(cue, new Count());
          return Math.abs((count.accepted + 1.0) / (count.decided() + 2) - 0.5);
        })
        .min()
        .orElse(0);
  }

  /// Returns one row for each cue that suggested something, and `all` first.
  static Table table(List<Suggestion> suggestions, List<CoderRecord> coders) {
    Map<Key, Count> counts = new TreeMap<>(Comparator.comparing(Key::code).thenComparing(Key::cue));
    var all = new Count();
    for (Suggestion suggestion : suggestions) {
      all.suggested++;
      for (Key key : keys(suggestion)) {
        counts.computeIfAbsent(key, _ -> new Count()).suggested++;
      }
    }
    for (CoderRecord coder : coders) {
      for (Verdict verdict : coder.verdicts()) {
        count(all, verdict);
        for (Key key : keys(verdict.suggestion())) {
          count(counts.computeIfAbsent(key, _ -> new Count()), verdict);
        }
      }
    }
    var rows = new ArrayList<List<String>>();
    rows.add(row(new Key("all", ""), all));
    counts.forEach((key, count) -> rows.add(row(key, count)));
    return new Table(SCHEMA.names(), rows);
  }

  private static List<Key> keys(Suggestion suggestion) {
    Statement statement = suggestion.statement();
    String code = statement.code() == null ? String.valueOf(statement.concept()) : statement.code();
    return suggestion.cues().stream().distinct().map(cue -> new Key(cue, code)).toList();
  }

  private static void count(Count count, Verdict verdict) {
    switch (verdict.decided()) {
      case ACCEPTED -> count.accepted++;
      case REJECTED -> count.rejected++;
      case EDITED -> {
        count.edited++;
        count.kept += verdict.keepsCode() ? 1 : 0;
      }
    }
  }

  private static List<String> row(Key key, Count count) {
    String share = "";
    String low = "";
    String high = "";
    if (count.decided() > 0) {
      var proportion = new Proportion(count.accepted, count.decided());
      Interval<Double> wilson = proportion.wilson();
      share = rounded((double) count.accepted / count.decided());
      low = rounded(wilson.low());
      high = rounded(wilson.high());
    }
    return List.of(
        key.cue(),
        key.code(),
        Integer.toString(count.suggested),
        Integer.toString(count.accepted),
        Integer.toString(count.rejected),
        Integer.toString(count.edited),
        Integer.toString(count.kept),
        share,
        low,
        high);
  }

  private static String rounded(double share) {
    return Table.field(Math.round(share * 1e4) / 1e4);
  }
}
