package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Figure;
import org.actant.audit.evidence.Published;

/// A joint saving that is not what its parts would save if they did not touch each other.
final class Interaction implements Rule {
  /// Less than a percentage point is what rounding and repetition leave.
  private static final double POINT = 0.01;

  @Override
  public String id() {
    return "interaction";
  }

  @Override
  public Explanation explanation() {
    return new Explanation(
        "a joint saving that is not the product of its parts",
        "In a summary with a column `combines` (variants, separated by ; or +) and one of savings"
            + " in percent (`saving_percent`, or a `change` whose savings are negative): under"
            + " independence knobs with savings s_i save 1 - (1 - s_1)(1 - s_2)... together. A"
            + " difference of more than one percentage point is a note: synergy above, interference"
            + " below.",
        "Savings of 8.1, 85.3, 20.5, 38.4 and 84.6 % would save 99.0 % together; observed were 94.6"
            + " %: interference of 4.4 points.",
        "A note about the system and not a fault. Without replicates in the summary it has no"
            + " interval.",
        CleanData.RATE);
  }

  @Override
  public List<Finding> check(Evidence evidence) {
    Map<String, Map<String, Double>> savings = new TreeMap<>();
    for (Published row : evidence.published()) {
      saving(row)
          .ifPresent(value ->
              savings
                  .computeIfAbsent(row.place().file(), _ -> new TreeMap<>())
                  .put(key(row.variant()), value));
    }
    var findings = new ArrayList<Finding>();
    for (Published row : evidence.published()) {
      check(row, savings.getOrDefault(row.place().file(), Map.of())).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> check(Published row, Map<String, Double> savings) {
    String combines = row.facts().getOrDefault("combines", "");
    OptionalDouble observed = saving(row);
    if (combines.isEmpty() || observed.isEmpty()) {
      return Optional.empty();
    }
    double left = 1;
    List<String> parts = Arrays.stream(combines.split("[;+]")).map(String::strip).toList();
    for (String part : parts) {
      Double saving = savings.get(key(part));
      if (saving == null) {
        return Optional.empty();
      }
      left *= 1 - saving;
    }
    double expected = 1 - left;
    double difference = observed.getAsDouble() - expected;
    return Math.abs(difference) <= POINT
        ? Optional.empty()
        : Optional.of(
            Finding.at(
                this,
                Severity.NOTE,
                row.place(),
                "line " + row.place().line(),
                row.variant(),
                Show.percent(observed.getAsDouble()) + " saved together",
                Show.percent(expected) + " if the parts were independent",
                "%s of %s percentage points between %s."
                    .formatted(
                        difference > 0 ? "Synergy" : "Interference",
                        Show.number(Math.abs(difference) * 100),
                        String.join(", ", parts))));
  }

  private static String key(String variant) {
    return variant.strip().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble saving(Published row) {
    for (Map.Entry<String, Figure> cell : row.values().entrySet()) {
      String name = cell.getKey().toLowerCase(Locale.ROOT);
      if (name.contains("saving")) {
        return OptionalDouble.of(cell.getValue().value() / 100);
      }
      if (name.contains("change") || name.contains("delta")) {
        return OptionalDouble.of(-cell.getValue().value() / 100);
      }
    }
    return OptionalDouble.empty();
  }
}
