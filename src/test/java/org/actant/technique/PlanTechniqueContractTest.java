package org.actant.technique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actant.dataset.Dataset;
import org.actant.technique.data.Tiny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every technique that changes images or, by data, training or system, the plan.
class PlanTechniqueContractTest {
  private static final Set<Phase> PHASES = Set.of(Phase.DATA, Phase.TRAINING, Phase.SYSTEM);

  static Stream<DataTechnique> data() {
    return Techniques.all().stream()
        .filter(DataTechnique.class::isInstance)
        .map(DataTechnique.class::cast);
  }

  static Stream<PlanTechnique> plans() {
    return Techniques.all().stream()
        .filter(technique -> PHASES.contains(technique.phase()))
        .filter(PlanTechnique.class::isInstance)
        .map(PlanTechnique.class::cast);
  }

  @ParameterizedTest
  @MethodSource("data")
  void aDataTechniqueLeavesTestImagesAndItsInputAlone(DataTechnique technique) throws Exception {
    float[] before = Tiny.DATA.train().pixels().clone();
    Levels levels = Levels.of(technique, Map.of());
    Dataset first = technique.apply(Tiny.DATA, levels, Tiny.workbench(7));
    Dataset second = technique.apply(Tiny.DATA, levels, Tiny.workbench(7));
    assertThat(first.train().pixels()).isEqualTo(second.train().pixels());
    assertThat(first.train().size()).isPositive();
    assertThat(first.test()).isSameAs(Tiny.DATA.test());
    assertThat(Tiny.DATA.train().pixels()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void equalLevelsGiveEqualPlansAndTheProcedureTrainsTheSameNetworkEachTime(PlanTechnique technique)
      throws Exception {
    Levels levels = Levels.of(technique, Map.of());
    Plan plan = technique.apply(Tiny.plan(), levels);
    assertThat(technique.apply(Tiny.plan(), levels)).isEqualTo(plan);
    if (!plan.procedure().equals(Procedure.PLAIN)) {
      Plan small = plan.withTraining(plan.training().withEpochs(1));
      assertThat(weights(small)).isEqualTo(weights(small));
    }
  }

  private static List<Float> weights(Plan plan) throws IOException {
    float[] values = Tiny.values(plan.procedure().train(plan, Tiny.workbench(7)));
    return java.util.stream.IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }
}
