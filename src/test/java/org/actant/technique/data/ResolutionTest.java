package org.actant.technique.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.OnnxGraph;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionTest {
  @TempDir Path folder;

  @Test
  void aSquareOfPixelsBecomesItsMeanAndAnOddRowIsDropped() {
    float[] pixels = {0, 1, 0.5f, 0.5f, 9, 1, 0, 0.5f, 0.1f, 9, 9, 9, 9, 9, 9};
    var images = new ImageSet("small", 3, 5, 2, pixels, new int[1]);
    ImageSet half = Resolution.shrink(images, 2);
    assertThat(half.height()).isEqualTo(1);
    assertThat(half.width()).isEqualTo(2);
    assertThat(half.pixels())
        .containsExactly((0 + 1 + 1 + 0) / 4f, (0.5f + 0.5f + 0.5f + 0.1f) / 4f);
  }

  @Test
  void theServedModelTakesWholeImagesAndAveragesThemItself() throws Exception {
    TrainedNetwork network = Tiny.train(Tiny.workbench(1), Tiny.step("resolution", "factor", "2"));
    assertThat(network.architecture()).hasToString("avgpool-conv8-pool-dense16-bn");
    assertThat(network.input().height()).isEqualTo(28);
    Path model = folder.resolve("model.onnx");
    Compressed served =
        new Pipeline(List.of()).compress(network, Tiny.VALIDATION, Tiny.workbench(1), model);
    assertThat(served.real()).as(served.note()).isTrue();
    assertThat(OnnxGraph.operators(model)).contains("AveragePool");
  }

  @Test
  void aSmallerImageMeansFewerWeights() throws Exception {
    long whole = Tiny.train(Tiny.workbench(1)).parameters();
    long half = Tiny.train(Tiny.workbench(1), Tiny.step("resolution")).parameters();
    assertThat(half).isLessThan(whole / 3);
  }

  @Test
  void aFactorLargerThanTheImageIsRefused() {
    var images = new ImageSet("small", 3, 3, 2, new float[9], new int[1]);
    assertThatThrownBy(() -> Resolution.shrink(images, 4))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("3 x 3");
  }
}
