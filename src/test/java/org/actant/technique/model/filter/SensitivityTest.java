package org.actant.technique.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actant.network.EngineOptions;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Networks;
import org.actant.technique.model.filter.Sensitivity.Cut;
import org.junit.jupiter.api.Test;

class SensitivityTest {
  @Test
  void everyLayerIsPrunedAloneAtEveryLevel() throws Exception {
    TrainedNetwork network = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    Sensitivity found =
        Sensitivity.measure(
            network, Networks.GLYPHS.test(), List.of(0.0, 0.9), 16, EngineOptions.threads(1));
    assertThat(found.rows())
        .extracting(row -> row.layer() + " " + row.cut().label() + " " + row.level())
        .containsExactly(
            "conv1 filters 0.0",
            "conv3 filters 0.0",
            "conv1 weights 0.0",
            "conv3 weights 0.0",
            "dense5 weights 0.0",
            "output weights 0.0",
            "conv1 filters 0.9",
            "conv3 filters 0.9",
            "conv1 weights 0.9",
            "conv3 weights 0.9",
            "dense5 weights 0.9",
            "output weights 0.9");
    assertThat(found.rows().subList(0, 6))
        .as("what cuts nothing costs nothing")
        .allSatisfy(row -> assertThat(row.accuracy()).isEqualTo(found.accuracy()));
    assertThat(found.rows().subList(6, 8))
        .as("nine of ten filters matter")
        .allSatisfy(row -> assertThat(row.accuracy()).isLessThan(found.accuracy() - 0.05));
    double shares =
        found.rows().subList(0, 6).stream()
            .filter(row -> row.cut() == Cut.WEIGHTS)
            .mapToDouble(Sensitivity.Row::share)
            .sum();
    assertThat(shares).isBetween(0.3, 1.0);
    assertThat(found.table().rows()).hasSize(12);
    assertThat(found.table().get(0, "drop")).isEqualTo("0.0000");
    assertThat(found.table().get(0, "parameters")).isEqualTo("192");
  }
}
