package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// MASI as Passonneau defines it (*Measuring agreement on set-valued items (MASI) for semantic and
/// pragmatic annotation*, LREC 2006): one minus the Jaccard index times how the sets lie.
class Passonneau2006Test {
  @Test
  void equalSetsAreNotApart() {
    assertThat(apart(Set.of("a", "b"), Set.of("a", "b"))).isZero();
    assertThat(apart(Set.of(), Set.of())).isZero();
  }

  @Test
  void aSubsetIsNearerThanAnOverlap() {
    assertThat(apart(Set.of("a"), Set.of("a", "b"))).isEqualTo(1 - 1 / 2.0 * 2 / 3, within(1e-9));
    assertThat(apart(Set.of("a", "b"), Set.of("b", "c")))
        .isEqualTo(1 - 1 / 3.0 * 1 / 3, within(1e-9));
  }

  @Test
  void disjointSetsAreFarthest() {
    assertThat(apart(Set.of("a"), Set.of("b"))).isEqualTo(1);
    assertThat(apart(Set.of(), Set.of("b"))).isEqualTo(1);
  }

  private static double apart(Set<String> a, Set<String> b) {
    return Distance.<String>masi().between(List.of(a, b), 0, 1, new double[2]);
  }
}
