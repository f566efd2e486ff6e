package org.actant.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actant.measure.Interval;
import org.actant.measure.RatioEffect;
import org.actant.measure.Summary;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Whether two runs of a study say the same. All tolerances have two sides: a run that is too good
/// differs as much as one that is too bad.
///
/// @param sameMachine whether accuracies must be equal to the digit
/// @param rows one for each condition and figure
/// @param passes whether all are within tolerance
public record RunComparison(boolean sameMachine, Table rows, boolean passes) {
  private static final List<String> COLUMNS =
      List.of("condition", "figure", "first", "second", "rule", "verdict");

  /// How far two runs may differ.
  ///
  /// @param accuracy of mean accuracies on different machines, in share of the images
  /// @param ratio of the ratios to the baseline, where their intervals do not overlap or are not to
  ///   be had; 0.1 lets one be at most 1.1 times the other
  public record Tolerance(double accuracy, double ratio) {
    public static final Tolerance DEFAULT = new Tolerance(0.01, 0.1);
  }

  public static RunComparison of(
      Workspace workspace, String study, String first, String second, Tolerance tolerance)
      throws IOException {
    RunFolder a = RunFolder.named(workspace, study, first);
    RunFolder b = RunFolder.named(workspace, study, second);
    boolean same = a.environment().isSameMachineAs(b.environment());
    var rows = new ArrayList<List<String>>();
    List<Estimate> estimates = estimates(b);
    for (Estimate one : estimates(a)) {
      for (Estimate other : estimates) {
        if (one.condition().equals(other.condition())) {
          rows.add(accuracy(one, other, same, tolerance));
          rows.add(ratio(one, other, tolerance));
        }
      }
    }
    if (same) {
      rows.addAll(byBlock(a, b));
    }
    boolean passes = rows.stream().noneMatch(row -> row.getLast().equals("differs"));
    return new RunComparison(same, new Table(COLUMNS, rows), passes);
  }

  private static List<Estimate> estimates(RunFolder run) throws IOException {
    return Estimate.all(run.study(), run.read(RawTables.TRIALS), run.read(RawTables.WINDOWS));
  }

  private static List<String> accuracy(
      Estimate one, Estimate other, boolean same, Tolerance tolerance) {
    Optional<Double> a = one.accuracy().map(Summary::mean);
    Optional<Double> b = other.accuracy().map(Summary::mean);
    boolean known = a.isPresent() && b.isPresent();
    boolean alike = known && Math.abs(a.orElseThrow() - b.orElseThrow()) <= tolerance.accuracy();
    return List.of(
        one.condition(),
        "mean accuracy",
        a.map(RunComparison::rounded).orElse(""),
        b.map(RunComparison::rounded).orElse(""),
        same ? "see the blocks" : "+/- " + Table.field(tolerance.accuracy()),
        same ? "" : verdict(known, alike));
  }

  private static String rounded(double mean) {
    return String.format(Locale.ROOT, "%.4f", mean);
  }

  /// On one machine, equal blocks have equal seeds and so equal accuracies.
  private static List<List<String>> byBlock(RunFolder a, RunFolder b) throws IOException {
    Table first = a.read(RawTables.TRIALS);
    Table second = b.read(RawTables.TRIALS);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < first.rows().size(); i++) {
      for (int j = 0; j < second.rows().size(); j++) {
        String accuracy = first.get(i, "accuracy");
        if (!accuracy.isEmpty()
            && first.get(i, "seed").equals(second.get(j, "seed"))
            && first.get(i, "condition").equals(second.get(j, "condition"))
            && second.get(j, "status").equals("ok")) {
          String other = second.get(j, "accuracy");
          rows.add(
              List.of(
                  first.get(i, "condition"),
                  "accuracy in block " + first.get(i, "block"),
                  accuracy,
                  other,
                  "equal",
                  verdict(true, accuracy.equals(other))));
        }
      }
    }
    return rows;
  }

  private static List<String> ratio(Estimate one, Estimate other, Tolerance tolerance) {
    Optional<RatioEffect> a = one.ratio();
    Optional<RatioEffect> b = other.ratio();
    boolean known = a.isPresent() && b.isPresent() && one.unit().equals(other.unit());
    boolean alike =
        known
            && (overlap(a.orElseThrow(), b.orElseThrow())
                || Math.abs(Math.log(a.orElseThrow().ratio() / b.orElseThrow().ratio()))
                    <= Math.log1p(tolerance.ratio()));
    return List.of(
        one.condition(),
        "ratio to the baseline",
        a.map(RunComparison::text).orElse(""),
        b.map(RunComparison::text).orElse(""),
        "intervals overlap, or within a factor of " + Table.field(1 + tolerance.ratio()),
        verdict(known, alike));
  }

  private static boolean overlap(RatioEffect a, RatioEffect b) {
    if (a.interval().isEmpty() || b.interval().isEmpty()) {
      return false;
    }
    Interval<Double> one = a.interval().get();
    Interval<Double> other = b.interval().get();
    return one.low() <= other.high() && other.low() <= one.high();
  }

  private static String text(RatioEffect effect) {
    return String.format(Locale.ROOT, "%.3f", effect.ratio())
        + effect
            .interval()
            .map(i -> String.format(Locale.ROOT, " (%.3f to %.3f)", i.low(), i.high()))
            .orElse("");
  }

  private static String verdict(boolean known, boolean alike) {
    return known ? (alike ? "same" : "differs") : "not known";
  }
}
