package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.dataset.ImageSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxParityTest {
  private static final Training SHORT = new Training(1, 64, 1e-3, 3);

  @TempDir Path folder;

  /// One architecture per kind of layer that is added, and odd sizes, so that a wrong layout or
  /// padding shows.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dense8",
        "dense16-dense8",
        "conv8",
        "conv8-bn",
        "conv8-pool",
        "conv5-conv7-pool-dense9",
        "conv8-pool-conv16-pool-dense32",
        "conv8-pool-conv16-pool-dense32-bn",
        "linear",
        "conv6k5v-pool-dense8",
        "conv6k5vl-pool3s2-conv8k1l",
        "conv6s2-conv8k5s2",
        "conv6n-conv7nl-conv8",
        "conv6-avgpool-avgpool3-dense8l",
        "conv6-gap",
        "conv8-res8-gap-dense8",
        "conv8-res12i8s2-res12-drop25-dense8-drop50",
        "conv8n-res8p-pool"
      })
  void answersOfTheExportedModelAreThoseOfTheNetwork(String text) throws Exception {
    ImageSet images = Images.noise(256, 15, 13, 5);
    TrainedNetwork network =
        Trainer.train(Architecture.parse(text), images, SHORT, TrainingProgress.NONE);
    Path model = folder.resolve("model.onnx");
    OnnxExport.write(network, model);
    try (OrtEngine engine = OrtEngine.open(model, EngineOptions.threads(1))) {
      Parity parity = Parity.compare(network, engine, images);
      assertThat(parity.maxAbs()).isLessThan(1e-5);
      assertThat(parity.top1Agreement()).isEqualTo(1);
    }
  }

  /// The sizes of the sources: LeNet-300-100 and LeNet-5 of Caffe as in Deep Compression (Han, Mao
  /// and Dally 2016), ResNet-8 of MLPerf Tiny with 78,666 parameters less its 480 means and
  /// variances.
  @ParameterizedTest
  @CsvSource({
    "lenet-300-100, 1, 28, 266610",
    "lenet-5, 1, 28, 431080",
    "tinycnn, 1, 28, 105866",
    "resnet-8, 3, 32, 78186",
    "conv32-pool-conv64-pool-dense128, 1, 28, 421642"
  })
  void aNamedShapeHasItsPublishedSizeAndKeepsItsAnswers(
      String name, int channels, int side, long parameters) throws Exception {
    ImageSet images = Images.noise(32, channels, side, side, 5);
    TrainedNetwork network =
        Trainer.untrained(
            Architecture.parse(name), new InputShape(channels, side, side, 10), SHORT);
    assertThat(network.parameters()).isEqualTo(parameters);
    Path model = folder.resolve("model.onnx");
    OnnxExport.write(network, model);
    try (OrtEngine engine = OrtEngine.open(model, EngineOptions.threads(1))) {
      assertThat(Parity.compare(network, engine, images).maxAbs()).isLessThan(1e-5);
    }
  }

  @Test
  void theSameNetworkGivesTheSameBytes() throws Exception {
    ImageSet images = Images.noise(64, 8, 8, 5);
    Architecture architecture = Architecture.parse("conv8-pool-dense8-bn");
    for (String name : new String[] {"a", "b"}) {
      OnnxExport.write(
          Trainer.train(architecture, images, SHORT, TrainingProgress.NONE), folder.resolve(name));
    }
    assertThat(Files.mismatch(folder.resolve("a"), folder.resolve("b"))).isEqualTo(-1);
  }
}
