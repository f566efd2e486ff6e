package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.actant.input.InputException;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Draft;
import org.actant.technique.Findings;
import org.actant.technique.Levels;
import org.actant.technique.Networks;
import org.actant.technique.Workbench;
import org.junit.jupiter.api.Test;

class MagnitudePruningTest {
  private static final String SHAPE = "conv16-pool-conv16-pool-dense16-bn";
  private final MagnitudePruning pruning = new MagnitudePruning();

  /// Zhu and Gupta 2017, equation 1, from 0: the share of the final sparsity after each quarter.
  @Test
  void sparsityRisesFastAtFirstAndSlowlyAtTheEnd() {
    assertThat(MagnitudePruning.risen(0)).isZero();
    assertThat(MagnitudePruning.risen(0.25)).isCloseTo(37 / 64.0, within(1e-12));
    assertThat(MagnitudePruning.risen(0.5)).isCloseTo(56 / 64.0, within(1e-12));
    assertThat(MagnitudePruning.risen(0.75)).isCloseTo(63 / 64.0, within(1e-12));
    assertThat(MagnitudePruning.risen(1)).isEqualTo(1);
  }

  @Test
  void zerosStayZeroWhileTheOthersTrain() {
    TrainedNetwork network = Networks.trained(SHAPE);
    TrainedNetwork cut = prune(network, Map.of("sparsity", "0.75", "epochs", "0"), new Findings());
    TrainedNetwork tuned =
        prune(network, Map.of("sparsity", "0.75", "epochs", "1"), new Findings());
    assertThat(WeightMasks.ofNonZero(tuned).layers())
        .usingRecursiveComparison()
        .isEqualTo(WeightMasks.ofNonZero(cut).layers());
    assertThat(tuned.weights().getFirst().values()).isNotEqualTo(cut.weights().getFirst().values());
  }

  @Test
  void eachLayerCanHaveItsOwnShareAndTheSharesAreFoundInTheResults() {
    var findings = new Findings();
    var _ =
        prune(
            Networks.trained(SHAPE),
            Map.of("sparsity", "0.25/0.5/0.75/0", "epochs", "1", "steps", "2"),
            findings);
    assertThat(findings.all())
        .extracting(Findings.Finding::metric)
        .containsExactly(
            "sparsity",
            "weights kept conv1",
            "weights kept conv3",
            "weights kept dense5",
            "weights kept output");
    assertThat(findings.all())
        .extracting(Findings.Finding::value)
        .satisfies(values -> {
          assertThat(values.get(1)).isCloseTo(0.75, within(1e-9));
          assertThat(values.get(2)).isCloseTo(0.5, within(1e-9));
          assertThat(values.get(3)).isCloseTo(0.25, within(1e-9));
          assertThat(values.get(4)).isEqualTo(1.0);
        });
  }

  @Test
  void aWrongNumberOfSharesIsRefusedWithTheNamesOfTheLayers() {
    assertThatThrownBy(
            () -> prune(Networks.trained(SHAPE), Map.of("sparsity", "0.5/0.5"), new Findings()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one for each of conv1, conv3, dense5, output");
  }

  @Test
  void itDoesNotPromiseTime() {
    assertThat(pruning.saving()).startsWith("no time and no energy");
  }

  private TrainedNetwork prune(
      TrainedNetwork network, Map<String, String> levels, Findings findings) {
    var workbench =
        new Workbench(
            Networks.GLYPHS.train().slice(0, 300), Networks.GLYPHS.validation(), 3, 1, findings);
    return pruning
        .apply(new Draft.Trainable(network, ""), Levels.of(pruning, levels), workbench)
        .network();
  }
}
