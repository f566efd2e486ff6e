package org.actant.technique;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxExport;
import org.actant.network.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealityTest {
  @TempDir Path folder;

  @Test
  void theGateStopsAModelThatAnswersUnlikeItsNetwork() throws Exception {
    TrainedNetwork network = Networks.trained("conv16");
    TrainedNetwork other = Networks.trained("conv16-pool-conv16-pool-dense16");
    Path model = folder.resolve("other.onnx");
    OnnxExport.write(other, model);
    Reality reality =
        Reality.check(
            model,
            new Draft.Trainable(network, ""),
            Networks.GLYPHS.test().slice(0, 50),
            EngineOptions.threads(1));
    assertThat(reality.real()).isFalse();
  }
}
