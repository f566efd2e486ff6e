package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.audit.evidence.Device;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;
import org.actant.audit.evidence.Settings;

/// A knob that was set and left no trace in what was measured.
final class SettingNotApplied implements Rule {
  private static final Pattern KEY =
      Pattern.compile("(?i)(^|\\.)(gpu_?)?(power_?(limit|cap)|max_?power)(_?w(atts)?)?$");
  private static final Pattern NAME =
      Pattern.compile("(?i)power[ _-]?(?:limit|cap)[ _-]?(\\d{2,4})[ _-]?w");

  /// A board reads and holds its power to about 5 % each, and cannot always reach its lowest limit;
  /// twice that is still a cap.
  private static final double ABOVE = 1.25;

  /// Runs of one program on one machine repeat to about a percent.
  private static final double SAME = 0.01;

  private static final double LEAST_S = 10;

  @Override
  public String id() {
    return "setting-not-applied";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a setting without the effect that it must have",
        "Power caps, run by run: a `power_limit` (10 to 2,000 W, not of a CPU) in a variant's"
            + " settings, in its name (\"power limit 100 W\") or in a column caps the mean power of"
            + " the longest task (at least 10 s); more than 1.25 x the limit is an error (a board"
            + " reads and holds its power to about 5 % each and cannot always reach its lowest"
            + " limit). Any other variant: a run whose tasks of at least 10 s all have the duration"
            + " and the GPU power of the baseline, within 1 % or twice the baseline's own spread,"
            + " shows no trace of the setting: a warning. The baseline is the one variant with"
            + " baseline, base, reference or control in its name, or v0.",
        "A cap of 100 W: two runs at 99 W and 19,117 to 19,340 s, two at 214 W and 7,402 to 7,410"
            + " s, as in the baseline.",
        "A knob may rightly change nothing that is measured here: the warning then says that the"
            + " variant has no effect, which is worth saying too. Without a baseline only caps are"
            + " tested.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    for (Variants variants : Variants.of(evidence)) {
      Set<RunName> capped = new HashSet<>();
      findings.addAll(caps(variants, capped));
      findings.addAll(traces(variants, capped));
    }
    evidence.rows(MeasuredRow.Kind.TABLE).forEach(row -> limited(row).ifPresent(findings::add));
    return findings;
  }

  private Optional<Finding> limited(MeasuredRow row) {
    OptionalDouble limit = row.cell("power_limit");
    OptionalDouble power = row.powerW(Device.GPU);
    return limit.orElse(0) > 0 && power.orElse(0) > ABOVE * limit.orElseThrow()
        ? Optional.of(
            Finding.at(
                this,
                Severity.ERROR,
                row.place(),
                row.where() + ", average_power",
                row.run().variant(),
                Show.watts(power.orElseThrow()),
                "at most about " + Show.watts(limit.orElseThrow()) + ", the limit of the row",
                "Consistent with a limit that was not applied."))
        : Optional.empty();
  }

  private List<Finding> caps(Variants variants, Set<RunName> judged) {
    var findings = new ArrayList<Finding>();
    variants
        .runs()
        .forEach((variant, runs) -> {
          OptionalDouble cap = cap(variants, variant);
          if (cap.isPresent()) {
            judged.addAll(runs.keySet());
            findings.addAll(cap(variants, variant, runs, cap.getAsDouble()));
          }
        });
    return findings;
  }

  private List<Finding> cap(
      Variants variants, String variant, SortedMap<RunName, List<MeasuredRow>> runs, double limit) {
    var above = new ArrayList<MeasuredRow>();
    int known = 0;
    for (List<MeasuredRow> rows : runs.values()) {
      Optional<MeasuredRow> longest = longest(rows);
      if (longest.isPresent()) {
        known++;
        if (longest.get().meanW(Device.GPU).orElseThrow() > ABOVE * limit) {
          above.add(longest.get());
        }
      }
    }
    String share =
        "%s of %s runs of this variant are above the limit.".formatted(above.size(), known);
    String base = baseline(variants);
    return above.stream()
        .map(row ->
            Finding.at(
                this,
                Severity.ERROR,
                row.place(),
                row.where() + ", gpu",
                variant,
                "%s over %s"
                    .formatted(
                        Show.watts(row.meanW(Device.GPU).orElseThrow()),
                        Show.seconds(row.durationS().orElseThrow())),
                "at most about " + Show.watts(limit) + ", the limit that was set",
                "Consistent with a limit that was not applied in this run. " + share + base))
        .toList();
  }

  private static String baseline(Variants variants) {
    Optional<String> baseline = variants.baseline();
    if (baseline.isEmpty()) {
      return "";
    }
    List<MeasuredRow> longest =
        variants.runsOf(baseline.get()).values().stream()
            .map(SettingNotApplied::longest)
            .flatMap(Optional::stream)
            .toList();
    return longest.isEmpty()
        ? ""
        : " The same task of the baseline %s: %s, %s (medians)."
            .formatted(
                baseline.get(),
                Show.watts(
                    Stats.median(
                        longest.stream().map(r -> r.meanW(Device.GPU).orElseThrow()).toList())),
                Show.seconds(
                    Stats.median(longest.stream().map(r -> r.durationS().orElseThrow()).toList())));
  }

  private static Optional<MeasuredRow> longest(List<MeasuredRow> rows) {
    return rows.stream()
        .filter(row -> row.lasts(LEAST_S) && row.meanW(Device.GPU).isPresent())
        .max(Comparator.comparingDouble(row -> row.durationS().orElseThrow()));
  }

  private static boolean isGpuCap(String key) {
    return KEY.matcher(key).find() && !key.toLowerCase(Locale.ROOT).contains("cpu");
  }

  /// Fractions and milliwatts are no watts of a board.
  private static boolean isBoard(double watts) {
    return watts >= 10 && watts <= 2_000;
  }

  private static OptionalDouble cap(Variants variants, String variant) {
    Settings settings = variants.settings().get(variant);
    if (settings != null) {
      for (Map.Entry<String, Settings.Setting> entry : settings.values().entrySet()) {
        Optional<Figure> watts = Figure.parse(entry.getValue().text().replaceAll("(?i) ?w$", ""));
        if (isGpuCap(entry.getKey()) && watts.filter(w -> isBoard(w.value())).isPresent()) {
          return OptionalDouble.of(watts.get().value());
        }
      }
    }
    Matcher name = NAME.matcher(variant);
    return name.find()
        ? OptionalDouble.of(Double.parseDouble(name.group(1)))
        : OptionalDouble.empty();
  }

  /// Variants whose runs cannot be told from the baseline's.
  private List<Finding> traces(Variants variants, Set<RunName> judged) {
    Optional<String> baseline = variants.baseline();
    if (baseline.isEmpty()) {
      return List.of();
    }
    var base = new TreeMap<String, Range>();
    variants
        .runsOf(baseline.get())
        .values()
        .forEach(rows ->
            traces(rows).forEach((key, value) -> base.merge(key, Range.of(value), Range::with)));
    var findings = new ArrayList<Finding>();
    variants
        .runs()
        .forEach((variant, runs) -> {
          List<MeasuredRow> same =
              runs.values().stream()
                  .filter(rows -> !judged.contains(rows.getFirst().run()))
                  .filter(rows -> isSame(traces(rows), base))
                  .map(List::getFirst)
                  .toList();
          if (!variant.equals(baseline.get()) && !same.isEmpty()) {
            findings.add(noTrace(variants, variant, same, runs.size(), base.size()));
          }
        });
    return findings;
  }

  private Finding noTrace(
      Variants variants, String variant, List<MeasuredRow> same, int runs, int figures) {
    SortedMap<String, Settings.Setting> set = variants.differences(variant);
    String what =
        set.isEmpty()
            ? "nothing that differs from the baseline's settings"
            : Show.some(
                set.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue().text()).toList(),
                4);
    return Finding.at(
        this,
        Severity.WARNING,
        same.getFirst().place(),
        "%s of %s runs".formatted(same.size(), runs),
        variant,
        "all %s durations and GPU powers of tasks of at least 10 s as in the baseline %s"
            .formatted(figures, variants.baseline().orElseThrow()),
        "at least one that differs",
        "Settings of this variant: %s. Consistent with a setting that was not applied, or that has no effect on time and power."
            .formatted(what));
  }

  private static boolean isSame(Map<String, Double> run, Map<String, Range> base) {
    if (base.isEmpty() || !run.keySet().equals(base.keySet())) {
      return false;
    }
    return run.entrySet().stream()
        .allMatch(figure -> {
          Range range = base.get(figure.getKey());
          return range != null && range.holds(figure.getValue());
        });
  }

  private static Map<String, Double> traces(List<MeasuredRow> rows) {
    var traces = new TreeMap<String, Double>();
    for (MeasuredRow row : rows) {
      if (row.lasts(LEAST_S)) {
        traces.put(row.task() + " s", row.durationS().orElseThrow());
        row.meanW(Device.GPU).ifPresent(watts -> traces.put(row.task() + " W", watts));
      }
    }
    return traces;
  }

  /// What runs of the baseline show.
  private record Range(double low, double high) {
    static Range of(double value) {
      return new Range(value, value);
    }

    Range with(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    boolean holds(double value) {
      double slack = Math.max(SAME * (low + high) / 2, 2 * (high - low));
      return value >= low - slack && value <= high + slack;
    }
  }
}
