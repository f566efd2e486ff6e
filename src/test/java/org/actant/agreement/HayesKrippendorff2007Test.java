package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The example of Hayes and Krippendorff, *Answering the call for a standard reliability measure
/// for coding data*, Communication Methods and Measures 1 (2007), p. 84: forty units, five
/// observers, an ordinal scale from 0 to 3, a dot where nobody judged.
class HayesKrippendorff2007Test {
  private static final String UNITS =
      """
      112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
      .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
      0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
      110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1
      """;

  @Test
  void fortyUnitsOnAnOrdinalScale() {
    List<List<@Nullable Integer>> units =
        List.of(UNITS.trim().split("\\s+", -1)).stream()
            .map(HayesKrippendorff2007Test::unit)
            .toList();
    Ratings<Integer> ratings = Ratings.of(5, List.of(0, 1, 2, 3), units);

    assertThat(units).hasSize(40);
    assertThat(KrippendorffAlpha.of(ratings, Distance.ordinal()).orNaN())
        .isEqualTo(0.7598, within(0.00005));
  }

  private static List<@Nullable Integer> unit(String judgments) {
    return judgments
        .chars()
        .mapToObj(c -> c == '.' ? null : Character.valueOf((char) c))
        .map(c -> c == null ? null : c - '0')
        .collect(Collectors.toList());
  }
}
