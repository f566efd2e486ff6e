package org.actant.discourse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.actant.input.InputException;

/// How a tie's weight is made independent of how much its ends talk. With ω the weight and aᵢ the
/// number of statements of actor i:
///
/// - `average`: ω / ½(aᵢ + aᵢ′)
/// - `jaccard`: ω / (m₁₀ + m₀₁ + m₁₁) over cells of concept and level: a cell that only one of the
///   two uses adds that one's count, a cell that both use adds the product of the counts
/// - `activity-product`: ω / (aᵢ · aᵢ′), which Discourse Network Analyzer calls cosine
/// - `cosine`: ω / (‖i‖ · ‖i′‖) with ‖i‖² = ω(i, i), the inner product by which the weight itself
///   is made; for conflict and subtract that of congruence
/// - `activity`, `prominence`: an affiliation's weight by the number of statements of its actor, or
///   on its concept
///
/// Formulas: Leifeld 2017, doi:10.1093/oxfordhb/9780190228217.013.25.
public enum Normalization {
  NO,
  AVERAGE,
  JACCARD,
  ACTIVITY_PRODUCT,
  COSINE,
  ACTIVITY,
  PROMINENCE;

  private static final List<Normalization> ONE_MODE =
      List.of(NO, AVERAGE, JACCARD, ACTIVITY_PRODUCT, COSINE);
  private static final List<Normalization> TWO_MODE = List.of(NO, ACTIVITY, PROMINENCE);

  /// Reads a name as users write it.
  public static Normalization parse(String name) {
    String wanted = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values())
        .filter(value -> value.toString().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "the normalization is `"
                    + name
                    + "`; expected one of: "
                    + names(List.of(values()))));
  }

  /// Refuses a normalization that a kind of network does not have.
  void check(Kind kind) {
    List<Normalization> known =
        switch (kind) {
          case AFFILIATION -> TWO_MODE;
          case RELATIONS -> List.of(NO);
          case IGNORE, CONGRUENCE, CONFLICT, SUBTRACT -> ONE_MODE;
        };
    if (!known.contains(this)) {
      throw new InputException(
          "the normalization `%s` is not defined for the kind `%s`; expected one of: %s"
              .formatted(this, kind, names(known)));
    }
  }

  private static String names(List<Normalization> values) {
    return values.stream().map(Normalization::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
