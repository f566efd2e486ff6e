package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.EngineOptions;
import org.actant.network.Training;
import org.actant.technique.Launch;
import org.actant.technique.Plan;
import org.actant.technique.Procedure;
import org.actant.technique.Serving;
import org.actant.technique.Step;
import org.junit.jupiter.api.Test;

class OrientedGradientsTest {
  @Test
  void denseLayersStayAndAllBeforeThemMakeRoom() {
    assertThat(shape("conv32-pool-drop25-conv64-pool-dense128-drop50", Map.of()))
        .isEqualTo("hog4-dense128-drop50");
    assertThat(shape("conv8-gap", Map.of("orientations", "6", "cell", "2"))).isEqualTo("hog6c2");
    assertThat(shape("conv8-dense16-dense8", Map.of("units", "32")))
        .isEqualTo("hog4-dense32-dense32");
  }

  @Test
  void gradientsOfGradientsAreRefused() {
    assertThatThrownBy(() -> shape("hog4-dense8", Map.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("already");
  }

  private static String shape(String network, Map<String, String> levels) {
    Step step = Step.of("oriented-gradients", levels);
    return new OrientedGradients().apply(plan(network), step.levels()).network().toString();
  }

  private static Plan plan(String network) {
    return new Plan(
        Architecture.parse(network),
        new Training(1, 32, 1e-3, 1),
        Procedure.PLAIN,
        Launch.standard(1),
        new Serving(Serving.Engine.ONNX_RUNTIME, 64, EngineOptions.threads(1)));
  }
}
