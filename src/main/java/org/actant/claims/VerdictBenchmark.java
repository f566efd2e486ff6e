package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.measure.Interval;
import org.actant.measure.Proportion;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// How good the pairs of a workspace are by the verdicts of people: of how many the two belong
/// together, and of how many the machine's label is right. A pair that people rejected, or whose
/// label they changed, has a wrong label; one on which they disagree is left out.
public final class VerdictBenchmark {
  public static final Schema SCHEMA =
      new Schema(
          "verdicts",
          List.of("timing", "label"),
          List.of(
              Column.text("timing", "answer, or earlier: a text older than the claim"),
              Column.text("label", "the machine's, or all"),
              Column.integer("pairs", "", "of the workspace"),
              Column.integer("judged", "", "of these, by people who agree"),
              Column.integer("belong", "", "of the judged, confirmed"),
              Column.number("share_belong", "", "belong, of the judged"),
              Column.number("belong_low", "", "lower end of its 95 % Wilson interval"),
              Column.number("belong_high", "", "upper end"),
              Column.integer("right", "", "of the judged, confirmed with the machine's label"),
              Column.number("share_right", "", "right, of the judged"),
              Column.number("right_low", "", "lower end of its 95 % Wilson interval"),
              Column.number("right_high", "", "upper end")));

  private VerdictBenchmark() {}

  /// @param pairs as [ClaimTables#PAIRS]
  public static Table measure(Table pairs) {
    Rows all = Rows.of(pairs);
    String earlier = Timing.EARLIER.toString();
    Rows answers = all.where("timing", timing -> !timing.equals(earlier));
    Rows older = all.where("timing", earlier::equals);
    var rows = new ArrayList<List<String>>();
    for (Relation label : Relation.values()) {
      rows.add(row("answer", label.toString(), of(answers, label)));
    }
    rows.add(row("answer", "all", answers));
    rows.add(row("earlier", "all", older));
    return new Table(SCHEMA.names(), rows);
  }

  private static Rows of(Rows pairs, Relation label) {
    return pairs.where("machine_label", label.toString()::equals);
  }

  private static List<String> row(String timing, String label, Rows pairs) {
    Rows confirmed = pairs.where("status", "confirmed"::equals);
    int judged = confirmed.list().size() + pairs.where("status", "rejected"::equals).list().size();
    int right =
        (int)
            confirmed.list().stream()
                .filter(pair ->
                    confirmed.get(pair, "label").equals(confirmed.get(pair, "machine_label")))
                .count();
    var row =
        new ArrayList<>(
            List.of(
                timing, label, Integer.toString(pairs.list().size()), Integer.toString(judged)));
    row.addAll(share(confirmed.list().size(), judged));
    row.addAll(share(right, judged));
    return row;
  }

  private static List<String> share(int some, int of) {
    if (of == 0) {
      return List.of("0", "", "", "");
    }
    var proportion = new Proportion(some, of);
    Interval<Double> wilson = proportion.wilson();
    return List.of(
        Integer.toString(some),
        rounded((double) some / of),
        rounded(wilson.low()),
        rounded(wilson.high()));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
