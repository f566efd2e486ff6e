package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

class Cui2019Test {
  /// The class sizes of long-tailed CIFAR-10 with an imbalance of 100, 12,406 images in all.
  @Test
  void theExponentialProfileGivesTheClassSizesOfLongTailedCifar10() {
    int[] available = new int[10];
    Arrays.fill(available, 5000);
    double[] weights = IntStream.range(0, 10).mapToDouble(k -> Math.pow(100, -k / 9.0)).toArray();
    int[] counts = ClassImbalance.counts(available, weights, 0);
    assertThat(counts).containsExactly(5000, 2997, 1796, 1077, 645, 387, 232, 139, 83, 50);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(12_406);
  }

  @Test
  void theRatioBetweenTheClassesIsWhatWasAskedFor() throws Exception {
    ImageSet images =
        Tiny.apply("imbalance", Tiny.workbench(1), "profile", "minority", "ratio", "4").train();
    int[] counts = images.countByClass();
    int most = Arrays.stream(counts).max().orElseThrow();
    assertThat(counts[9]).isEqualTo(most / 4);
    assertThat(Arrays.stream(counts, 0, 9)).allMatch(count -> count == most);
  }

  @Test
  void balancedAndLopsidedImagesCanBeEquallyMany() throws Exception {
    int even =
        Tiny.apply("imbalance", Tiny.workbench(1), "ratio", "1", "images", "50").train().size();
    int tail =
        Tiny.apply("imbalance", Tiny.workbench(1), "ratio", "5", "images", "50").train().size();
    assertThat(even).isEqualTo(50);
    assertThat(tail).isEqualTo(50);
  }

  @Test
  void moreImagesThanTheProfileAllowsAreRefused() {
    assertThatThrownBy(
            () -> Tiny.apply("imbalance", Tiny.workbench(1), "ratio", "100", "images", "150"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most");
  }

  @Test
  void balanceUndoesImbalance() throws Exception {
    var workbench = Tiny.workbench(1);
    var lopsided = Tiny.apply("imbalance", workbench, "ratio", "4");
    var under = balance(lopsided, "undersample");
    var over = balance(lopsided, "oversample");
    int[] counts = lopsided.train().countByClass();
    assertThat(under.countByClass()).containsOnly(Arrays.stream(counts).min().orElseThrow());
    assertThat(over.countByClass()).containsOnly(Arrays.stream(counts).max().orElseThrow());
  }

  private static ImageSet balance(org.actant.dataset.Dataset data, String method) throws Exception {
    var step = Tiny.step("balance", "method", method);
    return ((ClassBalance) step.technique()).apply(data, step.levels(), Tiny.workbench(1)).train();
  }
}
